// Where the states lie and how far they range.
// SPDX-License-Identifier: MIT
#include "sindy/frame.h"

#include <limits>

namespace sindy {

Matrix Frame::centred(const Eigen::Ref<const Matrix>& states) const {
  return (states.rowwise() - centre.transpose()) * width.cwiseInverse().asDiagonal();
}

Frame frame_of(const Samples& samples) {
  const auto d = static_cast<Index>(samples.states.size());
  Frame frame{Vector::Zero(d), Vector::Ones(d)};
  for (Index k = 0; k < d; ++k) {
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (const auto& one : samples.trajectories) {
      for (const double x : one.states.col(k)) {
        if (x < low) low = x;  // NaN is neither
        if (x > high) high = x;
      }
    }
    if (low > high) continue;
    frame.centre[k] = (low + high) / 2;
    if (high > low) frame.width[k] = (high - low) / 2;
  }
  return frame;
}

}  // namespace sindy
