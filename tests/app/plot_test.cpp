// Ticks, ranges, and which part of the page stands where.
// SPDX-License-Identifier: MIT
#include "app/plot.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

#include "app/screen.h"

namespace sindy {

TEST_CASE("ticks are round numbers within the range") {
  CHECK(ticks({0, 10}, 5) == std::vector<double>{0, 2, 4, 6, 8, 10});
  CHECK(ticks({-0.3, 0.31}, 3) == std::vector<double>{-0.2, 0, 0.2});
  CHECK(ticks({1900, 1920}, 4) == std::vector<double>{1900, 1905, 1910, 1915, 1920});
}

TEST_CASE("a range ignores what is not finite and is never empty") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> gap = {1, nan, 3}, flat = {2, 2}, none = {nan};
  CHECK(range_of(gap, 0).min == 1);
  CHECK(range_of(gap, 0).max == 3);
  CHECK(range_of(flat).min < range_of(flat).max);
  CHECK(range_of(none).min < range_of(none).max);
}

TEST_CASE("the page has three arrangements, and parts do not overlap") {
  CHECK(arrange({1440, 848}, false, 3).shape == ScreenShape::wide);
  CHECK(arrange({720, 380}, true, 3).shape == ScreenShape::compact);
  CHECK(arrange({390, 792}, false, 3).shape == ScreenShape::tall);
  const Screen wide = arrange({1440, 848}, false, 3);
  CHECK(wide.controls.max.x <= wide.picture.min.x);
  CHECK(wide.picture.max.x <= wide.equations.min.x);
  CHECK(wide.picture.max.y <= wide.plots.min.y);
  CHECK(wide.equations.max.y <= wide.rounds.min.y);
  const Screen tall = arrange({390, 792}, false, 3);
  CHECK(tall.picture.max.y <= tall.equations.min.y);
  CHECK(tall.equations.max.y <= tall.controls.min.y);
}

TEST_CASE("in other people's pages the controls need room") {
  CHECK(!arrange({720, 380}, true, 3).stacked);
  CHECK(arrange({720, 380}, false, 3).stacked);
}

}  // namespace sindy
