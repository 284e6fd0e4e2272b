// Thresholded least squares on problems with a known answer.
// SPDX-License-Identifier: MIT
#include "sindy/stlsq.h"

#include <doctest/doctest.h>

#include "base/random.h"

using namespace sindy;

namespace {

// x' = 2 - 0.5 y, y' = 3 x*y, with a little noise on the derivatives.
struct Problem {
  Library library = *make_library({"x", "y"}, {.degree = 3});
  Summary summary;

  explicit Problem(double noise) {
    Random random(1);
    Trajectory one;
    one.times = Vector::LinSpaced(500, 0, 1);
    one.states = Matrix::NullaryExpr(500, 2, [&] { return 4 * random.uniform() - 2; });
    const auto x = one.states.col(0).array(), y = one.states.col(1).array();
    one.derivatives.resize(500, 2);
    one.derivatives.col(0) = 2 - 0.5 * y;
    one.derivatives.col(1) = 3 * x * y;
    for (double& d : one.derivatives.reshaped()) d += noise * random.normal();
    summary = *compress({{"x", "y"}, {one}}, library);
  }
};

// "1 y | x*y"
std::string support(const Problem& problem, const Matrix& coefficients) {
  std::string text;
  for (Index k = 0; k < coefficients.cols(); ++k) {
    if (k > 0) text += "| ";
    for (Index j = 0; j < coefficients.rows(); ++j) {
      if (coefficients(j, k) != 0)
        text += problem.library.features[static_cast<std::size_t>(j)].name + " ";
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the true terms stay, with their coefficients") {
  const Problem problem(0);
  const auto found = stlsq(problem.summary, {.threshold = 0.1});
  CHECK(support(problem, found.coefficients) == "1 y | x*y ");
  CHECK(found.coefficients(0, 0) == doctest::Approx(2));
  CHECK(found.coefficients(2, 0) == doctest::Approx(-0.5));
  CHECK(found.coefficients(4, 1) == doctest::Approx(3));
}

TEST_CASE("the last round is the result, and terms only leave") {
  const Problem problem(0.3);
  const auto found = stlsq(problem.summary, {.threshold = 0.05});
  REQUIRE(found.rounds.size() >= 2);
  CHECK(found.rounds.back() == found.coefficients);
  for (std::size_t i = 1; i < found.rounds.size(); ++i) {
    CHECK(((found.rounds[i].array() != 0) <= (found.rounds[i - 1].array() != 0)).all());
  }
}

TEST_CASE("a threshold above every coefficient leaves nothing") {
  const Problem problem(0);
  CHECK(stlsq(problem.summary, {.threshold = 10}).coefficients.isZero(0));
}

TEST_CASE("no round more than allowed") {
  const Problem problem(0.3);
  CHECK(stlsq(problem.summary, {.threshold = 0.05, .rounds = 1}).rounds.size() == 1);
}

TEST_CASE("scaled thresholds do not care for units") {
  Problem problem(0.01);
  // The same data with x measured in thousandths: raw coefficients change, scaled ones do not.
  const RegressOptions scaled{.threshold = 0.2, .units = ThresholdUnits::scaled};
  const auto before = support(problem, stlsq(problem.summary, scaled).coefficients);
  problem.summary.feature_scale[4] *= 1000;  // x*y
  const auto after = support(problem, stlsq(problem.summary, scaled).coefficients);
  const auto raw = support(problem, stlsq(problem.summary, {.threshold = 0.2}).coefficients);
  CHECK(before == "1 y | x*y ");
  CHECK(after == before);
  CHECK(raw != before);
}
