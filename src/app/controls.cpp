// Drawn by hand over ImGui's invisible buttons: no frames, no default blue.
// SPDX-License-Identifier: MIT
#include "app/controls.h"

#include <algorithm>
#include <string>

#include "app/equation_view.h"
#include "app/icons.h"
#include "app/slider_scale.h"
#include "app/text.h"

namespace sindy {
namespace {

constexpr float kLabelBaseline = 15;  // from the top of a row
constexpr float kTrack = 30;
constexpr float kTrackHit = 13;  // half the height that takes hold of the knob
constexpr float kKnob = 7;

std::string id(std::string_view name) {
  return "##" + std::string(name);
}

void draw_label(const State& state, ImDrawList& list, const SliderLook& look, ImVec2 baseline) {
  const Palette& colours = palette(state.dark);
  if (look.label_is_name) {
    const MathBox name = layout_name(look.label, advance_of(state.fonts));
    draw_math(list, state.fonts, name, baseline, 17, colours.ink);
  } else {
    draw_text(list, {state.fonts.regular, kTextSize, colours.ink}, baseline, look.label);
  }
}

// The value in ink, its unit softer, both ending at the right.
void draw_value(const State& state, ImDrawList& list, const SliderLook& look, ImVec2 baseline,
                double value) {
  const Palette& colours = palette(state.dark);
  const std::string unit = (look.as_percent     ? " % "
                            : look.unit.empty() ? ""
                                                : " ") +
                           std::string(look.unit);
  const TextStyle soft{state.fonts.regular, kTextSize, colours.soft};
  draw_text_right(list, soft, baseline, unit);
  baseline.x -= text_width(soft, unit);
  draw_text_right(list, {state.fonts.regular, kTextSize, colours.ink}, baseline,
                  readable(look.as_percent ? 100 * value : value, 4));
}

void draw_track(const State& state, ImDrawList& list, const SliderLook& look, ImVec2 left,
                float width, float knob, float home, bool hot) {
  const Palette& colours = palette(state.dark);
  const auto bar = [&](float from, float to, ImU32 colour) {
    list.AddRectFilled({left.x + from, left.y - 1}, {left.x + to, left.y + 1}, colour, 1);
  };
  bar(0, width, colours.hairline);
  list.AddRectFilled({left.x + home - 0.5f, left.y - 4}, {left.x + home + 0.5f, left.y + 4},
                     faded(colours.soft, 0.7f));
  bar(0, knob, look.colour);
  const ImVec2 centre{left.x + knob, left.y};
  if (hot) list.AddCircleFilled(centre, kKnob + 5, faded(look.colour, 0.18f));
  list.AddCircleFilled(centre, kKnob + 2, colours.ground);
  list.AddCircleFilled(centre, kKnob, look.colour);
}

// Arrow keys move the control that was last touched.
int key_steps() {
  return ImGui::IsKeyPressed(ImGuiKey_RightArrow) - ImGui::IsKeyPressed(ImGuiKey_LeftArrow);
}

}  // namespace

void heading(const State& state, std::string_view text, ImU32 colour) {
  ImGui::Dummy({1, 12});
  draw_heading(state, *ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), text, colour);
  ImGui::Dummy({1, 24});
}

void draw_heading(const State& state, ImDrawList& list, ImVec2 at, std::string_view text,
                  ImU32 colour) {
  const Palette& colours = palette(state.dark);
  list.AddCircleFilled({at.x + 4, at.y + 8}, 4, colour);
  draw_text(list, {state.fonts.semibold, kHeadingSize, colours.soft, 1.1f}, {at.x + 16, at.y + 12},
            text);
}

void slider(State& state, const SliderLook& look, double& value) {
  const SliderScale scale{look.min, look.max, look.home, look.scale, look.integer};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  // The knob stays within the column at both ends.
  const float from = at.x + kKnob, reach = width - 2 * kKnob;

  ImGui::InvisibleButton((id(look.name) + "label").c_str(), {width, kTrack - kTrackHit});
  tooltip(state, look.help);
  ImGui::InvisibleButton(id(look.name).c_str(), {width, 2 * kTrackHit});
  note_place(state, look.name, true);
  const bool held = ImGui::IsItemActive();
  if (held) {
    const ImGuiIO& io = ImGui::GetIO();
    state.focus = look.name;
    value =
        io.MouseClickedLastCount[0] == 2 ? look.home : scale.value((io.MousePos.x - from) / reach);
  }
  const bool focused = state.focus == look.name;
  if (focused && key_steps() != 0) value = scale.step(value, key_steps());

  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_label(state, list, look, {at.x, at.y + kLabelBaseline});
  draw_value(state, list, look, {at.x + width, at.y + kLabelBaseline}, value);
  const auto pixels = [&](double v) {
    return kKnob + reach * static_cast<float>(scale.position(v));
  };
  draw_track(state, list, look, {at.x, at.y + kTrack}, width, pixels(value), pixels(look.home),
             held || ImGui::IsItemHovered() || (focused && state.keyboard));
  move_cursor({at.x, at.y + kRowHeight});
}

