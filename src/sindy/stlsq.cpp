// Sequentially thresholded least squares.
// SPDX-License-Identifier: MIT
#include "sindy/stlsq.h"

#include <Eigen/QR>
#include <cmath>
#include <numeric>

namespace sindy {
namespace {

// One equation: the coefficients [p], in raw units, after every round.
std::vector<Vector> rounds_of(const Summary& summary, Index k, const RegressOptions& options) {
  const Index p = summary.r.cols();
  std::vector<Index> support(static_cast<std::size_t>(p));
  std::iota(support.begin(), support.end(), Index{0});
  std::vector<Vector> rounds;
  for (int round = 0; round < options.rounds; ++round) {
    const Vector scaled = fit_support(summary, k, support);
    Vector coefficients = Vector::Zero(p);
    std::vector<Index> kept;
    for (std::size_t i = 0; i < support.size(); ++i) {
      const Index j = support[i];
      const double w = scaled[static_cast<Index>(i)];
      coefficients[j] = w * summary.target_scale[k] / summary.feature_scale[j];
      const double judged = options.units == ThresholdUnits::raw ? coefficients[j] : w;
      if (std::abs(judged) >= options.threshold) kept.push_back(j);
    }
    rounds.push_back(std::move(coefficients));
    if (kept.size() == support.size()) break;
    support = std::move(kept);
  }
  return rounds;
}

}  // namespace

Vector fit_support(const Summary& summary, Index k, const std::vector<Index>& support) {
  if (support.empty()) return {};
  const Index rows = support.back() + 1;  // R is zero below
  const Matrix columns = summary.r(Eigen::seqN(0, rows), support);
  return columns.colPivHouseholderQr().solve(summary.projections.col(k).head(rows));
}

Regression stlsq(const Summary& summary, const RegressOptions& options) {
  const Index p = summary.r.cols(), d = summary.projections.cols();
  std::vector<std::vector<Vector>> equations;
  std::size_t most = 0;
  for (Index k = 0; k < d; ++k) {
    equations.push_back(rounds_of(summary, k, options));
    most = std::max(most, equations.back().size());
  }
  Regression result;
  for (std::size_t round = 0; round < most; ++round) {
    Matrix& all = result.rounds.emplace_back(p, d);
    for (Index k = 0; k < d; ++k) {
      const auto& own = equations[static_cast<std::size_t>(k)];
      all.col(k) = own[std::min(round, own.size() - 1)];
    }
  }
  result.coefficients = result.rounds.back();
  return result;
}

}  // namespace sindy
