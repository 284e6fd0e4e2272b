// Formulas as text and LaTeX.
// SPDX-License-Identifier: MIT
#include "expression/print.h"

#include <doctest/doctest.h>

#include "base/random.h"
#include "expression/parse.h"

using namespace sindy;

namespace {

const std::vector<std::string> kNames = {"x", "y", "sigma"};

std::string reprinted(const char* text, Dialect dialect = Dialect::text) {
  const auto e = parse(text, kNames);
  REQUIRE_MESSAGE(e.has_value(), text);
  return print(*e, kNames, dialect);
}

// A random formula of about `size` nodes.
Expression grown(Random& random, int size) {
  if (size <= 1) {
    if (random.bits() % 2 == 0) return variable(static_cast<int>(random.bits() % 3));
    return constant(random.normal());
  }
  const auto op = static_cast<Op>(2 + random.bits() % 14);
  if (arity(op) == 1) {
    const auto inner = grown(random, size - 1);
    // The parser gives the sign of a number to the number.
    if (op == Op::negate && inner.nodes.back().op == Op::number) return inner;
    return apply(op, inner);
  }
  const int left = static_cast<int>(random.bits() % static_cast<unsigned>(size));
  return apply(op, grown(random, left), grown(random, size - 1 - left));
}

}  // namespace

TEST_CASE("only needed parentheses are printed") {
  CHECK(reprinted("((x)) + (y*x)") == "x + y*x");
  CHECK(reprinted("x*(y + 1)") == "x*(y + 1)");
  CHECK(reprinted("(x*y)*x") == "x*y*x");
  CHECK(reprinted("x - (y - x)") == "x - (y - x)");
  CHECK(reprinted("x/(y*x)") == "x/(y*x)");
  CHECK(reprinted("(x^2)^y") == "(x^2)^y");
  CHECK(reprinted("x^(2^y)") == "x^2^y");
  CHECK(reprinted("-x^2") == "-x^2");
  CHECK(reprinted("(-x)^2") == "(-x)^2");
  CHECK(reprinted("sin((x))") == "sin(x)");
}

TEST_CASE("printed formulas read back as the same formulas") {
  Random random(2);
  for (int i = 0; i < 2000; ++i) {
    const auto e = grown(random, 1 + static_cast<int>(random.bits() % 12));
    const auto text = print(e, kNames);
    const auto back = parse(text, kNames);
    REQUIRE_MESSAGE(back.has_value(), text);
    CHECK_MESSAGE(*back == e, text);
  }
}

TEST_CASE("LaTeX has fractions, powers, Greek and roots") {
  CHECK(reprinted("sigma*(y - x)", Dialect::latex) == "\\sigma \\, \\left(y - x\\right)");
  CHECK(reprinted("x/(y + 1)", Dialect::latex) == "\\frac{x}{y + 1}");
  CHECK(reprinted("x^(y + 1)", Dialect::latex) == "x^{y + 1}");
  CHECK(reprinted("sqrt(x)", Dialect::latex) == "\\sqrt{x}");
  CHECK(reprinted("abs(x)", Dialect::latex) == "\\left|x\\right|");
  CHECK(reprinted("tanh(x)", Dialect::latex) == "\\tanh\\left(x\\right)");
  CHECK(reprinted("1e-9*x", Dialect::latex) == "1 \\cdot 10^{-9} \\, x");
}

TEST_CASE("names become LaTeX names") {
  CHECK(latex_name("x") == "x");
  CHECK(latex_name("theta") == "\\theta");
  CHECK(latex_name("x0") == "x_{0}");
  CHECK(latex_name("omega_12") == "\\omega_{12}");
  CHECK(latex_name("hare") == "\\mathrm{hare}");
}

TEST_CASE("digits round numbers for readers") {
  CHECK(print(*parse("9.98765*x", kNames), kNames, Dialect::text, 3) == "9.99*x");
}
