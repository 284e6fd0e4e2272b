// The picture's hand: orbit, zoom, axes, legend. The curves themselves are drawn by render/.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "app/controls.h"
#include "app/equation_view.h"
#include "app/panels.h"
#include "app/plot.h"
#include "app/text.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

void move_camera(State& state, const Area& area) {
  const ImGuiIO& io = ImGui::GetIO();
  Camera& camera = state.camera;
  ImGui::SetCursorScreenPos(area.min);
  ImGui::InvisibleButton("picture", area.size());
  note_place(state, "picture");
  if (ImGui::IsItemHovered() && !state.picture.flat()) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
  }
  if (ImGui::IsItemHovered() && io.MouseWheel != 0) {
    camera.zoom = std::clamp(camera.zoom * std::exp(0.15f * io.MouseWheel), 0.3f, 20.0f);
  }
  if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
    camera = home_view(state.picture);
  }
  if (ImGui::IsItemActive() && !state.picture.flat()) {
    constexpr float kTurn = 0.008f, kSteepest = 0.5f * std::numbers::pi_v<float>;
    camera.azimuth -= kTurn * io.MouseDelta.x;
    camera.elevation =
        std::clamp(camera.elevation + kTurn * io.MouseDelta.y, -kSteepest, kSteepest);
  }
}

// In the plane: a frame with numbers, the names at its ends.
void draw_plane_axes(const State& state, ImDrawList& list, const Area& area) {
  const Palette& colours = palette(state.dark);
  const Framing& framing = state.picture.framing;
  const Eigen::Vector2f size(area.width(), area.height());
  const Eigen::Matrix4f to_clip = world_to_clip(state.camera, framing, size);
  const auto visible = [&](int axis) {
    const Axis& a = state.picture.axes[static_cast<std::size_t>(axis)];
    const double reach = a.half / static_cast<double>(to_clip(axis, axis));
    return Range{a.middle - reach, a.middle + reach};
  };
  const Plot plot{area, visible(0), visible(1)};
  const TextStyle numbers{state.fonts.regular, kTickSize, colours.soft};
  for (const double tick : ticks(plot.x, static_cast<int>(area.width() / 90))) {
    const float x = std::round(plot.at(tick, 0).x);
    list.AddRectFilled({x, area.min.y}, {x + 1, area.max.y}, faded(colours.hairline, 0.6f));
    const std::string label = readable(tick, 4);
    draw_text(list, numbers, {x - 0.5f * text_width(numbers, label), area.max.y + 15}, label);
  }
  for (const double tick : ticks(plot.y, static_cast<int>(area.height() / 70))) {
    const float y = std::round(plot.at(0, tick).y);
    list.AddRectFilled({area.min.x, y}, {area.max.x, y + 1}, faded(colours.hairline, 0.6f));
    draw_text_right(list, numbers, {area.min.x - 8, y + 4}, readable(tick, 4));
  }
  const Advance advance = advance_of(state.fonts);
  const auto name = [&](int i) {
    return layout_name(state.picture.axes[static_cast<std::size_t>(i)].name, advance);
  };
  const float below = name(0).width * 17;
  draw_math(list, state.fonts, name(0), {area.max.x - below, area.max.y - 8}, 17, colours.soft);
  draw_math(list, state.fonts, name(1), {area.min.x + 8, area.min.y + 14}, 17, colours.soft);
}

// In space: three short arrows in a corner, with names.
void draw_space_axes(const State& state, ImDrawList& list, const Area& area) {
  const Palette& colours = palette(state.dark);
  const float length = std::clamp(0.07f * area.width(), 30.0f, 40.0f), name_at = length + 12;
  const ImVec2 origin{area.max.x - name_at - 20, area.max.y - 0.8f * length};
  const Eigen::Matrix3f axes = eye_axes(state.camera);
  const Advance advance = advance_of(state.fonts);
  for (int i = 0; i < 3; ++i) {
    const float x = axes(0, i), y = -axes(1, i);
    list.AddLine(origin, {origin.x + length * x, origin.y + length * y}, faded(colours.soft, 0.8f),
                 1.2f);
    const MathBox name = layout_name(state.picture.axes[static_cast<std::size_t>(i)].name, advance);
    draw_math(list, state.fonts, name,
              {origin.x + name_at * x - 0.5f * name.width * 15, origin.y + name_at * y + 4}, 15,
              colours.soft);
  }
}

// 2nd, 3rd, 4th, 11th, 21st
std::string ordinal(int n) {
  constexpr std::string_view kEndings[] = {"th", "st", "nd", "rd"};
  const bool teens = n / 10 % 10 == 1;
  return std::to_string(n) + std::string(kEndings[teens || n % 10 > 3 ? 0 : n % 10]);
}

// What the three colours mean, centred; without a truth there are two.
void draw_legend(const State& state, ImDrawList& list, const Area& area) {
  const Palette& colours = palette(state.dark);
  const Discovery& found = state.answer.discovery;
  const int stride = state.picture.sample_stride;
  const bool roomy = area.width() > 480;
  const std::string measured =
      stride > 1 && roomy ? "measured, every " + ordinal(stride) + " shown" : "measured";
  struct Entry {
    std::string text;
    ImU32 colour;
    bool is_line, shown;
  };
  const Entry entries[] = {
      {"true", colours.truth, true, !found.truth.empty()},
      {measured, colours.measured, false, !found.samples.empty()},
      {roomy ? "found, from the same start" : "found", colours.found, true, !found.model.empty()}};
  const TextStyle style{state.fonts.regular, kSmallSize, colours.soft};
  constexpr float kSign = 26, kGap = 22;
  float width = -kGap;
  for (const Entry& e : entries) width += e.shown ? kSign + text_width(style, e.text) + kGap : 0;
  if (width > area.width()) return;  // the headings have the same colours
  float x = area.centre().x - 0.5f * width;
  const float y = area.centre().y;
  for (const Entry& e : entries) {
    if (!e.shown) continue;
    if (e.is_line) {
      list.AddRectFilled({x, y - 1}, {x + 18, y + 1}, e.colour, 1);
    } else {
      list.AddCircleFilled({x + 13, y}, 2.5f, e.colour);
    }
    x += kSign + draw_text(list, style, {x + kSign, y + 4.5f}, e.text) + kGap;
  }
}

}  // namespace

// The curves need graphics, which main.cpp alone has: it draws them where it meets this.
void draw_curves_here(const ImDrawList*, const ImDrawCmd*) {}

Area picture_frame(const State& state, Area area) {
  area.cut_bottom(28);
  if (state.picture.flat()) {
    area.cut_bottom(20);
    area.cut_left(36);
    area.cut_top(16);
  }
  return area;
}

void picture_panel(State& state, const Area& area) {
  const Area frame = picture_frame(state, area);
  move_camera(state, frame);
  if (state.picture.axes.empty()) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (state.picture.flat()) {
    draw_plane_axes(state, list, frame);
  } else {
    draw_space_axes(state, list, frame);
  }
  list.AddCallback(draw_curves_here, nullptr);
  Area legend = area;
  draw_legend(state, list, legend.cut_bottom(28));
}

}  // namespace sindy
