// What a hand can set on a slider's track.
// SPDX-License-Identifier: MIT
#include "app/slider_scale.h"

#include <doctest/doctest.h>

namespace sindy {

TEST_CASE("a position gives a value that gives the position back") {
  const SliderScale scales[] = {{0, 60, 28, Scale::linear, false},
                                {1e-4, 10, 0.002, Scale::logarithmic, false},
                                {0, 1, 0.01, Scale::linear, false},
                                {-3, 3, -1, Scale::linear, false}};
  for (const SliderScale& s : scales) {
    CHECK(s.value(0) == s.min);
    CHECK(s.value(1) == s.max);
    for (const double position : {0.2, 0.5, 0.9}) {
      CHECK(s.position(s.value(position)) == doctest::Approx(position).epsilon(0.02));
    }
  }
}

TEST_CASE("values are decimals that are short in a link") {
  const SliderScale rho{0, 60, 28, Scale::linear, false};
  CHECK(rho.value(0.4671) == 28.0);
  CHECK(rho.value(0.12345) == 7.4);
  const SliderScale dt{1e-4, 10, 0.002, Scale::logarithmic, false};
  CHECK(dt.value(0.26) == 0.002);
}

TEST_CASE("small values of a crowded range are in reach") {
  const SliderScale noise{0, 1, 0.01, Scale::linear, false};
  CHECK(noise.position(0.01) == doctest::Approx(0.1));
}

TEST_CASE("integers stay integers") {
  const SliderScale degree{1, 5, 2, Scale::linear, true};
  CHECK(degree.value(0.3) == 2);
  CHECK(degree.step(5, 1) == 5);
  CHECK(degree.step(2, -1) == 1);
}

}  // namespace sindy
