// The generator's own bits, and what its numbers look like.
// SPDX-License-Identifier: MIT
#include "base/random.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace sindy;

TEST_CASE("the same seed and stream give the same numbers, another stream others") {
  Random a(7, 1), b(7, 1), c(7, 2);
  const auto first = a.bits();
  CHECK(b.bits() == first);
  CHECK(c.bits() != first);
}

TEST_CASE("normal numbers have mean 0, variance 1 and no skew") {
  Random random(3);
  const int n = 200000;
  double sum = 0, squares = 0, cubes = 0;
  for (int i = 0; i < n; ++i) {
    const double x = random.normal();
    sum += x;
    squares += x * x;
    cubes += x * x * x;
  }
  CHECK(std::abs(sum / n) < 0.01);
  CHECK(std::abs(squares / n - 1) < 0.02);
  CHECK(std::abs(cubes / n) < 0.04);
}

TEST_CASE("uniform numbers lie in [0, 1)") {
  Random random(5);
  for (int i = 0; i < 10000; ++i) {
    const double x = random.uniform();
    CHECK((x >= 0 && x < 1));
  }
}
