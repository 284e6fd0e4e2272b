// From trajectories to world units: the data fills the cube from −1 to 1.
// SPDX-License-Identifier: MIT
#include "app/phase_space.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sindy {
namespace {

constexpr std::size_t kMostSamples = 1500;

// Column −1 stands for time.
double value_at(const Trajectory& t, Index row, int column) {
  return column < 0 ? t.times[row] : t.states(row, column);
}

Axis axis(const std::vector<Trajectory>& trajectories, int column, std::string name) {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const Trajectory& t : trajectories) {
    for (Index row = 0; row < t.times.size(); ++row) {
      const double value = value_at(t, row, column);
      if (!std::isfinite(value)) continue;
      low = std::min(low, value);
      high = std::max(high, value);
    }
  }
  if (!(low < high)) return {std::move(name), std::isfinite(low) ? low : 0, 1};
  return {std::move(name), 0.5 * (low + high), 0.5 * (high - low)};
}

// In space one scale serves all axes, unless one reaches much further than another.
void share_scale(std::vector<Axis>& axes) {
  const auto [least, most] = std::ranges::minmax(axes, {}, &Axis::half);
  const double widest = most.half;
  if (widest > 4 * least.half) return;
  for (Axis& a : axes) a.half = widest;
}

// Rows with a gap end a line; far outside there is nothing to see, and floats would overflow.
std::vector<Polyline> lines(const std::vector<Trajectory>& trajectories,
                            const std::vector<Axis>& axes, int first_column) {
  std::vector<Polyline> all;
  for (const Trajectory& t : trajectories) {
    all.emplace_back();
    for (Index row = 0; row < t.times.size(); ++row) {
      Point p(0, 0, 0);
      for (int i = 0; i < static_cast<int>(axes.size()); ++i) {
        const Axis& a = axes[static_cast<std::size_t>(i)];
        p[i] = static_cast<float>((value_at(t, row, first_column + i) - a.middle) / a.half);
      }
      if (p.allFinite() && p.cwiseAbs().maxCoeff() < 100) {
        all.back().push_back(p);
      } else if (!all.back().empty()) {
        all.emplace_back();
      }
    }
  }
  return all;
}

Framing framing(const std::vector<Polyline>& shown, bool flat) {
  if (flat) return {{0, 0}, {1.04f, 1.04f}, true};
  const Eigen::Matrix3f axes = eye_axes(kHome);
  Eigen::Vector2f low(1e9f, 1e9f), high = -low;
  for (const Polyline& line : shown) {
    for (const Point& p : line) {
      const Point turned = axes * p;
      const Eigen::Vector2f seen = turned.head<2>() / (1 - turned.z() / kEyeDistance);
      low = low.cwiseMin(seen);
      high = high.cwiseMax(seen);
    }
  }
  if (!(low.x() < high.x())) return {};
  return {0.5f * (low + high), (0.5f * (high - low)).cwiseMax(0.1f), false};
}

}  // namespace

PhaseSpace phase_space(const Discovery& discovery) {
  PhaseSpace space;
  const auto& reference = discovery.truth.empty() ? discovery.samples : discovery.truth;
  const int states = static_cast<int>(discovery.states.size());
  if (reference.empty() || states == 0) return space;
  const int first = states == 1 ? -1 : 0;
  const int last = std::min(states, 3);
  for (int column = first; column < last; ++column) {
    const std::string name = column < 0 ? "t" : discovery.states[static_cast<std::size_t>(column)];
    space.axes.push_back(axis(reference, column, name));
  }
  if (!space.flat()) share_scale(space.axes);
  space.geometry.truth = lines(discovery.truth, space.axes, first);
  space.geometry.model = lines(discovery.model, space.axes, first);
  const auto samples = lines(discovery.samples, space.axes, first);
  std::size_t count = 0;
  for (const Polyline& line : samples) count += line.size();
  space.sample_stride = static_cast<int>(count / kMostSamples) + 1;
  for (const Polyline& line : samples) {
    for (std::size_t i = 0; i < line.size(); i += static_cast<std::size_t>(space.sample_stride)) {
      space.geometry.samples.push_back(line[i]);
    }
  }
  space.framing = framing(discovery.truth.empty() ? samples : space.geometry.truth, space.flat());
  return space;
}

}  // namespace sindy
