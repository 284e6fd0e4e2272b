// The summary answers least-squares questions as the samples would.
// SPDX-License-Identifier: MIT
#include "sindy/compress.h"

#include <doctest/doctest.h>

#include <Eigen/QR>
#include <cmath>

#include "base/random.h"
#include "sindy/stlsq.h"

using namespace sindy;

namespace {

// n points around `offset` with derivatives made of noise alone.
Samples cloud(Index n, double offset) {
  Random random(9);
  Trajectory one;
  one.times = Vector::LinSpaced(n, 0, 1);
  one.states = Matrix::NullaryExpr(n, 2, [&] { return offset + random.uniform(); });
  one.derivatives = Matrix::NullaryExpr(n, 2, [&] { return random.normal(); });
  return {{"x", "y"}, {one}};
}

// The coefficients of a fit of all features, in raw units.
Vector fit_all(const Summary& summary) {
  std::vector<Index> all;
  for (Index j = 0; j < summary.r.cols(); ++j) all.push_back(j);
  return (fit_support(summary, 0, all).array() * summary.target_scale[0] /
          summary.feature_scale.array());
}

Vector direct_fit(const Samples& samples, const Library& library) {
  const auto& one = samples.trajectories[0];
  Matrix theta(one.times.size(), library.size());
  library.evaluate(one.states, one.states, theta);
  return theta.colPivHouseholderQr().solve(one.derivatives.col(0));
}

}  // namespace

TEST_CASE("a fit from the summary is the fit from the samples") {
  const auto samples = cloud(1000, 0);
  const auto library = *make_library(samples.states, {.degree = 3});
  const auto summary = compress(samples, library);
  REQUIRE(summary.has_value());
  CHECK(summary->samples == 1000);
  const Vector direct = direct_fit(samples, library);
  CHECK((fit_all(*summary) - direct).norm() < 1e-9 * direct.norm());
}

TEST_CASE("states far from zero lose no digits to their offset") {
  // 100 … 101 to degree 4: raw columns have a condition number of 1e14, centred ones of 1e4.
  auto samples = cloud(1000, 100);
  const auto library = *make_library(samples.states, {.degree = 4});
  auto& one = samples.trajectories[0];
  one.derivatives.col(0) = (one.states.col(0).array() - 100).pow(4);
  const auto summary = compress(samples, library);
  const std::size_t last = 10;  // x^4
  CHECK(library.features[last].name == "x^4");
  CHECK(fit_all(*summary)[last] == doctest::Approx(1).epsilon(1e-6));
}

TEST_CASE("columns that nearly repeat one another go through a QR") {
  // Of a small angle, sin is nearly a polynomial of degree 5.
  auto samples = cloud(2000, 0);
  const auto library =
      *make_library(samples.states, {.kind = LibraryKind::polynomial_trig, .degree = 5});
  auto& one = samples.trajectories[0];
  one.derivatives.col(0) = 3 * one.states.col(0).array().sin();
  const auto summary = compress(samples, library);
  REQUIRE(summary.has_value());
  const Vector coefficients = fit_all(*summary);
  CHECK(coefficients[21] == doctest::Approx(3).epsilon(1e-3));  // sin(x)
}

TEST_CASE("rows with a gap are left out, and nothing else") {
  auto samples = cloud(700, 0);
  auto holed = samples;
  auto& one = holed.trajectories[0];
  for (Index i = 0; i < 700; i += 7) one.states(i, i % 2) = NAN;
  one.derivatives(3, 1) = NAN;
  auto kept = samples;
  kept.trajectories.clear();
  for (Index i = 0; i < 700; ++i) {
    if (i % 7 == 0 || i == 3) continue;
    Trajectory row{Vector::Constant(1, 0),
                   samples.trajectories[0].states.row(i),
                   samples.trajectories[0].derivatives.row(i),
                   {}};
    kept.trajectories.push_back(std::move(row));
  }
  const auto library = *make_library(samples.states, {.degree = 2});
  const auto a = compress(holed, library), b = compress(kept, library);
  CHECK(a->samples == 599);
  CHECK((fit_all(*a) - fit_all(*b)).norm() < 1e-12);
}

TEST_CASE("fewer whole rows than features are too few") {
  const auto samples = cloud(5, 0);
  const auto summary = compress(samples, *make_library(samples.states, {.degree = 2}));
  REQUIRE_FALSE(summary.has_value());
  CHECK(summary.error().code == ErrorCode::too_few_samples);
}

TEST_CASE("a constant state makes no numbers that are none") {
  auto samples = cloud(100, 0);
  samples.trajectories[0].states.col(1).setConstant(2);
  const auto summary = compress(samples, *make_library(samples.states, {.degree = 3}));
  REQUIRE(summary.has_value());
  CHECK(summary->r.allFinite());
  CHECK(fit_all(*summary).allFinite());
}
