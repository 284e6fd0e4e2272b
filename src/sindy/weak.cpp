// The weak form: derivatives moved from the noisy samples to smooth test functions.
// SPDX-License-Identifier: MIT
#include "sindy/weak.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>

namespace sindy {
namespace {

constexpr int kOrder = 10;        // p of the test functions
constexpr double kOverlap = 0.7;  // of a half-width: one independent equation

// The powers of every state in every monomial [p×d]; zero for sines and cosines.
Eigen::MatrixXi powers_of(const Library& library, Index d) {
  Eigen::MatrixXi powers = Eigen::MatrixXi::Zero(library.size(), d);
  for (Index j = 0; j < library.size(); ++j) {
    const auto& feature = library.features[static_cast<std::size_t>(j)];
    if (feature.kind != Feature::Kind::product) continue;
    powers.row(j) = powers.row(feature.parent);
    ++powers(j, feature.state);
  }
  return powers;
}

// φ and dφ/dt at 2m + 1 samples, both divided by Σφ.
struct TestFunction {
  Vector value, slope;
};

TestFunction test_function(Index m, double dt) {
  TestFunction phi{Vector::Zero(2 * m + 1), Vector::Zero(2 * m + 1)};
  for (Index i = -m; i <= m; ++i) {
    const double u = static_cast<double>(i) / static_cast<double>(m);
    const double base = 1 - u * u;
    if (base <= 0) continue;
    phi.value[i + m] = std::pow(base, kOrder);
    phi.slope[i + m] = -2 * kOrder * u * std::pow(base, kOrder - 1) / (static_cast<double>(m) * dt);
  }
  const double sum = phi.value.sum();
  phi.value /= sum;
  phi.slope /= sum;
  return phi;
}

// [G b] of one trajectory: each feature against every test function, and minus each state against
// its slope.
Matrix integrals(const Trajectory& one, const Matrix& features, Index m) {
  const Index n = one.times.size(), p = features.cols(), d = one.states.cols();
  const Index stride = std::max<Index>(1, m / 4),
              most = n > 2 * m ? (n - 2 * m - 1) / stride + 1 : 0;
  const double dt = (one.times[n - 1] - one.times[0]) / static_cast<double>(n - 1);
  const auto phi = test_function(m, dt);
  Matrix rows(most, p + d);
  Index used = 0;
  for (Index k = 0; k < most; ++k) {
    const auto under = one.states.middleRows(k * stride, 2 * m + 1);
    if (!under.allFinite()) continue;
    rows.row(used).head(p) = phi.value.transpose() * features.middleRows(k * stride, 2 * m + 1);
    rows.row(used).tail(d) = -phi.slope.transpose() * under;
    ++used;
  }
  rows.conservativeResize(used, Eigen::NoChange);
  return rows;
}

// The triangle of a QR of rows stacked under a triangle.
void fold(Matrix& triangle, const Matrix& rows) {
  Matrix stack(triangle.rows() + rows.rows(), rows.cols());
  stack << triangle, rows;
  const Index q = std::min(stack.rows(), stack.cols());
  const Eigen::HouseholderQR<Matrix> qr(stack);
  triangle = qr.matrixQR().topRows(q).triangularView<Eigen::Upper>();
}

WeakForm form_of(const Matrix& triangle, Index p, Index d, const Matrix& centring,
                 double effective) {
  Matrix whole = Matrix::Zero(p + d, p + d);
  whole.topRows(triangle.rows()) = triangle;
  return {.r = whole.topLeftCorner(p, p).triangularView<Eigen::Upper>() * centring,
          .projections = whole.topRightCorner(p, d),
          .residual = whole.bottomRightCorner(d, d).colwise().squaredNorm().transpose(),
          .effective = effective};
}

}  // namespace

WeakForm weak_form(const Samples& samples, const Library& library, const Vector& sigma,
                   Index half_width) {
  const Index p = library.size(), d = static_cast<Index>(samples.states.size());
  const Frame frame = frame_of(samples);
  Matrix triangle(0, p + d);
  double rows = 0, span = 0;
  for (const auto& one : samples.trajectories) {
    const Matrix block =
        integrals(one, unbiased_features(library, one.states, sigma, frame), half_width);
    if (block.rows() > 0) fold(triangle, block);
    rows += static_cast<double>(block.rows());
    span += static_cast<double>(one.times.size());
  }
  return form_of(triangle, p, d, library.centring(frame),
                 std::min(rows, span / (kOverlap * static_cast<double>(half_width))));
}

WeakForm strong_form(const Samples& samples, const Library& library,
                     const std::vector<Matrix>& states) {
  const Index p = library.size(), d = static_cast<Index>(samples.states.size());
  const Frame frame = frame_of(samples);
  Matrix triangle(0, p + d);
  double rows = 0;
  for (std::size_t t = 0; t < states.size(); ++t) {
    const auto& x = states[t];
    const Index n = x.rows() - 6;
    if (n < 1) continue;
    const auto& times = samples.trajectories[t].times;
    const double dt = (times[times.size() - 1] - times[0]) / static_cast<double>(times.size() - 1);
    Matrix block(n, p + d);
    library.evaluate(x.middleRows(3, n), frame.centred(x.middleRows(3, n)), block.leftCols(p));
    block.rightCols(d) =
        ((x.bottomRows(n) - x.topRows(n)) - 9 * (x.middleRows(5, n) - x.middleRows(1, n)) +
         45 * (x.middleRows(4, n) - x.middleRows(2, n))) /
        (60 * dt);
    fold(triangle, block);
    rows += static_cast<double>(n);
  }
  return form_of(triangle, p, d, library.centring(frame), rows);
}

Matrix unbiased_features(const Library& library, const Matrix& states, const Vector& sigma,
                         const Frame& frame) {
  const Matrix u = frame.centred(states);
  const Vector s = sigma.cwiseQuotient(frame.width);
  const Index n = states.rows(), d = states.cols();
  const auto powers = powers_of(library, d);
  const int degree = powers.size() > 0 ? powers.maxCoeff() : 0;
  // hermite[l].col(k) = He_k(u_l; s_l): He_{k+1} = u He_k - k s² He_{k-1}.
  std::vector<Matrix> hermite(static_cast<std::size_t>(d), Matrix::Ones(n, degree + 1));
  for (Index l = 0; l < d; ++l) {
    auto& he = hermite[static_cast<std::size_t>(l)];
    for (int k = 0; k < degree; ++k) {
      he.col(k + 1) = u.col(l).cwiseProduct(he.col(k));
      if (k > 0) he.col(k + 1) -= k * s[l] * s[l] * he.col(k - 1);
    }
  }
  Matrix features(n, library.size());
  for (Index j = 0; j < library.size(); ++j) {
    const auto& feature = library.features[static_cast<std::size_t>(j)];
    auto column = features.col(j);
    column.setOnes();
    for (Index l = 0; l < d; ++l) {
      if (powers(j, l) > 0)
        column.array() *= hermite[static_cast<std::size_t>(l)].col(powers(j, l)).array();
    }
    // E sin(x + ε) = sin(x) exp(-σ²/2)
    const double lift = std::exp(sigma[feature.state] * sigma[feature.state] / 2);
    if (feature.kind == Feature::Kind::sin) column = lift * states.col(feature.state).array().sin();
    if (feature.kind == Feature::Kind::cos) column = lift * states.col(feature.state).array().cos();
  }
  return features;
}

}  // namespace sindy
