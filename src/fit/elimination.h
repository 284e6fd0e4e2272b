// Which terms a quadratic model of the misfit can do without.
// SPDX-License-Identifier: MIT
// Source: M. A. Efroymson, "Multiple regression analysis", 1960 (backward elimination, exchange);
//         the inverse is downdated as in A. J. Miller, "Subset Selection in Regression", 2002,
//         ch. 2.
#pragma once

#include <vector>

#include "base/matrix.h"

namespace sindy {

// χ²(w) = constant + |R w - z|² over P terms.
struct LeastSquares {
  Matrix r;  // [rows×P]
  Vector z;  // [rows]
};

// The same as a triangle, from χ²(w) = constant - 2 gᵀw + wᵀ H w; H [P×P] may be singular.
LeastSquares triangle(const Matrix& h, const Vector& g);

struct Subset {
  std::vector<Index> terms;  // increasing
  double loss = 0;  // how far χ² lies above its least over the terms that were started from
};

// The best coefficients of given terms (increasing), and |R w - z|² there.
struct Coefficients {
  Vector w;
  double rss = 0;
};
Coefficients best_on(const LeastSquares& problem, const std::vector<Index>& terms);

// One term fewer at a time from `from` (increasing) down to none, each time the one whose loss
// raises χ² least. Entry k has k terms.
std::vector<Subset> eliminate(const LeastSquares& problem, std::vector<Index> from);

// From `terms`, the addition, drop or exchange that lowers χ² + penalty · terms most, again and
// again.
std::vector<Index> exchange(const LeastSquares& problem, std::vector<Index> terms, double penalty);

}  // namespace sindy
