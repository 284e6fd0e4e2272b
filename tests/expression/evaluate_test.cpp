// Values at a point, over blocks, and of several formulas at once.
// SPDX-License-Identifier: MIT
#include "expression/evaluate.h"

#include <doctest/doctest.h>

#include <cmath>

#include "expression/parse.h"

using namespace sindy;

TEST_CASE("whole powers are products, others are std::pow") {
  CHECK(power(3, 4) == 81);
  CHECK(power(2, -2) == 0.25);
  CHECK(power(-2, 3) == -8);
  CHECK(power(2, 0.5) == std::pow(2, 0.5));
  CHECK(power(5, 0) == 1);
}

TEST_CASE("blocks of samples give the bits of single points") {
  const std::vector<std::string> names = {"x", "y"};
  const auto e = parse("x^3*sin(y)/(1 + y^2) - exp(-x)*y^0.5 + 2^x", names);
  REQUIRE(e.has_value());
  const Index n = 1000;  // not a multiple of the block
  Matrix columns(n, 2);
  columns.col(0) = Vector::LinSpaced(n, -2, 3);
  columns.col(1) = Vector::LinSpaced(n, 0, 5);
  const Vector values = evaluate(*e, columns);
  for (Index i = 0; i < n; ++i) {
    const double point[] = {columns(i, 0), columns(i, 1)};
    CHECK(values[i] == evaluate(*e, point));
  }
}

TEST_CASE("a tape holds several formulas") {
  const std::vector<std::string> names = {"x", "y"};
  const Tape tape({*parse("x + y", names), *parse("(x - y)*(x - 1)", names), *parse("4", names)});
  CHECK(tape.outputs() == 3);
  const double at[] = {3, 5};
  double out[3];
  tape.evaluate(at, out);
  CHECK(out[0] == 8);
  CHECK(out[1] == -4);
  CHECK(out[2] == 4);
}

TEST_CASE("numbers outside a function's domain are not hidden") {
  const double minus = -1;
  CHECK(std::isnan(evaluate(*parse("log(x)", {"x"}), &minus)));
  CHECK(std::isinf(evaluate(*parse("1/(x + 1)", {"x"}), &minus)));
}
