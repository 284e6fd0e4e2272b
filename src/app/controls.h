// The page's own controls: a heading, a slider, a choice, a button.
// SPDX-License-Identifier: MIT
//
// Each takes the width that is left in its window and moves ImGui's cursor down. `name` identifies
// a control within the page and to tests.
#pragma once

#include <span>
#include <string_view>

#include "app/state.h"
#include "base/fields.h"

namespace sindy {

// ● MEASURED
void heading(const State& state, std::string_view text, ImU32 colour);

// The same at a place of its own, `at` being its upper left corner.
void draw_heading(const State& state, ImDrawList& list, ImVec2 at, std::string_view text,
                  ImU32 colour);

struct SliderLook {
  std::string_view name, label, unit, help;
  double min = 0, max = 1;
  double home = 0;  // the default: a mark on the track; a double click returns to it
  Scale scale = Scale::linear;
  bool integer = false;
  bool as_percent = false;
  bool label_is_name = false;  // of a quantity, set as mathematics
  ImU32 colour = 0;
};
void slider(State& state, const SliderLook& look, double& value);

struct ChoiceLook {
  std::string_view name, label, help;
  std::span<const Choice> choices;
};
void choice(State& state, const ChoiceLook& look, int& chosen);

// A label with its value, and a button at the right end; true when pressed.
bool value_with_button(State& state, std::string_view name, std::string_view label,
                       std::string_view value, std::string_view button, std::string_view help);

// An explanation beside the last item, after the pointer has rested on it.
void tooltip(const State& state, std::string_view help);

// Where the next control begins.
void move_cursor(ImVec2 to);

// Remembers where the last item stands.
void note_place(State& state, std::string_view name, bool takes_arrows = false);

inline constexpr float kRowHeight = 46;

}  // namespace sindy
