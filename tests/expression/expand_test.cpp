// Multiplying out.
// SPDX-License-Identifier: MIT
#include "expression/expand.h"

#include <doctest/doctest.h>

#include "base/text.h"
#include "expression/parse.h"

using namespace sindy;

namespace {

// "2*x*y + 1": the terms in order.
std::string expanded(const char* text) {
  const std::vector<std::string> names = {"x", "y", "z"};
  const auto terms = expand(*parse(text, names), names);
  REQUIRE(terms.has_value());
  std::vector<std::string> parts;
  for (const auto& [name, coefficient] : *terms)
    parts.push_back(shortest(coefficient) + "*" + name);
  return join(parts, " + ");
}

}  // namespace

TEST_CASE("products of sums are multiplied out, in canonical names") {
  CHECK(expanded("x*(28 - z) - y") == "28*x + -1*x*z + -1*y");
  CHECK(expanded("(x + y)^2") == "2*x*y + 1*x^2 + 1*y^2");
  CHECK(expanded("z*y*x*x") == "1*x^2*y*z");
  CHECK(expanded("-(x - 3)/2") == "1.5*1 + -0.5*x");
}

TEST_CASE("terms that cancel are gone") {
  CHECK(expanded("(x + 1)*(x - 1) - x^2") == "-1*1");
  CHECK(expanded("x - x") == "");
}

TEST_CASE("functions are factors of their own") {
  CHECK(expanded("2*sin(x)*x + sin(x)*sin(x)") == "2*x*sin(x) + 1*sin(x)^2");
  CHECK(expanded("x/(1 + y)") == "1*x/(1 + y)");
  CHECK(expanded("exp(0) + x^0.5") == "1*1 + 1*x^0.5");
}

TEST_CASE("sums that would grow too long are refused") {
  const std::vector<std::string> names = {"x", "y", "z"};
  const auto huge = expand(*parse("(1 + x + y + z + x*y)^20*(x + y + z)^20", names), names);
  REQUIRE_FALSE(huge.has_value());
  CHECK(huge.error().code == ErrorCode::too_large);
}
