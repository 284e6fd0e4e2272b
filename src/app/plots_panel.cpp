// Each state, or its derivative, over time: truth, measurements, model.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include "app/controls.h"
#include "app/equation_view.h"
#include "app/panels.h"
#include "app/plot.h"
#include "app/text.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

Column times(const Trajectory& t) {
  return {t.times.data(), static_cast<std::size_t>(t.times.size())};
}

// A state or its derivative; empty where derivatives are not known.
Column values(const Trajectory& t, Index state, bool derivative) {
  const Matrix& m = derivative ? t.derivatives : t.states;
  if (state >= m.cols()) return {};
  return {m.col(state).data(), static_cast<std::size_t>(m.rows())};
}

Range common(Range a, Range b) {
  return {std::min(a.min, b.min), std::max(a.max, b.max)};
}

// "ẋ over time", with the unit where there is one.
void draw_title(const State& state, ImDrawList& list, ImVec2 at, float room, Index index) {
  const Palette& colours = palette(state.dark);
  const Discovery& found = state.answer.discovery;
  const CatalogueEntry* entry = find_entry(state.answered.simulate.system);
  const auto i = static_cast<std::size_t>(index);
  const Advance advance = advance_of(state.fonts);
  const MathBox name = layout_name(found.states[i], advance);
  const MathBox change = layout_change(found.states[i], false, advance);
  const MathBox& shown = state.show_derivatives ? change : name;
  const float size = shown.ascent > 1 ? 12.0f : 16.0f;
  draw_math(list, state.fonts, shown, at, size, colours.ink);
  if (entry == nullptr || i >= entry->meanings.size()) return;
  const bool self_evident = state.show_derivatives || entry->meanings[i] == found.states[i];
  std::string words(self_evident ? "" : entry->meanings[i]);
  if (!state.show_derivatives && !entry->units[i].empty()) {
    words += (words.empty() ? "" : ", ") + std::string(entry->units[i]);
  }
  const TextStyle style{state.fonts.regular, 12, colours.soft};
  const float left = shown.width * size + 8;
  draw_text(list, style, {at.x + left, at.y}, shortened(style, words, room - left));
}

void draw_series(const State& state, ImDrawList& list, Area area, float title_room, Index index) {
  const Palette& colours = palette(state.dark);
  const Discovery& found = state.answer.discovery;
  const CatalogueEntry* entry = find_entry(state.answered.simulate.system);
  const bool derivative = state.show_derivatives;
  draw_title(state, list, {area.min.x, area.min.y + 14}, title_room, index);
  area.cut_top(26);
  area.cut_bottom(20);
  area.cut_left(30);
  if (found.samples.empty() || area.height() < 20) return;
  const auto& reference = found.truth.empty() ? found.samples : found.truth;

  Plot plot{area, range_of(times(reference[0]), 0),
            range_of(values(reference[0], index, derivative))};
  for (const Trajectory& t : reference) {
    plot.x = common(plot.x, range_of(times(t), 0));
    plot.y = common(plot.y, range_of(values(t, index, derivative)));
  }
  draw_axes(list, plot, state.fonts, colours, entry != nullptr ? entry->time_unit : "");
  for (const Trajectory& t : found.truth) {
    draw_line(list, plot, times(t), values(t, index, derivative), faded(colours.truth, 0.7f), 1.0f);
  }
  for (const Trajectory& t : found.samples) {
    const bool few = t.times.size() < area.width() / 4;
    draw_points(list, plot, times(t), values(t, index, derivative),
                faded(colours.measured, few ? 0.9f : 0.55f), few ? 2.5f : 1.1f);
  }
  for (const Trajectory& t : found.model) {
    draw_line(list, plot, times(t), values(t, index, derivative), colours.found, 1.5f);
  }
}

// Two words at the right; the one shown is in ink.
void draw_switch(State& state, ImDrawList& list, const Area& area) {
  const Palette& colours = palette(state.dark);
  float right = area.max.x;
  for (const bool derivative : {true, false}) {
    const bool chosen = state.show_derivatives == derivative;
    const std::string_view word = derivative ? "derivatives" : "states";
    const TextStyle style{state.fonts.regular, kSmallSize, chosen ? colours.ink : colours.soft};
    const float width = text_width(style, word);
    ImGui::SetCursorScreenPos({right - width - 6, area.min.y - 6});
    const std::string name = "plots." + std::string(word);
    if (ImGui::InvisibleButton(name.c_str(), {width + 12, 28})) state.show_derivatives = derivative;
    note_place(state, name);
    draw_text(list, style, {right - width, area.min.y + 12}, word);
    if (chosen) {
      list.AddRectFilled({right - width, area.min.y + 17}, {right, area.min.y + 18.5f},
                         colours.soft);
    }
    right -= width + 20;
  }
}

}  // namespace

void plots_panel(State& state, const Area& area) {
  constexpr float kLeast = 150, kGap = 24, kSwitchRoom = 150;
  const auto states = static_cast<int>(state.answer.discovery.states.size());
  if (states == 0) return;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_switch(state, list, area);
  const int fitting = std::max(1, static_cast<int>((area.width() + kGap) / (kLeast + kGap)));
  const int count = std::min(states, fitting);
  Area rest = area;
  const float width = (area.width() + kGap) / static_cast<float>(count);
  for (Index i = 0; i < count; ++i) {
    Area cell = rest.cut_left(width);
    cell.max.x -= i + 1 < count ? kGap : 0;
    const float title_room = cell.width() - (i + 1 < count ? 0 : kSwitchRoom);
    draw_series(state, list, cell, title_room, i);
  }
}

}  // namespace sindy
