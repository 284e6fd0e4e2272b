// The stage that estimates derivatives from samples.
// SPDX-License-Identifier: MIT
#include "signal/differentiate.h"

#include <algorithm>

#include "signal/local_polynomial.h"

namespace sindy {
namespace {

struct Stencil {
  Index window, order;
};

// What a method asks of n samples.
Stencil stencil(const DifferentiateOptions& options, Index n) {
  if (options.method == DerivativeMethod::central_2) return {3, 2};
  if (options.method == DerivativeMethod::central_4) return {5, 4};
  const Index longest = n % 2 == 1 ? n : n - 1;
  return {std::min<Index>(options.window | 1, longest), options.order};
}

Result<void> estimate(Trajectory& one, const DifferentiateOptions& options) {
  const auto [window, order] = stencil(options, one.times.size());
  if (window > one.times.size() || order >= window) {
    return fail(ErrorCode::too_few_samples, "differentiate",
                "A polynomial of degree " + std::to_string(order) + " needs more than " +
                    std::to_string(one.times.size()) + " samples and a longer window.");
  }
  const auto dt = even_interval(one.times);
  if (!dt) return std::unexpected(dt.error());
  auto smoothed = local_polynomial(one.states, *dt, window, order);
  one.derivatives = std::move(smoothed.derivatives);
  if (options.method == DerivativeMethod::savitzky_golay) one.states = std::move(smoothed.values);
  return {};
}

}  // namespace

Result<Samples> differentiate(const Samples& samples, const Samples* truth,
                              const DifferentiateOptions& options) {
  Samples estimated = samples;
  for (std::size_t i = 0; i < estimated.trajectories.size(); ++i) {
    auto& one = estimated.trajectories[i];
    if (one.derivatives.size() > 0) continue;
    if (options.method == DerivativeMethod::exact) {
      if (truth == nullptr) {
        return fail(
            ErrorCode::no_truth, "differentiate.method",
            "Exact derivatives exist only where the true system is known: choose another method.");
      }
      one.derivatives = truth->trajectories[i].derivatives;
    } else if (auto done = estimate(one, options); !done) {
      return std::unexpected(done.error());
    }
  }
  return estimated;
}

}  // namespace sindy
