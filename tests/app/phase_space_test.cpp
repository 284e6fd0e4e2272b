// From trajectories to what is drawn.
// SPDX-License-Identifier: MIT
#include "app/phase_space.h"

#include <doctest/doctest.h>

#include <limits>

namespace sindy {
namespace {

// A trajectory of `states` ramps: state k runs from 0 to k + 1.
Discovery ramps(int states, Index samples = 11) {
  Discovery d;
  Trajectory t{Vector::LinSpaced(samples, 0, 1), Matrix(samples, states), {}, {}};
  for (int k = 0; k < states; ++k) {
    d.states.push_back("x" + std::to_string(k));
    t.states.col(k) = (k + 1) * t.times;
  }
  d.samples = {t};
  return d;
}

}  // namespace

TEST_CASE("the number of states decides the kind of picture") {
  CHECK(phase_space(Discovery{}).axes.empty());
  CHECK(phase_space(ramps(1)).axes[0].name == "t");
  CHECK(phase_space(ramps(2)).flat());
  CHECK(phase_space(ramps(6)).axes.size() == 3);
}

TEST_CASE("a plane is filled in both directions, space has one scale") {
  const PhaseSpace plane = phase_space(ramps(2));
  CHECK(plane.geometry.samples.back().x() == doctest::Approx(1));
  CHECK(plane.geometry.samples.back().y() == doctest::Approx(1));
  const PhaseSpace space = phase_space(ramps(3));
  CHECK(space.geometry.samples.back().x() == doctest::Approx(1.0 / 3));
  CHECK(space.geometry.samples.back().z() == doctest::Approx(1));
}

TEST_CASE("a gap in the data interrupts the line") {
  Discovery d = ramps(2);
  d.samples[0].states(5, 1) = std::numeric_limits<double>::quiet_NaN();
  d.truth = d.samples;
  const PhaseSpace space = phase_space(d);
  REQUIRE(space.geometry.truth.size() == 2);
  CHECK(space.geometry.truth[0].size() == 5);
  CHECK(space.geometry.truth[1].size() == 5);
  CHECK(space.geometry.samples.size() == 10);
}

TEST_CASE("a cloud of samples is thinned") {
  const PhaseSpace space = phase_space(ramps(3, 5000));
  CHECK(space.sample_stride > 1);
  CHECK(space.geometry.samples.size() <= 1700);
}

}  // namespace sindy
