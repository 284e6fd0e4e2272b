// The stage that turns the truth into what an instrument would report.
// SPDX-License-Identifier: MIT
#include "signal/observe.h"

#include "base/random.h"

namespace sindy {

Samples observe(const Samples& truth, const ObserveOptions& options) {
  Samples samples = truth;
  const Vector sigma = options.noise * spread(truth);
  std::uint64_t stream = 0;
  for (auto& one : samples.trajectories) {
    one.derivatives.resize(0, 0);
    for (Index k = 0; k < one.states.cols(); ++k) {
      Random random(static_cast<std::uint64_t>(options.seed), stream++);
      if (sigma[k] == 0) continue;
      for (double& x : one.states.col(k)) x += sigma[k] * random.normal();
    }
  }
  return samples;
}

}  // namespace sindy
