// Reading formulas: precedence, names, and where errors point.
// SPDX-License-Identifier: MIT
#include "expression/parse.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

#include "base/random.h"
#include "expression/evaluate.h"

using namespace sindy;

namespace {

double value(const char* text, std::vector<double> variables = {}) {
  const std::vector<std::string> names = {"x", "y", "e"};
  const auto e = parse(text, names);
  REQUIRE_MESSAGE(e.has_value(), text);
  return evaluate(*e, variables.data());
}

Error error_of(std::string_view text) {
  const auto e = parse(text, {"x", "y"});
  REQUIRE_FALSE(e.has_value());
  return e.error();
}

}  // namespace

TEST_CASE("operators bind as in print") {
  CHECK(value("1 + 2*3") == 7);
  CHECK(value("8/4/2") == 1);
  CHECK(value("8 - 4 - 2") == 2);
  CHECK(value("(1 + 2)*3") == 9);
  CHECK(value("2^3^2") == 512);
  CHECK(value("2**3**2") == 512);
  CHECK(value("-3^2") == -9);
  CHECK(value("2^-2") == 0.25);
  CHECK(value("2*-3") == -6);
  CHECK(value("--3") == 3);
  CHECK(value("+3") == 3);
}

TEST_CASE("a minus binds weaker than a power") {
  CHECK(value("-x^2", {3}) == -9);
  CHECK(value("(-x)^2", {3}) == 9);
}

TEST_CASE("a state may be called e, and numbers may have exponents") {
  CHECK(value("2*e", {0, 0, 5}) == 10);
  CHECK(value("2e2") == 200);
  CHECK(value("2e-2 + .5") == 0.52);
}

TEST_CASE("pi is a number where nobody declares it") {
  CHECK(value("sin(pi/2)") == 1);
  const auto e = parse("pi", {"pi"});
  REQUIRE(e.has_value());
  const double own = 4;
  CHECK(evaluate(*e, &own) == 4);
}

TEST_CASE("all functions are the mathematical ones") {
  CHECK(value("sin(1)") == std::sin(1.0));
  CHECK(value("cos(1)") == std::cos(1.0));
  CHECK(value("tan(1)") == std::tan(1.0));
  CHECK(value("exp(1)") == std::exp(1.0));
  CHECK(value("log(2)") == std::log(2.0));
  CHECK(value("sqrt(2)") == std::sqrt(2.0));
  CHECK(value("tanh(1)") == std::tanh(1.0));
  CHECK(value("abs(-2)") == 2);
}

TEST_CASE("an error names its column") {
  CHECK(error_of("x + ").message == "The formula ends too early at column 5.");
  CHECK(error_of("x + q").message == "'q' is not known at column 5.");
  CHECK(error_of("x + q").code == ErrorCode::unknown_name);
  CHECK(error_of("(x").message == "A ')' is missing at column 3.");
  CHECK(error_of("x y").message == "Unexpected 'y' at column 3.");
  CHECK(error_of("sin x").message == "A '(' is missing at column 5.");
  CHECK(error_of("").message == "A formula is missing at column 1.");
  CHECK(error_of("1e999").message == "This is not a number at column 1.");
}

TEST_CASE("length and depth are bounded") {
  CHECK(error_of(std::string(5000, '(')).code == ErrorCode::too_large);
  CHECK(error_of(std::string(5000, '-') + "x").code == ErrorCode::too_large);
  std::string sum = "x";
  for (int i = 0; i < 5000; ++i) sum += "+x";
  CHECK(error_of(sum).code == ErrorCode::too_large);
  CHECK_FALSE(parse_equations("x' = " + std::string(30000, ' ') + "1").has_value());
}

TEST_CASE("random bytes are read or refused, never worse") {
  Random random(11);
  const std::string_view pieces = "xy+-*/^()' =;>.0123456789eEsincoqrtahlp\n\t\"%&~\x80\xff";
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (auto n = random.bits() % 30; n > 0; --n) text += pieces[random.bits() % pieces.size()];
    const auto e = parse(text, {"x", "y"});
    if (!e) CHECK(e.error().message.ends_with("."));
    const auto all = parse_equations("x' = " + text);
    if (!all) CHECK(all.error().message.ends_with("."));
  }
}

TEST_CASE("equations tell states, parameters and kind") {
  const auto lorenz =
      parse_equations("x' = s*(y - x); y' = x*(r - z) - y\nz' = x*y - b*z + sin(t)");
  REQUIRE(lorenz.has_value());
  CHECK_FALSE(lorenz->is_map);
  CHECK(lorenz->states == std::vector<std::string>{"x", "y", "z"});
  CHECK(lorenz->parameters == std::vector<std::string>{"s", "r", "b"});
  CHECK(lorenz->names == std::vector<std::string>{"x", "y", "z", "t", "s", "r", "b"});
  const auto map = parse_equations("n -> r*n*(1 - n)");
  REQUIRE(map.has_value());
  CHECK(map->is_map);
}

TEST_CASE("equations that make no sense are refused where they go wrong") {
  const auto message = [](std::string_view text) {
    const auto parsed = parse_equations(text);
    REQUIRE_FALSE(parsed.has_value());
    return parsed.error().message;
  };
  CHECK(message("x' = y; x' = 1").find("'x' has two equations, at column 9") == 0);
  CHECK(message("x' = 1; y -> 2").find("Flows and maps do not mix") == 0);
  CHECK(message("x = 1").find("After the state comes") == 0);
  CHECK(message("sin' = 1").find("An equation begins with a state") == 0);
  CHECK(message("t' = 1").find("An equation begins with a state") == 0);
  CHECK(message(" ; ") == "There is no equation at column 1.");
  CHECK(message("x' = 1; y' = 2 +") == "The formula ends too early at column 17.");
}
