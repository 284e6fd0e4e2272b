// Features: their names, their number, their values.
// SPDX-License-Identifier: MIT
#include "sindy/library.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/text.h"
#include "expression/evaluate.h"
#include "expression/parse.h"

using namespace sindy;

namespace {

std::string names(const Library& library) {
  std::vector<std::string> all;
  for (const auto& feature : library.features) all.push_back(feature.name);
  return join(all, " ");
}

Matrix points(Index n, Index d) {
  return Matrix::NullaryExpr(n, d, [](Index i, Index j) {
    return std::sin(1.0 + 3.7 * static_cast<double>(i + 5 * j)) + 2;
  });
}

}  // namespace

TEST_CASE("features come by degree, states in order") {
  CHECK(names(*make_library({"x", "y"}, {.degree = 2})) == "1 x y x^2 x*y y^2");
  CHECK(names(*make_library({"a"}, {.kind = LibraryKind::polynomial_trig, .degree = 3})) ==
        "1 a a^2 a^3 sin(a) cos(a)");
}

TEST_CASE("d states to degree k make (d + k)! / d! k! monomials") {
  CHECK(make_library({"x", "y", "z"}, {.degree = 5})->size() == 56);
  CHECK(make_library({"a", "b", "c", "d", "e", "f"}, {.degree = 3})->size() == 84);
}

TEST_CASE("a feature's value is that of its name") {
  const std::vector<std::string> states = {"x", "y", "z"};
  const auto library = *make_library(states, {.kind = LibraryKind::polynomial_trig, .degree = 4});
  const Matrix x = points(20, 3);
  Matrix theta(20, library.size());
  library.evaluate(x, x, theta);
  for (Index j = 0; j < library.size(); ++j) {
    const auto named =
        evaluate(*parse(library.features[static_cast<std::size_t>(j)].name, states), x);
    CHECK((theta.col(j) - named).cwiseAbs().maxCoeff() < 1e-12 * named.cwiseAbs().maxCoeff());
  }
}

TEST_CASE("features of centred states times the centring are the features of the states") {
  const auto library =
      *make_library({"x", "y", "z"}, {.kind = LibraryKind::polynomial_trig, .degree = 4});
  const Matrix x = points(50, 3);
  const Frame frame{Vector::LinSpaced(3, 1, 3), Vector::LinSpaced(3, 0.5, 2)};
  Matrix raw(50, library.size()), centred(50, library.size());
  library.evaluate(x, x, raw);
  library.evaluate(x, frame.centred(x), centred);
  const Matrix t = library.centring(frame);
  CHECK(t.isUpperTriangular());
  CHECK((centred * t - raw).cwiseAbs().maxCoeff() < 1e-10);
}

TEST_CASE("a library beyond 2,000 features is refused") {
  std::vector<std::string> states;
  for (int i = 0; i < 20; ++i) states.push_back("x" + std::to_string(i));
  const auto library = make_library(states, {.degree = 5});
  REQUIRE_FALSE(library.has_value());
  CHECK(library.error().code == ErrorCode::too_large);
}
