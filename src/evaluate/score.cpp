// How good discovered equations are, measured against the true ones.
// SPDX-License-Identifier: MIT
#include "evaluate/score.h"

#include <algorithm>
#include <cmath>

namespace sindy {
namespace {

constexpr double kParted = 0.4;

double relative_error(double found, double truth) {
  return std::abs(found - truth) / std::abs(truth);
}

}  // namespace

Score score_terms(std::vector<Equation>& found, std::vector<Equation>& truth) {
  Score score;
  for (std::size_t k = 0; k < truth.size(); ++k) {
    for (auto& term : found[k].terms) term.mark = Mark::extra;
    for (auto& term : truth[k].terms) {
      const auto match = std::ranges::find(found[k].terms, term.term, &Term::term);
      const bool hit = match != found[k].terms.end();
      term.mark = hit ? Mark::right : Mark::missed;
      ++(hit ? score.right : score.missed);
      if (!hit) continue;
      match->mark = Mark::right;
      score.coefficient_error =
          std::max(score.coefficient_error, relative_error(match->coefficient, term.coefficient));
    }
    score.extra += static_cast<int>(std::ranges::count(found[k].terms, Mark::extra, &Term::mark));
  }
  score.exact = score.missed == 0 && score.extra == 0;
  return score;
}

double forecast_horizon(const Trajectory& truth, const Trajectory& model) {
  const Index n = std::min(truth.times.size(), model.times.size());
  if (n == 0) return 0;
  const Eigen::RowVectorXd mean = truth.states.colwise().mean();
  const Eigen::RowVectorXd variance = (truth.states.rowwise() - mean).colwise().squaredNorm() /
                                      static_cast<double>(truth.states.rows());
  for (Index i = 0; i < n; ++i) {
    double worst = 0;
    for (Index k = 0; k < truth.states.cols(); ++k) {
      const double off = truth.states(i, k) - model.states(i, k);
      if (off != 0) worst += off * off / variance[k];
    }
    if (!(worst <= kParted * kParted * static_cast<double>(truth.states.cols()))) {
      return truth.times[i] - truth.times[0];
    }
  }
  return truth.times[n - 1] - truth.times[0];
}

}  // namespace sindy
