// Equations as terms, as text, and as systems.
// SPDX-License-Identifier: MIT
#include "sindy/equation.h"

#include <doctest/doctest.h>

#include "systems/catalogue.h"

using namespace sindy;

TEST_CASE("found coefficients become text that reads back as the same doubles") {
  const auto library = *make_library({"x", "y"}, {.degree = 2});
  Matrix coefficients = Matrix::Zero(6, 2);
  coefficients(0, 0) = -1.0 / 3;
  coefficients(4, 0) = 1;
  coefficients(2, 1) = -1;
  const auto equations = found_equations({"x", "y"}, library, coefficients);
  CHECK(equations[0].text == "x' = -0.3333333333333333 + x*y");
  CHECK(equations[0].latex == "\\dot{x} = -0.3333 + x \\, y");
  CHECK(equations[1].text == "y' = -y");
  CHECK(equations[0].terms[0].coefficient == -1.0 / 3);
  CHECK(equations_system(equations).equations.size() == 2);
}

TEST_CASE("an equation without terms is zero") {
  const auto library = *make_library({"x"}, {.degree = 1});
  const auto equations = found_equations({"x"}, library, Matrix::Zero(2, 1));
  CHECK(equations[0].text == "x' = 0");
  CHECK(equations[0].terms.empty());
}

TEST_CASE("Lorenz's own terms are seven, in library order") {
  const auto& entry = *find_entry("lorenz");
  const auto library = *make_library({"x", "y", "z"}, {.degree = 2});
  const auto truth = true_equations(entry_system(entry), library);
  REQUIRE(truth.has_value());
  CHECK((*truth)[0].text == "x' = -10*x + 10*y");
  CHECK((*truth)[1].text == "y' = 28*x - y - x*z");
  CHECK((*truth)[2].text == "z' = -2.6666666666666665*z + x*y");
}
