// Derivatives that are exact where theory says so, and errors where they cannot be.
// SPDX-License-Identifier: MIT
#include "signal/differentiate.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"
#include "signal/local_polynomial.h"

using namespace sindy;

namespace {

Samples sampled(Index n, double dt, double (*x)(double)) {
  Trajectory one;
  one.times = 3 + dt * Vector::LinSpaced(n, 0, static_cast<double>(n - 1)).array();
  one.states = one.times.unaryExpr(x);
  return {{"x"}, {one}};
}

// The largest error of a derivative, ends included.
double worst(const Samples& samples, const DifferentiateOptions& options,
             double (*derivative)(double)) {
  const auto estimated = differentiate(samples, nullptr, options);
  REQUIRE(estimated.has_value());
  const auto& one = estimated->trajectories[0];
  return (one.derivatives.col(0) - one.times.unaryExpr(derivative)).cwiseAbs().maxCoeff();
}

}  // namespace

TEST_CASE("central differences are exact for polynomials of their order, ends included") {
  const auto square = sampled(9, 0.1, [](double t) { return t * t; });
  CHECK(worst(square, {.method = DerivativeMethod::central_2}, [](double t) { return 2 * t; }) <
        1e-11);
  const auto quartic = sampled(9, 0.1, [](double t) { return t * t * t * t; });
  CHECK(worst(quartic, {.method = DerivativeMethod::central_4},
              [](double t) { return 4 * t * t * t; }) < 1e-9);
}

TEST_CASE("central differences of a sine have the error of their order") {
  const auto error = [](DerivativeMethod method, double dt) {
    return worst(sampled(100, dt, [](double t) { return std::sin(t); }), {.method = method},
                 [](double t) { return std::cos(t); });
  };
  const double second =
      error(DerivativeMethod::central_2, 0.02) / error(DerivativeMethod::central_2, 0.01);
  const double fourth =
      error(DerivativeMethod::central_4, 0.02) / error(DerivativeMethod::central_4, 0.01);
  CHECK(second == doctest::Approx(4).epsilon(0.05));
  CHECK(fourth == doctest::Approx(16).epsilon(0.1));
}

TEST_CASE("Savitzky-Golay is exact for polynomials of its order, ends included") {
  const auto cubic = sampled(60, 0.1, [](double t) { return t * t * t - t; });
  CHECK(worst(cubic, {.method = DerivativeMethod::savitzky_golay, .window = 15, .order = 3},
              [](double t) { return 3 * t * t - 1; }) < 1e-9);
}

TEST_CASE("Savitzky-Golay weights are those of the 1964 paper") {
  // Table I and IV: five points, quadratic: smoothing (-3 12 17 12 -3)/35, derivative (-2 -1 0 1
  // 2)/10.
  Matrix impulse = Matrix::Zero(9, 1);
  impulse(4, 0) = 1;
  const auto response = local_polynomial(impulse, 1, 5, 2);
  const double smoothing[] = {-3, 12, 17, 12, -3}, slope[] = {2, 1, 0, -1, -2};
  for (Index i = 0; i < 5; ++i) {
    CHECK(response.values(2 + i, 0) == doctest::Approx(smoothing[i] / 35));
    CHECK(response.derivatives(2 + i, 0) == doctest::Approx(slope[i] / 10));
  }
}

TEST_CASE("smoothing brings noisy states closer to the truth") {
  auto samples = sampled(500, 0.01, [](double t) { return std::sin(t); });
  const Vector truth = samples.trajectories[0].states;
  Random random(1);
  for (double& x : samples.trajectories[0].states.reshaped()) x += 0.1 * random.normal();
  const auto estimated = differentiate(samples, nullptr, {.window = 51});
  const double before = (samples.trajectories[0].states - truth).norm();
  const double after = (estimated->trajectories[0].states - truth).norm();
  CHECK(after < 0.4 * before);
}

TEST_CASE("a missing sample takes its neighbours' derivatives with it, and no others") {
  auto samples = sampled(30, 0.1, [](double t) { return std::sin(t); });
  samples.trajectories[0].states(10, 0) = NAN;
  const auto estimated = differentiate(samples, nullptr, {.method = DerivativeMethod::central_2});
  const auto& derivative = estimated->trajectories[0].derivatives;
  for (Index i = 0; i < 30; ++i) CHECK(std::isnan(derivative(i, 0)) == (i >= 9 && i <= 11));
}

TEST_CASE("exact derivatives come from the truth, or not at all") {
  auto truth = sampled(5, 0.1, [](double t) { return t; });
  truth.trajectories[0].derivatives = Matrix::Constant(5, 1, 7);
  const auto samples = sampled(5, 0.1, [](double t) { return t; });
  const DifferentiateOptions exact{.method = DerivativeMethod::exact};
  CHECK(differentiate(samples, &truth, exact)->trajectories[0].derivatives(3, 0) == 7);
  CHECK(differentiate(samples, nullptr, exact).error().code == ErrorCode::no_truth);
}

TEST_CASE("derivatives that came with the samples stay") {
  auto samples = sampled(5, 0.1, [](double t) { return t; });
  samples.trajectories[0].derivatives = Matrix::Constant(5, 1, 7);
  CHECK(differentiate(samples, nullptr, {})->trajectories[0].derivatives(3, 0) == 7);
}

TEST_CASE("uneven times and too few samples are refused by name") {
  auto samples = sampled(20, 0.1, [](double t) { return t; });
  samples.trajectories[0].times[5] += 0.01;
  CHECK(differentiate(samples, nullptr, {}).error().code == ErrorCode::uneven_times);
  const auto few = sampled(3, 0.1, [](double t) { return t; });
  CHECK(differentiate(few, nullptr, {}).error().code == ErrorCode::too_few_samples);
  CHECK(differentiate(few, nullptr, {.method = DerivativeMethod::central_4}).error().code ==
        ErrorCode::too_few_samples);
}

TEST_CASE("samples are checked where they come in") {
  auto good = sampled(5, 0.1, [](double t) { return t; });
  CHECK(check(good).has_value());
  const auto code = [&](auto&& spoil) {
    auto bad = good;
    spoil(bad);
    const auto result = check(bad);
    REQUIRE_FALSE(result.has_value());
    return result.error().code;
  };
  CHECK(code([](Samples& s) { s.trajectories.clear(); }) == ErrorCode::too_few_samples);
  CHECK(code([](Samples& s) { s.trajectories[0].times[2] = 0; }) == ErrorCode::bad_times);
  CHECK(code([](Samples& s) { s.trajectories[0].times[2] = NAN; }) == ErrorCode::bad_times);
  CHECK(code([](Samples& s) { s.trajectories[0].times.resize(4); }) == ErrorCode::bad_shape);
  CHECK(code([](Samples& s) { s.trajectories[0].states(1, 0) = 1e300; }) == ErrorCode::bad_value);
  CHECK(code([](Samples& s) { s.states[0] = "sin"; }) == ErrorCode::bad_value);
  CHECK(code([](Samples& s) { s.states.push_back("y"); }) == ErrorCode::bad_shape);
}
