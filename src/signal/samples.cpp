// What the scientist holds, checked.
// SPDX-License-Identifier: MIT
#include "signal/samples.h"

#include <cmath>
#include <set>

#include "base/text.h"
#include "expression/expression.h"

namespace sindy {
namespace {

constexpr double kLargest = 1e100;  // products of a few still are numbers
constexpr Index kMaxStates = 40;

Result<void> check(const Trajectory& one, Index states, const std::string& where) {
  if (one.times.size() != one.states.rows()) {
    return fail(ErrorCode::bad_shape, where + ".times",
                "There must be one time for each row of states.");
  }
  if (one.states.cols() != states) {
    return fail(ErrorCode::bad_shape, where + ".states",
                "Every trajectory needs one column per state.");
  }
  if (one.times.size() < 3) {
    return fail(ErrorCode::too_few_samples, where + ".times",
                "A trajectory needs at least three samples.");
  }
  if (one.derivatives.size() > 0 &&
      (one.derivatives.rows() != one.states.rows() || one.derivatives.cols() != states)) {
    return fail(ErrorCode::bad_shape, where + ".derivatives",
                "Derivatives need the shape of the states.");
  }
  for (Index i = 0; i < one.times.size(); ++i) {
    if (!std::isfinite(one.times[i]) || (i > 0 && one.times[i] <= one.times[i - 1])) {
      return fail(ErrorCode::bad_times, where + ".times",
                  "Times must be finite and increase: row " + std::to_string(i + 1) + " does not.");
    }
  }
  // Written so that NaN passes.
  if ((one.states.array().abs() > kLargest).any() ||
      (one.derivatives.array().abs() > kLargest).any()) {
    return fail(ErrorCode::bad_value, where + ".states", "Values must be finite and below 1e100.");
  }
  return {};
}

}  // namespace

Result<void> check(const Samples& samples) {
  const auto d = static_cast<Index>(samples.states.size());
  if (samples.trajectories.empty() || d == 0) {
    return fail(ErrorCode::too_few_samples, "states", "There are no samples.");
  }
  if (d > kMaxStates) {
    return fail(ErrorCode::too_large, "states", "At most 40 states can be treated.");
  }
  std::set<std::string> seen;
  for (const auto& name : samples.states) {
    if (!is_name(name) || is_reserved(name)) {
      return fail(
          ErrorCode::bad_value, "names",
          "'" + name + "' cannot name a state: use letters, digits and _, and no function's name.");
    }
    if (!seen.insert(name).second) {
      return fail(ErrorCode::bad_value, "names", "Two states are called '" + name + "'.");
    }
  }
  for (std::size_t i = 0; i < samples.trajectories.size(); ++i) {
    const auto where = "trajectories." + std::to_string(i);
    if (auto good = check(samples.trajectories[i], d, where); !good) return good;
  }
  return {};
}

Result<double> even_interval(const Vector& times) {
  const Index n = times.size();
  const double dt = (times[n - 1] - times[0]) / static_cast<double>(n - 1);
  for (Index i = 1; i < n; ++i) {
    if (std::abs(times[i] - times[i - 1] - dt) > 1e-4 * dt) {
      return fail(ErrorCode::uneven_times, "times",
                  "This derivative needs equal time intervals: the one before row " +
                      std::to_string(i + 1) + " is " + rounded(times[i] - times[i - 1], 4) +
                      " instead of " + rounded(dt, 4) + ".");
    }
  }
  return dt;
}

Vector spread(const Samples& samples) {
  const auto d = static_cast<Index>(samples.states.size());
  Vector result(d);
  for (Index k = 0; k < d; ++k) {
    double count = 0, mean = 0, squares = 0;  // Welford's running mean and sum of squares
    for (const auto& one : samples.trajectories) {
      for (const double x : one.states.col(k)) {
        if (std::isnan(x)) continue;
        count += 1;
        const double off = x - mean;
        mean += off / count;
        squares += off * (x - mean);
      }
    }
    result[k] = count > 0 ? std::sqrt(squares / count) : 0;
  }
  return result;
}

}  // namespace sindy
