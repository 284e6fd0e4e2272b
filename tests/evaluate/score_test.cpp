// Terms right, missed, extra, and how long a forecast holds.
// SPDX-License-Identifier: MIT
#include "evaluate/score.h"

#include <doctest/doctest.h>

using namespace sindy;

namespace {

Trajectory line(Index n, double slope) {
  Trajectory t;
  t.times = Vector::LinSpaced(n, 0, static_cast<double>(n - 1));
  t.states = slope * t.times;
  return t;
}

}  // namespace

TEST_CASE("terms are marked on both sides and counted") {
  std::vector<Equation> truth = {{"x", {{"x", -10}, {"y", 10}}}};
  std::vector<Equation> found = {{"x", {{"1", 0.2}, {"y", 11}}}};
  const auto score = score_terms(found, truth);
  CHECK(score.right == 1);
  CHECK(score.missed == 1);
  CHECK(score.extra == 1);
  CHECK_FALSE(score.exact);
  CHECK(score.coefficient_error == doctest::Approx(0.1));
  CHECK(found[0].terms[0].mark == Mark::extra);
  CHECK(found[0].terms[1].mark == Mark::right);
  CHECK(truth[0].terms[0].mark == Mark::missed);
}

TEST_CASE("all terms and no more is exact") {
  std::vector<Equation> truth = {{"x", {{"x", 2}}}, {"y", {}}}, found = truth;
  const auto score = score_terms(found, truth);
  CHECK(score.exact);
  CHECK(score.coefficient_error == 0);
}

TEST_CASE("a forecast holds until it is off by 0.4 standard deviations") {
  const auto truth = line(101, 1);  // spread 29.2: off by more than 11.66 from t = 59 on
  CHECK(forecast_horizon(truth, truth) == 100);
  CHECK(forecast_horizon(truth, line(101, 1.2)) == 59);
  CHECK(forecast_horizon(truth, line(31, 1)) == 30);
  CHECK(forecast_horizon(truth, {}) == 0);
}
