// Noise: as much as asked for, and the same again for the same seed.
// SPDX-License-Identifier: MIT
#include "signal/observe.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace sindy;

namespace {

Samples two_waves(Index n) {
  Trajectory one;
  one.times = Vector::LinSpaced(n, 0, 100);
  one.states.resize(n, 2);
  one.states.col(0) = one.times.array().sin();
  one.states.col(1) = 1000 * one.times.array().cos();
  one.derivatives = one.states;
  return {{"x", "y"}, {one}};
}

}  // namespace

TEST_CASE("noise is a fraction of each state's own spread") {
  const auto truth = two_waves(20000);
  const auto samples = observe(truth, {.noise = 0.1, .seed = 4});
  const Matrix noise = samples.trajectories[0].states - truth.trajectories[0].states;
  const Vector sigma = 0.1 * spread(truth);
  for (Index k = 0; k < 2; ++k) {
    const double measured = std::sqrt(noise.col(k).squaredNorm() / 20000);
    CHECK(measured == doctest::Approx(sigma[k]).epsilon(0.02));
  }
  CHECK(std::abs(noise.col(0).dot(noise.col(1))) <
        0.03 * noise.col(0).norm() * noise.col(1).norm());
}

TEST_CASE("a seed is a promise") {
  const auto truth = two_waves(50);
  const auto a = observe(truth, {.noise = 0.1, .seed = 4}),
             b = observe(truth, {.noise = 0.1, .seed = 4});
  const auto c = observe(truth, {.noise = 0.1, .seed = 5});
  CHECK(a.trajectories == b.trajectories);
  CHECK_FALSE(a.trajectories == c.trajectories);
}

TEST_CASE("without noise the states are the truth, and derivatives are not handed on") {
  const auto truth = two_waves(50);
  const auto samples = observe(truth, {.noise = 0});
  CHECK(samples.trajectories[0].states == truth.trajectories[0].states);
  CHECK(samples.trajectories[0].derivatives.size() == 0);
}
