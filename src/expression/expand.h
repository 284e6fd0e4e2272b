// An expression multiplied out: the sum of terms that a library of features can name.
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "expression/expression.h"

namespace sindy {

// "x^2*sin(y)" as [("x", 2), ("sin(y)", 1)]: factors in the order of names, then functions as text.
using Factors = std::vector<std::pair<std::string, int>>;

// The canonical name of a product: "1", "x", "x^2", "x*y".
std::string term_name(const Factors& factors);

struct ExpandedTerm {
  std::string name;  // canonical
  double coefficient = 0;
};

// Coefficients that are zero or cancel are dropped. What is no product of powers (a quotient, a
// root) stays one factor, printed as text. Over `names` only: bind parameters first. Errors:
// too_large where multiplying out would give more than 2,000 terms.
Result<std::vector<ExpandedTerm>> expand(const Expression& e,
                                         const std::vector<std::string>& names);

}  // namespace sindy