void choice(State& state, const ChoiceLook& look, int& chosen) {
  constexpr float kHeight = 36, kItem = 34, kPadding = 6;
  const Palette& colours = palette(state.dark);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const bool pressed = ImGui::InvisibleButton(id(look.name).c_str(), {width, kHeight});
  note_place(state, look.name);
  tooltip(state, look.help);
  const std::string popup = id(look.name) + "popup";
  if (pressed) ImGui::OpenPopup(popup.c_str());

  ImDrawList& list = *ImGui::GetWindowDrawList();
  const TextStyle ink{state.fonts.regular, kTextSize, colours.ink};
  const TextStyle soft{state.fonts.regular, kSmallSize, colours.soft};
  const ImU32 border = ImGui::IsItemHovered() ? faded(colours.soft, 0.6f) : colours.hairline;
  list.AddRect(at, {at.x + width, at.y + kHeight}, border, 6);
  const float label_width = draw_text(list, soft, {at.x + 12, at.y + 23}, look.label);
  const std::string_view value = look.choices[static_cast<std::size_t>(chosen)].label;
  draw_text_right(list, ink, {at.x + width - 28, at.y + 23},
                  shortened(ink, value, width - label_width - 56));
  draw_caret(list, {at.x + width - 16, at.y + 18}, colours.soft);

  ImGui::SetNextWindowPos({at.x - kPadding, at.y + kHeight + 4});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kPadding, kPadding));
  if (ImGui::BeginPopup(popup.c_str(), ImGuiWindowFlags_NoMove)) {
    for (int i = 0; i < static_cast<int>(look.choices.size()); ++i) {
      const Choice& option = look.choices[static_cast<std::size_t>(i)];
      const ImVec2 top = ImGui::GetCursorScreenPos();
      const std::string name = std::string(look.name) + "=" + std::string(option.text);
      if (ImGui::InvisibleButton(name.c_str(), {width, kItem})) {
        chosen = i;
        ImGui::CloseCurrentPopup();
      }
      note_place(state, name);
      ImDrawList& above = *ImGui::GetWindowDrawList();
      if (ImGui::IsItemHovered()) {
        above.AddRectFilled(top, {top.x + width, top.y + kItem}, colours.hairline, 6);
      }
      draw_text(above, ink, {top.x + 12, top.y + 22}, option.label);
      if (i == chosen) draw_tick(above, {top.x + width - 16, top.y + 17}, colours.found);
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
  move_cursor({at.x, at.y + kHeight + 10});
}

bool value_with_button(State& state, std::string_view name, std::string_view label,
                       std::string_view value, std::string_view button, std::string_view help) {
  constexpr float kHeight = 30;
  const Palette& colours = palette(state.dark);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const TextStyle ink{state.fonts.regular, kTextSize, colours.ink};
  const TextStyle small{state.fonts.regular, kSmallSize, colours.ink};
  const float button_width = text_width(small, button) + 24;
  const Area box{{at.x + width - button_width, at.y + 2}, {at.x + width, at.y + 30}};

  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(list, ink, {at.x, at.y + 21}, label);
  draw_text_right(list, ink, {box.min.x - 12, at.y + 21}, value);
  ImGui::SetCursorScreenPos(box.min);
  const bool pressed = ImGui::InvisibleButton(id(name).c_str(), box.size());
  note_place(state, name);
  tooltip(state, help);
  const ImU32 border = ImGui::IsItemHovered() ? faded(colours.soft, 0.6f) : colours.hairline;
  list.AddRect(box.min, box.max, border, 6);
  draw_text(list, small, {box.min.x + 12, at.y + 20.5f}, button);
  move_cursor({at.x, at.y + kHeight + 12});
  return pressed;
}

void tooltip(const State& state, std::string_view help) {
  constexpr auto kRested = ImGuiHoveredFlags_DelayNormal | ImGuiHoveredFlags_NoSharedDelay;
  if (help.empty() || !ImGui::IsItemHovered(kRested)) return;
  constexpr float kWidth = 230, kLeading = 18;
  const TextStyle style{state.fonts.regular, kSmallSize, palette(state.dark).ink};
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 9));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 6);
  ImGui::BeginTooltip();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float end =
      draw_paragraph(*ImGui::GetWindowDrawList(), style, {at.x, at.y + 13}, kWidth, kLeading, help);
  ImGui::Dummy({kWidth, end - kLeading - at.y + 4});
  ImGui::EndTooltip();
  ImGui::PopStyleVar(2);
}

void move_cursor(ImVec2 to) {
  ImGui::SetCursorScreenPos(to);
  ImGui::Dummy({0, 0});  // ImGui wants an item there, or it would not count the place as used
}

void note_place(State& state, std::string_view name, bool takes_arrows) {
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  state.places.push_back(
      {std::string(name), {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}, takes_arrows});
}

}  // namespace sindy
