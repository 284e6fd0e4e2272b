// Local polynomials on an even grid.
// SPDX-License-Identifier: MIT
#include "signal/local_polynomial.h"

#include <Eigen/QR>

namespace sindy {
namespace {

// Row i tells how to weigh a window's samples for the value (or derivative) at its place i.
struct Weights {
  Matrix value, derivative;  // [window×window]
};

Weights weights(Index window, Index order, double dt) {
  const double half = static_cast<double>(window - 1) / 2;
  const Vector u = Vector::LinSpaced(window, -1, 1);
  Matrix powers(window, order + 1), slopes(window, order + 1);
  powers.col(0).setOnes();
  slopes.col(0).setZero();
  for (Index k = 1; k <= order; ++k) {
    powers.col(k) = powers.col(k - 1).cwiseProduct(u);
    slopes.col(k) = static_cast<double>(k) / (half * dt) * powers.col(k - 1);
  }
  const Matrix fit = powers.householderQr().solve(Matrix::Identity(window, window));
  return {powers * fit, slopes * fit};
}

// All places of one column: the middle row slides, the others serve the two ends.
void apply(const Matrix& w, const auto& x, auto out) {
  const Index n = x.size(), window = w.rows(), half = window / 2;
  out.head(half) = w.topRows(half) * x.head(window);
  out.tail(half) = w.bottomRows(half) * x.tail(window);
  auto middle = out.segment(half, n - window + 1);
  middle.setZero();
  for (Index j = 0; j < window; ++j) middle += w(half, j) * x.segment(j, n - window + 1);
}

}  // namespace

Smoothed local_polynomial(const Matrix& x, double dt, Index window, Index order) {
  const auto w = weights(window, order, dt);
  Smoothed result{Matrix(x.rows(), x.cols()), Matrix(x.rows(), x.cols())};
  for (Index k = 0; k < x.cols(); ++k) {
    apply(w.value, x.col(k), result.values.col(k));
    apply(w.derivative, x.col(k), result.derivatives.col(k));
  }
  return result;
}

}  // namespace sindy
