// Local polynomials on an even grid: Savitzky–Golay smoothing and, as its smallest case, central
// differences.
// SPDX-License-Identifier: MIT
// Source: A. Savitzky, M. J. E. Golay, "Smoothing and differentiation of data by simplified least
// squares
//         procedures", 1964; at the ends the first and last whole windows are read off-centre
//         (P. A. Gorry, 1990).
#pragma once

#include "base/matrix.h"

namespace sindy {

struct Smoothed {
  Matrix values;       // [n×d]
  Matrix derivatives;  // [n×d]
};

// Fits a polynomial of degree `order` to every `window` (odd, > order, ≤ n) neighbours in each
// column of x [n×d]. With window = order + 1 it passes through them: central differences of that
// order.
Smoothed local_polynomial(const Matrix& x, double dt, Index window, Index order);

}  // namespace sindy
