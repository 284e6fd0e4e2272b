// States over time, with what else is known at those times.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/archive.h"
#include "base/matrix.h"

namespace sindy {

struct Trajectory {
  Vector times;        // [n], increasing
  Matrix states;       // [n×d], NaN where a sample is missing
  Matrix derivatives;  // [n×d], or [0×0] where none are known
  Matrix inputs;       // [n×m]; m may be 0
  bool operator==(const Trajectory&) const = default;
};

template <class Archive, Of<Trajectory> Self>
void archive(Archive& a, Self& t) {
  a("times", t.times);
  a("states", t.states);
  a("derivatives", t.derivatives);
  a("inputs", t.inputs);
}

}  // namespace sindy
