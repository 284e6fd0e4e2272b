// The weak form: exact for exact data, unbiased under noise.
// SPDX-License-Identifier: MIT
#include "sindy/weak.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "fit/elimination.h"
#include "systems/catalogue.h"
#include "systems/simulate.h"

using namespace sindy;

namespace {

Samples lorenz(double noise) {
  Samples samples{{"x", "y", "z"}, {*simulate(*find_entry("lorenz"), {})}};
  Random random(1);
  for (double& x : samples.trajectories[0].states.reshaped()) x += noise * random.normal();
  return samples;
}

}  // namespace

TEST_CASE("the features' mean under noise is the feature without noise") {
  const auto library =
      *make_library({"x", "y"}, {.kind = LibraryKind::polynomial_trig, .degree = 4});
  const Frame plain{Vector::Zero(2), Vector::Ones(2)};
  const Vector sigma{{0.3, 0.2}};
  Matrix point(1, 2), truth(1, library.size());
  point << 1.3, -0.7;
  library.evaluate(point, point, truth);
  Random random(2);
  const Index n = 200000;
  Matrix noisy(n, 2);
  for (Index i = 0; i < n; ++i) {
    noisy(i, 0) = point(0, 0) + sigma[0] * random.normal();
    noisy(i, 1) = point(0, 1) + sigma[1] * random.normal();
  }
  const auto features = unbiased_features(library, noisy, sigma, plain);
  const Eigen::RowVectorXd mean = features.colwise().mean();
  const Eigen::RowVectorXd error =
      ((features.rowwise() - mean).colwise().squaredNorm() / static_cast<double>(n * n))
          .cwiseSqrt();
  for (Index j = 0; j < library.size(); ++j)
    CHECK(std::abs(mean[j] - truth(0, j)) <= 4.5 * error[j] + 1e-12);
}

TEST_CASE("without noise the weak form of exact data is exact") {
  const auto samples = lorenz(0);
  const auto library = *make_library(samples.states, {.degree = 2});
  const auto form = weak_form(samples, library, Vector::Zero(3), 45);
  const auto best = best_on({form.r, form.projections.col(1)}, {1, 2, 6});  // x, y, x*z
  CHECK(best.w[0] == doctest::Approx(28).epsilon(1e-6));
  CHECK(best.w[1] == doctest::Approx(-1).epsilon(1e-5));
  CHECK(best.w[2] == doctest::Approx(-1).epsilon(1e-6));
  CHECK(form.residual[1] < 1e-12 * form.projections.col(1).squaredNorm());
}

TEST_CASE("under noise coefficients stay near the truth without any smoothing") {
  const auto samples = lorenz(1);
  const auto library = *make_library(samples.states, {.degree = 2});
  const auto form = weak_form(samples, library, Vector::Ones(3), 45);
  const auto best = best_on({form.r, form.projections.col(0)}, {1, 2});
  CHECK(best.w[0] == doctest::Approx(-10).epsilon(0.03));
  CHECK(best.w[1] == doctest::Approx(10).epsilon(0.03));
}

TEST_CASE("test functions over a gap are left out") {
  auto samples = lorenz(0);
  const auto library = *make_library(samples.states, {.degree = 2});
  samples.trajectories[0].states.middleRows(2000, 10).setConstant(NAN);
  const auto form = weak_form(samples, library, Vector::Zero(3), 45);
  const auto best = best_on({form.r, form.projections.col(2)}, {3, 5});  // z, x*y
  CHECK(best.w[0] == doctest::Approx(-8.0 / 3).epsilon(1e-6));
  CHECK(best.w[1] == doctest::Approx(1).epsilon(1e-6));
}
