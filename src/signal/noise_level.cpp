// How noisy the samples are, from the samples alone.
// SPDX-License-Identifier: MIT
#include "signal/noise_level.h"

#include <algorithm>
#include <cmath>

namespace sindy {

Vector noise_level(const Samples& samples) {
  constexpr double kSixth[] = {1, -6, 15, -20, 15, -6, 1};
  Vector sigma = 1e-5 * spread(samples);
  for (Index k = 0; k < sigma.size(); ++k) {
    std::vector<double> sizes;
    for (const auto& one : samples.trajectories) {
      for (Index i = 0; i + 6 < one.states.rows(); ++i) {
        double sum = 0;
        for (Index j = 0; j < 7; ++j) sum += kSixth[j] * one.states(i + j, k);
        if (!std::isnan(sum)) sizes.push_back(std::abs(sum));
      }
    }
    if (sizes.empty()) continue;
    const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
    std::nth_element(sizes.begin(), middle, sizes.end());
    sigma[k] = std::max(sigma[k], *middle / 0.6745 / std::sqrt(924.0));
  }
  return sigma;
}

}  // namespace sindy
