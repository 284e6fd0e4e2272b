// Integrators against solutions known in closed form.
// SPDX-License-Identifier: MIT
#include "systems/integrate.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using namespace sindy;

namespace {

Vector vec(std::initializer_list<double> values) {
  return Eigen::Map<const Vector>(values.begin(), static_cast<Index>(values.size()));
}

Simulation run(const char* equations, const Vector& start, const Vector& times,
               const Integration& how = {}) {
  const auto system = parse_system(equations);
  REQUIRE(system.has_value());
  return integrate(*system, start, times, how);
}

// The error of a turn of x' = y, y' = -x in steps of h.
double rk4_error(int steps) {
  const Vector times = Vector::LinSpaced(steps + 1, 0, 1);
  const auto turn = run("x' = y; y' = -x", vec({1, 0}), times, {.method = Integrator::rk4});
  return std::abs(turn.trajectory.states(steps, 0) - std::cos(1.0));
}

}  // namespace

TEST_CASE("the adaptive pair keeps its tolerance at every time asked for") {
  const Vector times = Vector::LinSpaced(101, 0, 10);
  for (const double tolerance : {1e-6, 1e-9, 1e-12}) {
    const auto turn = run("x' = y; y' = -x", vec({1, 0}), times, {.tolerance = tolerance});
    REQUIRE(turn.trajectory.times.size() == 101);
    const Vector truth = times.array().cos();
    CHECK((turn.trajectory.states.col(0) - truth).cwiseAbs().maxCoeff() < 50 * tolerance);
  }
}

TEST_CASE("Runge-Kutta 4 has order 4") {
  const double ratio = rk4_error(20) / rk4_error(40);
  CHECK(ratio > 14);
  CHECK(ratio < 18);
}

TEST_CASE("time may stand in the equations") {
  const auto forced = run("x' = cos(t)", vec({0}), vec({0, 0.5, 2}));
  CHECK(forced.trajectory.states(2, 0) == doctest::Approx(std::sin(2.0)).epsilon(1e-9));
}

TEST_CASE("a map makes one iteration from row to row") {
  const auto logistic = run("x -> 4*x*(1 - x)", vec({0.25}), vec({0, 1, 2, 3}));
  CHECK(logistic.trajectory.states.col(0) == vec({0.25, 0.75, 0.75, 0.75}));
}

TEST_CASE("a run that diverges ends with its name and the rows before") {
  const auto blowup = run("x' = x^2", vec({1}), Vector::LinSpaced(21, 0, 2));  // 1 / (1 - t)
  REQUIRE(blowup.end.has_value());
  CHECK(blowup.end->code == ErrorCode::diverged);
  CHECK(blowup.trajectory.times.size() == 10);
  CHECK(blowup.trajectory.states.allFinite());
  const auto fast =
      run("x' = x^3", vec({2}), Vector::LinSpaced(50, 0, 5), {.method = Integrator::rk4});
  REQUIRE(fast.end.has_value());
  CHECK(fast.end->code == ErrorCode::diverged);
  CHECK(fast.trajectory.states.allFinite());
}

TEST_CASE("a run into a singularity ends by name") {
  const auto wall = run("x' = -1/x", vec({1}), vec({0, 0.4, 1}));  // sqrt(1 - 2t)
  REQUIRE(wall.end.has_value());
  CHECK(wall.trajectory.times.size() == 2);
  CHECK(run("x' = sqrt(x - 2)", vec({1}), vec({0, 1})).end.has_value());
}

TEST_CASE("a run that needs too many steps ends by name") {
  const auto stiff = run("x' = -1e5*(x - cos(t))", vec({0}), vec({0, 100}), {.most_steps = 1000});
  REQUIRE(stiff.end.has_value());
  CHECK(stiff.end->code == ErrorCode::too_large);
}

TEST_CASE("a start that is no number has no rows") {
  CHECK(run("x' = x", vec({NAN}), vec({0, 1})).trajectory.times.size() == 0);
}

TEST_CASE("a stranger's run is checked first") {
  const auto system = *parse_system("x' = y; y' = -x");
  CHECK(check_run(system, vec({1, 0}), vec({0, 1}), {}).has_value());
  CHECK(check_run(system, vec({1}), vec({0, 1}), {}).error().code == ErrorCode::bad_shape);
  CHECK(check_run(system, vec({1, INFINITY}), vec({0, 1}), {}).error().code ==
        ErrorCode::bad_value);
  CHECK(check_run(system, vec({1, 0}), vec({0, 0}), {}).error().code == ErrorCode::bad_times);
  CHECK(check_run(system, vec({1, 0}), vec({0, NAN}), {}).error().code == ErrorCode::bad_times);
  CHECK(check_run(system, vec({1, 0}), vec({0, 1}), {.tolerance = 0}).error().code ==
        ErrorCode::bad_value);
}
