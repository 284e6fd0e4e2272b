// What the picture shows of a discovery: which quantities are its axes, and how far they reach.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <vector>

#include "lab/discovery.h"
#include "render/geometry.h"

namespace sindy {

// One axis: its quantity, and what part of it lies between −1 and 1 in world units.
struct Axis {
  std::string name;  // a state, or "t"
  double middle = 0, half = 1;
};

// Three states or more: the first three, in space. Two: the plane. One: the state over time.
struct PhaseSpace {
  std::vector<Axis> axes;  // 2 or 3, or none where there is nothing to draw
  Framing framing;
  Geometry geometry;
  int sample_stride = 1;  // every so many samples are drawn: more would hide the truth
  bool flat() const { return axes.size() == 2; }
};

PhaseSpace phase_space(const Discovery& discovery);

}  // namespace sindy
