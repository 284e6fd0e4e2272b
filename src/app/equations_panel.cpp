// The headline: the true equations, the found ones, and how good these are.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "app/controls.h"
#include "app/equation_view.h"
#include "app/panels.h"
#include "app/text.h"
#include "base/text.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

float true_equations(const State& state, ImDrawList& list, const EquationColumn& column, float y) {
  const CatalogueEntry* entry = find_entry(state.answered.simulate.system);
  if (entry == nullptr || !entry->is_simulated()) return y;
  const System system = entry_system(*entry, state.answered.simulate.parameters);
  const Advance advance = advance_of(state.fonts);
  const auto names = system.names();
  draw_heading(state, list, {column.left, y}, "TRUE", column.colours.truth);
  y += 12 + column.leading;
  for (std::size_t i = 0; i < system.states.size(); ++i) {
    y = draw_true_equation(list, column, y, layout_change(system.states[i], system.is_map, advance),
                           layout(system.equations[i], names, advance));
  }
  return y;
}

constexpr std::string_view kHold = "\u00a0";  // a space that no line breaks at

std::string duration(const State& state, double value) {
  const CatalogueEntry* entry = find_entry(state.answered.simulate.system);
  return readable(value, 2) + std::string(kHold) +
         std::string(entry != nullptr ? entry->time_unit : "s");
}

// What a reader wants to know after the equations, in one or two sentences.
std::string verdict(const State& state) {
  const Discovery& found = state.answer.discovery;
  if (!found.score) return "Nobody knows the true equations of these measurements.";
  const Score& score = *found.score;
  std::string text;
  if (score.right > 0) {
    const double percent = 100 * score.coefficient_error;
    text = (percent < 10 ? "Coefficients within " : "Coefficients off by up to ") +
           readable(percent, 2) + std::string(kHold) + "%. ";
  }
  const double watched = found.truth.empty() || found.truth[0].times.size() == 0
                             ? 0
                             : found.truth[0].times[found.truth[0].times.size() - 1];
  text += score.forecast_horizon >= watched
              ? "Follows the truth to the end, for " + duration(state, watched) + "."
              : "Follows the truth for " + duration(state, score.forecast_horizon) + ".";
  return text;
}

std::string count(const Discovery& found) {
  if (found.score) {
    const Score& score = *found.score;
    std::string text = std::to_string(score.right) + " of " +
                       std::to_string(score.right + score.missed) + " terms";
    if (score.extra > 0) text += ", " + std::to_string(score.extra) + " extra";
    return text;
  }
  std::size_t terms = 0;
  for (const Equation& e : found.equations) terms += e.terms.size();
  return std::to_string(terms) + " terms";
}

float summary(const State& state, ImDrawList& list, const EquationColumn& column, float y) {
  const Discovery& found = state.answer.discovery;
  const Palette& colours = column.colours;
  const bool wrong = found.score && !found.score->exact;
  const TextStyle strong{state.fonts.semibold, kTextSize, wrong ? colours.wrong : colours.found};
  const TextStyle soft{state.fonts.regular, kTextSize, colours.soft};
  draw_text(list, strong, {column.left, y}, count(found));
  y = draw_paragraph(list, soft, {column.left, y + 21}, column.width, 20, verdict(state));
  if (!found.model_end.empty()) {
    y = draw_paragraph(list, soft, {column.left, y}, column.width, 20, found.model_end);
  }
  return y;
}

std::vector<Term> missed_terms(const Discovery& found, const std::string& state) {
  std::vector<Term> missed;
  for (const Equation& truth : found.true_equations) {
    if (truth.state != state) continue;
    std::ranges::copy_if(truth.terms, std::back_inserter(missed),
                         [](const Term& term) { return term.mark == Mark::missed; });
  }
  return missed;
}

float found_equations(const State& state, ImDrawList& list, const EquationColumn& column, float y) {
  const Discovery& found = state.answer.discovery;
  draw_heading(state, list, {column.left, y}, "FOUND", column.colours.found);
  y += 12 + column.leading;
  for (const Equation& equation : found.equations) {
    y = draw_found_equation(list, column, y,
                            {equation, missed_terms(found, equation.state), found.states});
  }
  if (!found.equations.empty()) y = summary(state, list, column, y - 5);
  if (state.answer.error) {
    const TextStyle style{state.fonts.regular, kTextSize, column.colours.wrong};
    y = draw_paragraph(list, style, {column.left, y}, column.width, 20,
                       state.answer.error->message);
  }
  return y;
}

}  // namespace

void equations_panel(const State& state, ScreenShape shape) {
  const bool wide = shape == ScreenShape::wide;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const EquationColumn column{.fonts = state.fonts,
                              .colours = palette(state.dark),
                              .left = at.x,
                              .width = ImGui::GetContentRegionAvail().x - 8,
                              .size = wide ? 20.0f : 18.0f,
                              .leading = wide ? 42.0f : 32.0f};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  float y = at.y + (wide ? 8.0f : 0.0f);
  if (shape != ScreenShape::tall) y = true_equations(state, list, column, y);
  y = found_equations(state, list, column, y);
  ImGui::Dummy({1, y - at.y - 20});
}

}  // namespace sindy
