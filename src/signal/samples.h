// What the scientist holds: names and a list of trajectories.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "systems/trajectory.h"

namespace sindy {

struct Samples {
  std::vector<std::string> states;       // [d] names
  std::vector<Trajectory> trajectories;  // derivatives are [0×0] until someone estimates them
};

// Checks shapes and times at the edge where data come in. NaN marks a missing sample; infinities
// and numbers beyond 1e100 are refused. Errors: bad_shape, bad_times, bad_value, too_few_samples.
Result<void> check(const Samples& samples);

// The one interval between all samples, or an error where a gap is off by more than 1 in 10,000.
Result<double> even_interval(const Vector& times);

// The standard deviation of every state [d] over all trajectories, NaN left out.
Vector spread(const Samples& samples);

}  // namespace sindy
