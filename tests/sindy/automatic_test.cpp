// Identification without settings, on short records of Lorenz's system.
// SPDX-License-Identifier: MIT
#include "sindy/automatic.h"

#include <doctest/doctest.h>

#include "signal/observe.h"
#include "systems/catalogue.h"
#include "systems/simulate.h"

using namespace sindy;

namespace {

Samples lorenz(double noise, int seed, double duration = 4) {
  const SimulateOptions options{.dt = 0.005, .duration = duration};
  return observe({{"x", "y", "z"}, {*simulate(*find_entry("lorenz"), options)}},
                 {.noise = noise, .seed = seed});
}

const std::vector<SparseTerm> kSeven = {{0, 1}, {0, 2}, {1, 1}, {1, 2}, {1, 6}, {2, 3}, {2, 5}};

Result<AutomaticFit> identified(const Samples& samples, int degree = 2) {
  const auto library = *make_library(samples.states, {.degree = degree});
  return finish(identify_automatically(samples, library, [](double, const SparseModel&) {}));
}

}  // namespace

TEST_CASE("the seven terms are found clean and at a tenth of noise, and the noise too") {
  for (const double noise : {0.0, 0.1}) {
    const auto samples = lorenz(noise, 3);
    const auto fit = identified(samples);
    REQUIRE(fit.has_value());
    CHECK(fit->model.terms == kSeven);
    if (noise > 0) CHECK(fit->sigma[0] == doctest::Approx(noise * spread(samples)[0]).epsilon(0.1));
  }
}

TEST_CASE("cutting the work into steps changes no bit") {
  const auto samples = lorenz(0.05, 1, 2);
  const auto library = *make_library(samples.states, {.degree = 2});
  int reports = 0;
  double last = 0;
  const auto progress = [&](double share, const SparseModel&) {
    ++reports;
    CHECK(share >= last);
    last = share;
  };
  auto task = identify_automatically(samples, library, progress);
  int steps = 0;
  while (!task.done()) {
    task.resume();
    ++steps;
  }
  CHECK(steps > 10);
  CHECK(reports > 1);
  CHECK(task.result()->model.w == identified(samples)->model.w);
}

TEST_CASE("uneven times are refused by name") {
  auto samples = lorenz(0, 1, 1);
  samples.trajectories[0].times[7] += 1e-3;
  CHECK(identified(samples).error().code == ErrorCode::uneven_times);
}
