// Colours, fonts and sizes of the page: three voices with one colour each, in dark and light.
// SPDX-License-Identifier: MIT
#pragma once

#include <imgui.h>

namespace sindy {

struct Palette {
  ImU32 ground, raised, ink, soft, hairline;
  ImU32 truth, measured, found, wrong;
};

const Palette& palette(bool dark);

// The same colour with its opacity multiplied.
ImU32 faded(ImU32 colour, float opacity);

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  ImFont* italic = nullptr;   // mathematics: letters
  ImFont* upright = nullptr;  // mathematics: digits, signs, function names
};

// In CSS pixels.
inline constexpr float kTextSize = 14;
inline constexpr float kSmallSize = 13;
inline constexpr float kHeadingSize = 11;
inline constexpr float kTitleSize = 24;
inline constexpr float kTickSize = 11;

// Takes every trace of a debug window off ImGui.
void apply_style(bool dark);

}  // namespace sindy
