// Numbers and names as text.
// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>

#include "base/random.h"

using namespace sindy;

TEST_CASE("the shortest text of a number is what a person would write") {
  CHECK(shortest(0.1) == "0.1");
  CHECK(shortest(-8) == "-8");
  CHECK(shortest(1e-9) == "1e-9");
  CHECK(shortest(1e20) == "1e20");
  CHECK(shortest(-0.0) == "0");
  CHECK(shortest(8.0 / 3) == "2.6666666666666665");
}

TEST_CASE("every finite double reads back from its shortest text") {
  Random random(1);
  for (int i = 0; i < 2000; ++i) {
    const double value = std::bit_cast<double>(random.bits());
    if (!std::isfinite(value)) continue;
    const auto back = number(shortest(value));
    REQUIRE(back.has_value());
    CHECK(*back == value);
  }
}

TEST_CASE("rounded numbers keep the digits asked for") {
  CHECK(rounded(9.98765, 3) == "9.99");
  CHECK(rounded(27.0004, 4) == "27");
  CHECK(rounded(-0.00012345, 2) == "-0.00012");
  CHECK(rounded(123456, 2) == "120000");
}

TEST_CASE("text that is not wholly a finite number is none") {
  for (const char* text :
       {"", "-", "1.2.3", "1e", "1e999", "nan", "inf", "0x10", " 1", "1 ", "+1", "--1"}) {
    CAPTURE(text);
    CHECK_FALSE(number(text).has_value());
  }
}

TEST_CASE("a name is letters, digits and underscores, and does not start with a digit") {
  CHECK(is_name("x_1"));
  CHECK_FALSE(is_name("1x"));
  CHECK_FALSE(is_name(""));
  CHECK_FALSE(is_name("a b"));
}

TEST_CASE("splitting keeps empty parts, and joining undoes it") {
  const auto parts = split("a~~b~", '~');
  CHECK(parts.size() == 4);
  CHECK(join({parts.begin(), parts.end()}, "~") == "a~~b~");
}
