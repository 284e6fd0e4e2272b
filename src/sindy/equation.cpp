// Equations as sums of library terms: what a regression found, or what is true.
// SPDX-License-Identifier: MIT
#include "sindy/equation.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"
#include "expression/expand.h"
#include "expression/print.h"

namespace sindy {
namespace {

constexpr int kDigits = 4;  // in LaTeX

// "-10*x + 10*y", "0" without terms.
std::string sum_text(const std::vector<Term>& terms) {
  std::string text;
  for (const auto& [term, coefficient, mark] : terms) {
    const bool negative = coefficient < 0;
    if (text.empty()) {
      text = negative ? "-" : "";
    } else {
      text += negative ? " - " : " + ";
    }
    const double size = std::abs(coefficient);
    if (term == "1") {
      text += shortest(size);
    } else if (size == 1) {
      text += term;
    } else {
      text += shortest(size) + "*" + term;
    }
  }
  return text.empty() ? "0" : text;
}

void write_texts(std::vector<Equation>& equations, bool is_map) {
  for (auto& e : equations) {
    e.text = e.state + (is_map ? " -> " : "' = ") + sum_text(e.terms);
  }
  const System system = equations_system(equations);
  const auto names = system.names();
  for (std::size_t k = 0; k < equations.size(); ++k) {
    const auto name = latex_name(equations[k].state);
    equations[k].latex = (is_map ? name + "_{n+1}" : "\\dot{" + name + "}") + " = " +
                         print(system.equations[k], names, Dialect::latex, kDigits);
  }
}

}  // namespace

std::vector<Equation> found_equations(const std::vector<std::string>& states,
                                      const Library& library, const Matrix& coefficients) {
  std::vector<Equation> equations;
  for (std::size_t k = 0; k < states.size(); ++k) {
    Equation& equation = equations.emplace_back(Equation{.state = states[k]});
    for (std::size_t j = 0; j < library.features.size(); ++j) {
      const double c = coefficients(static_cast<Index>(j), static_cast<Index>(k));
      if (c != 0) equation.terms.push_back({library.features[j].name, c});
    }
  }
  write_texts(equations, false);
  return equations;
}

Result<std::vector<Equation>> true_equations(const System& system, const Library& library) {
  const auto bound = system.bound();
  const auto names = system.names();
  const auto place = [&](const Term& term) {
    return std::ranges::find(library.features, term.term, &Feature::name) -
           library.features.begin();
  };
  std::vector<Equation> equations;
  for (std::size_t k = 0; k < bound.size(); ++k) {
    const auto terms = expand(bound[k], names);
    if (!terms) return std::unexpected(terms.error());
    Equation& equation = equations.emplace_back(Equation{.state = system.states[k]});
    for (const auto& [name, coefficient] : *terms) equation.terms.push_back({name, coefficient});
    std::ranges::stable_sort(equation.terms, {}, place);
  }
  write_texts(equations, system.is_map);
  return equations;
}

System equations_system(const std::vector<Equation>& equations) {
  std::vector<std::string> texts;
  for (const auto& e : equations) texts.push_back(e.text);
  return *parse_system(join(texts, "; "));
}

}  // namespace sindy
