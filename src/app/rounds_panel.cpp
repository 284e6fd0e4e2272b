// How thresholding sorts the candidate terms: the size of every coefficient, round by round.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/controls.h"
#include "app/icons.h"
#include "app/panels.h"
#include "app/plot.h"
#include "app/text.h"

namespace sindy {
namespace {

// Sizes as decades: log10 of the absolute value.
double decades(double coefficient) {
  return std::log10(std::abs(coefficient));
}

// All decades that occur, the threshold among them, with half a decade to spare.
Range shown_decades(const std::vector<Matrix>& rounds, double threshold) {
  double low = std::log10(threshold), high = low;
  for (const Matrix& coefficients : rounds) {
    for (const double c : coefficients.reshaped()) {
      if (c == 0) continue;
      low = std::min(low, decades(c));
      high = std::max(high, decades(c));
    }
  }
  return {std::max(low, high - 8) - 0.4, high + 0.4};
}

ImU32 colour_of(const Discovery& found, Index feature, Index state, const Palette& colours) {
  if (found.rounds.back()(feature, state) == 0) return faded(colours.soft, 0.45f);
  const auto& terms = found.equations[static_cast<std::size_t>(state)].terms;
  const auto& name = found.features[static_cast<std::size_t>(feature)];
  const auto term = std::ranges::find(terms, name, &Term::term);
  return term != terms.end() && term->mark == Mark::extra ? colours.wrong : colours.found;
}

// One coefficient from round to round, until it is dropped.
void draw_course(ImDrawList& list, const Plot& plot, const std::vector<Matrix>& rounds,
                 Index feature, Index state, ImU32 colour) {
  ImVec2 before;
  for (std::size_t round = 0; round < rounds.size(); ++round) {
    const double c = rounds[round](feature, state);
    if (c == 0) return;
    const ImVec2 at = plot.at(static_cast<double>(round), std::max(decades(c), plot.y.min));
    if (round > 0) list.AddLine(before, at, colour, 1.5f);
    list.AddCircleFilled(at, 2.6f, colour);
    before = at;
  }
}

void draw_scales(const State& state, ImDrawList& list, const Plot& plot, std::size_t rounds) {
  const Palette& colours = palette(state.dark);
  const TextStyle style{state.fonts.regular, kTickSize, colours.soft};
  const Area& a = plot.area;
  for (const double decade : ticks(plot.y, static_cast<int>(a.height() / 24))) {
    if (decade != std::round(decade)) continue;
    const float y = std::round(plot.at(0, decade).y);
    list.AddRectFilled({a.min.x, y}, {a.max.x, y + 1}, faded(colours.hairline, 0.7f));
    draw_text_right(list, style, {a.min.x - 8, y + 4}, readable(std::pow(10, decade), 1));
  }
  for (std::size_t round = 0; round < rounds; ++round) {
    const std::string label = round == 0 ? "all terms" : "round " + std::to_string(round);
    const float half = 0.5f * text_width(style, label);
    const float x = plot.at(static_cast<double>(round), 0).x;
    const bool crowded = rounds > 6 && round % (rounds / 5 + 1) != 0;
    if (!crowded) draw_text(list, style, {x - half, a.max.y + 15}, label);
  }
}

void draw_threshold(const State& state, ImDrawList& list, const Plot& plot, double threshold) {
  const Palette& colours = palette(state.dark);
  const TextStyle style{state.fonts.regular, kTickSize, colours.ink};
  const float y = std::round(plot.at(0, std::log10(threshold)).y);
  for (float x = plot.area.min.x; x < plot.area.max.x; x += 7) {
    list.AddRectFilled({x, y}, {std::min(x + 4, plot.area.max.x), y + 1}, colours.ink);
  }
  const float left = plot.area.max.x - text_width(style, "threshold");
  list.AddRectFilled({left - 4, y - 15}, {plot.area.max.x, y - 1}, faded(colours.ground, 0.8f), 3);
  draw_text(list, style, {left, y - 5}, "threshold");
}

}  // namespace

void rounds_panel(const State& state, const Area& area) {
  const Discovery& found = state.answer.discovery;
  if (found.rounds.empty() || found.equations.empty()) return;
  const Palette& colours = palette(state.dark);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_heading(state, list, area.min, "COEFFICIENTS, ROUND BY ROUND", colours.found);

  Area inner = area;
  inner.cut_top(30);
  inner.cut_bottom(20);
  inner.cut_left(46);
  const RegressOptions& regress = state.answered.regress;
  const auto last = static_cast<double>(found.rounds.size() - 1);
  const Plot plot{
      inner, {-0.35, std::max(last, 1.0) + 0.35}, shown_decades(found.rounds, regress.threshold)};
  draw_scales(state, list, plot, found.rounds.size());
  const Matrix& first = found.rounds.front();
  for (Index k = 0; k < first.cols(); ++k) {
    for (Index j = 0; j < first.rows(); ++j) {
      draw_course(list, plot, found.rounds, j, k, colour_of(found, j, k, colours));
    }
  }
  // Scaled coefficients are not those that are shown here.
  if (regress.units == ThresholdUnits::raw) draw_threshold(state, list, plot, regress.threshold);
}

}  // namespace sindy
