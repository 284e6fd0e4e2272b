// Where the states lie and how far they range: the coordinates in which monomials are least alike.
// SPDX-License-Identifier: MIT
#pragma once

#include "signal/samples.h"

namespace sindy {

struct Frame {
  Vector centre, width;  // [d] x = centre + width · u, with u in [-1, 1] at the samples

  // u [n×d] of states [n×d].
  Matrix centred(const Eigen::Ref<const Matrix>& states) const;
};

// NaN is left out; a state that does not vary gets width 1.
Frame frame_of(const Samples& samples);

}  // namespace sindy
