// Supports of least-squares problems: smaller and smaller, and exchanged.
// SPDX-License-Identifier: MIT
#include "fit/elimination.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/random.h"

using namespace sindy;

namespace {

// z = 3 column 2 - column 5, and noise.
LeastSquares planted(double noise, Index p = 12) {
  Random random(4);
  const Matrix r = Matrix::NullaryExpr(60, p, [&] { return random.normal(); });
  Vector z = 3 * r.col(2) - r.col(5);
  for (double& x : z) x += noise * random.normal();
  return {r, z};
}

}  // namespace

TEST_CASE("elimination ends with the planted terms, and counts what each loss costs") {
  const auto problem = planted(0.1);
  std::vector<Index> all(12);
  for (Index j = 0; j < 12; ++j) all[static_cast<std::size_t>(j)] = j;
  const auto path = eliminate(problem, all);
  REQUIRE(path.size() == 13);
  CHECK(path[2].terms == std::vector<Index>{2, 5});
  CHECK(path[1].terms == std::vector<Index>{2});
  CHECK(path[12].loss == 0);
  const double least = best_on(problem, all).rss;
  for (const auto& [terms, loss] : path)
    CHECK(best_on(problem, terms).rss == doctest::Approx(least + loss));
}

TEST_CASE("columns that repeat one another leave first") {
  auto problem = planted(0.1);
  problem.r.col(7) = problem.r.col(2);
  std::vector<Index> all = {0, 2, 5, 7};
  const auto path = eliminate(problem, all);
  CHECK(path[2].terms.size() == 2);
  CHECK(best_on(problem, path[2].terms).rss < 1);
}

TEST_CASE("exchange finds the planted terms from any start") {
  const auto problem = planted(0.5);
  const double penalty = 0.25 * 8;
  for (const auto& start : std::vector<std::vector<Index>>{{}, {0, 1}, {2, 3, 4, 8}, {5}}) {
    CHECK(exchange(problem, start, penalty) == std::vector<Index>{2, 5});
  }
}

TEST_CASE("a triangle asks the same question as the normal equations") {
  const auto problem = planted(0.2);
  const Matrix h = problem.r.transpose() * problem.r;
  const auto t = triangle(h, problem.r.transpose() * problem.z);
  const std::vector<Index> some = {1, 2, 9};
  CHECK((best_on(t, some).w - best_on(problem, some).w).norm() < 1e-9);
  CHECK((t.r.transpose() * t.r - h).norm() < 1e-9 * h.norm());
}

TEST_CASE("a singular matrix still has a triangle") {
  const auto t = triangle(Matrix::Ones(3, 3), Vector::Ones(3));
  CHECK(t.r.allFinite());
  CHECK(t.z.allFinite());
}
