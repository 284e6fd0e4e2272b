// Where a value lies on a slider's track, and which values a hand can set.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"

namespace sindy {

struct SliderScale {
  double min = 0, max = 1;
  double home = 0;  // the default
  Scale scale = Scale::linear;
  bool integer = false;

  // 0 at the left end, 1 at the right one.
  double position(double value) const;
  // The value at a position, rounded to what is worth reading.
  double value(double position) const;
  // The neighbour of a value, `steps` key presses away.
  double step(double value, int steps) const;
};

}  // namespace sindy
