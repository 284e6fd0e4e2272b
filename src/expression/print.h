// Expressions as text; one printer, one table per dialect.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "expression/expression.h"

namespace sindy {

enum class Dialect { text, latex };

// `text` parses back to the same expression; numbers are the shortest that read back as the same
// double. `digits` > 0 rounds numbers for readers instead.
std::string print(const Expression& e, const std::vector<std::string>& names,
                  Dialect dialect = Dialect::text, int digits = 0);

// "\\sigma", "x_{0}", "\\mathrm{prey}": a name as LaTeX.
std::string latex_name(std::string_view name);

}  // namespace sindy
