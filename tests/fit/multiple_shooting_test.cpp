// Sensitivities, fits and noise of problems whose answers are known.
// SPDX-License-Identifier: MIT
#include "fit/multiple_shooting.h"

#include <doctest/doctest.h>

#include <Eigen/Cholesky>
#include <cmath>

#include "base/random.h"
#include "fit/propagate.h"
#include "sindy/sparse_dynamics.h"
#include "systems/catalogue.h"
#include "systems/integrate.h"

using namespace sindy;

namespace {

// Lorenz's seven terms in a library of degree 2: 1 x y z x² xy xz y² yz z².
struct Lorenz {
  Library library = *make_library({"x", "y", "z"}, {.degree = 2});
  SparseDynamics dynamics{library, 3, {{0, 1}, {0, 2}, {1, 1}, {1, 2}, {1, 6}, {2, 3}, {2, 5}}};
  Vector truth = (Vector(7) << -10, 10, 28, -1, -1, -8.0 / 3, 1).finished();

  ShootingData data(Index n, double noise) const {
    const auto run = integrate(entry_system(*find_entry("lorenz")), Vector{{-8, 8, 27}},
                               Vector::LinSpaced(n, 0, 0.005 * static_cast<double>(n - 1)));
    ShootingData data;
    data.trajectories = {run.trajectory};
    Random random(1);
    for (double& x : data.trajectories[0].states.reshaped()) x += noise * random.normal();
    data.sigma = Vector::Constant(3, std::max(noise, 1e-6));
    data.low = Vector::Constant(3, -1e3);
    data.high = Vector::Constant(3, 1e3);
    data.substeps = {std::vector<int>(static_cast<std::size_t>(n), 1)};
    return data;
  }
};

}  // namespace

TEST_CASE("the fifth-order formula carries a state as the adaptive integrator does") {
  const Lorenz lorenz;
  const auto data = lorenz.data(2, 0);
  Vector x = data.trajectories[0].states.row(0);
  Propagator(lorenz.dynamics).advance(lorenz.truth.data(), 0.005, 4, x);
  CHECK((x.transpose() - data.trajectories[0].states.row(1)).norm() < 1e-9);
}

TEST_CASE("sensitivities are the differences of runs") {
  const Lorenz lorenz;
  const auto end = [&](Vector x, const Vector& w) {
    Propagator(lorenz.dynamics).advance(w.data(), 0.1, 10, x);
    return x;
  };
  const Vector start{{-8, 8, 27}};
  Vector x = start;
  Matrix s = Matrix::Zero(10, 3);
  s.topRows(3).setIdentity();
  Propagator(lorenz.dynamics).advance(lorenz.truth.data(), 0.1, 10, x, s);
  CHECK((x - end(start, lorenz.truth)).norm() < 1e-12);
  const double h = 1e-5;
  for (Index i = 0; i < 10; ++i) {
    Vector up = start, down = start, more = lorenz.truth, less = lorenz.truth;
    (i < 3 ? up[i] : more[i - 3]) += h;
    (i < 3 ? down[i] : less[i - 3]) -= h;
    const Vector difference = (end(up, more) - end(down, less)) / (2 * h);
    CHECK((s.row(i).transpose() - difference).norm() < 1e-7 * (1 + difference.norm()));
  }
}

TEST_CASE("clean samples give the constants back, from far away") {
  const Lorenz lorenz;
  const auto data = lorenz.data(400, 0);
  auto fit = cut(data, {data.trajectories[0].states}, 20, 0.9 * lorenz.truth);
  CHECK(fit.segments.size() == 20);
  const auto chi2 = finish(refit(lorenz.dynamics, data, fit, 20, 1e-3));
  REQUIRE(chi2.has_value());
  CHECK((fit.constants - lorenz.truth).cwiseAbs().maxCoeff() < 1e-4);
}

TEST_CASE("with noise, chi2 is the number of samples less what was fitted") {
  const Lorenz lorenz;
  const auto data = lorenz.data(2000, 0.5);
  auto fit = cut(data, {data.trajectories[0].states}, 100, lorenz.truth);
  const auto chi2 = finish(refit(lorenz.dynamics, data, fit, 20, 1e-3));
  REQUIRE(chi2.has_value());
  const double freedom = 2000 * 3 - 20 * 3 - 7;
  CHECK(std::abs(*chi2 - freedom) < 4 * std::sqrt(2 * freedom));
}

TEST_CASE("the linearised misfit foretells the misfit of a small step") {
  const Lorenz lorenz;
  const auto data = lorenz.data(300, 0.5);
  auto fit = cut(data, {data.trajectories[0].states}, 50, lorenz.truth);
  finish(refit(lorenz.dynamics, data, fit, 20, 1e-6));
  const auto l = finish(linearise(lorenz.dynamics, data, fit, 0));
  const Vector step = 1e-3 * lorenz.truth;
  auto moved = fit;
  moved.constants += step;
  // The starts follow along the constants that are held.
  for (std::size_t k = 0; k < l.blocks.size(); ++k) {
    moved.starts.row(static_cast<Index>(k)) +=
        l.blocks[k].hxx.ldlt().solve(l.blocks[k].gx - l.blocks[k].hxw * step).transpose();
  }
  const double foretold = l.chi2 - 2 * l.g.dot(step) + step.dot(l.h * step);
  CHECK(misfit(lorenz.dynamics, data, moved)->chi2 == doctest::Approx(foretold).epsilon(1e-4));
}

TEST_CASE("missing samples are left out of the misfit") {
  const Lorenz lorenz;
  auto data = lorenz.data(200, 0.1);
  const auto states = data.trajectories[0].states;
  for (Index i = 0; i < 200; i += 3) data.trajectories[0].states(i, i % 3) = NAN;
  CHECK(data.values() == 600 - 67);
  auto fit = cut(data, {states}, 50, lorenz.truth);
  const auto chi2 = finish(refit(lorenz.dynamics, data, fit, 10, 1e-3));
  REQUIRE(chi2.has_value());
  CHECK(*chi2 < 700);
  CHECK((fit.constants - lorenz.truth).cwiseAbs().maxCoeff() < 1);
}

TEST_CASE("a model that leaves the box is no fit") {
  const Lorenz lorenz;
  const auto data = lorenz.data(100, 0);
  auto fit = cut(data, {data.trajectories[0].states}, 50, -100 * lorenz.truth);
  CHECK_FALSE(misfit(lorenz.dynamics, data, fit).has_value());
  CHECK_FALSE(finish(refit(lorenz.dynamics, data, fit, 5, 1)).has_value());
}

TEST_CASE("substeps double until they change nothing") {
  const Lorenz lorenz;
  auto data = lorenz.data(50, 0);
  data.sigma.setConstant(1);
  const auto& states = data.trajectories[0].states;
  CHECK(needed_substeps(lorenz.dynamics, data, lorenz.truth, {states}, 1e-2, 32)[0][10] == 1);
  data.sigma.setConstant(1e-12);
  CHECK(needed_substeps(lorenz.dynamics, data, lorenz.truth, {states}, 1, 32)[0][10] >= 4);
}
