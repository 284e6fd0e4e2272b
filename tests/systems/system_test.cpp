// Systems from text.
// SPDX-License-Identifier: MIT
#include "systems/system.h"

#include <doctest/doctest.h>

#include "expression/evaluate.h"

using namespace sindy;

TEST_CASE("parameters come in the order of the text, unused ones are dropped") {
  const auto system = parse_system("x' = a*x + b", {{"b", 2}, {"unused", 9}, {"a", 3}});
  REQUIRE(system.has_value());
  CHECK(system->parameters == NamedNumbers{{"a", 3}, {"b", 2}});
  CHECK(system->names() == std::vector<std::string>{"x", "t", "a", "b"});
}

TEST_CASE("bound equations hold numbers in place of parameters") {
  const auto system = parse_system("x' = a*x + t", {{"a", 3}});
  const double state_and_time[] = {5, 7};
  CHECK(evaluate(system->bound()[0], state_and_time) == 22);
}

TEST_CASE("a name without a value is refused") {
  const auto system = parse_system("x' = a*x");
  REQUIRE_FALSE(system.has_value());
  CHECK(system.error().code == ErrorCode::unknown_name);
  CHECK(system.error().where == "parameters.a");
}
