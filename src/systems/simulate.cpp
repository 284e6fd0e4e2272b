// The stage that makes the truth: a catalogue system, sampled evenly.
// SPDX-License-Identifier: MIT
#include "systems/simulate.h"

#include <cmath>

#include "systems/integrate.h"

namespace sindy {

Result<Trajectory> simulate(const CatalogueEntry& entry, const SimulateOptions& options) {
  const System system = entry_system(entry, options.parameters);
  const auto start = options.start.empty() ? entry.start : options.start;
  if (start.size() != system.states.size()) {
    return fail(
        ErrorCode::bad_shape, "simulate.start",
        "The start needs " + std::to_string(system.states.size()) + " numbers, one per state.");
  }
  const double samples = std::floor(options.duration / options.dt + 1e-3);
  if (samples < 2) {
    return fail(
        ErrorCode::too_few_samples, "simulate.duration",
        "The duration holds fewer than two samples: make it longer or the interval shorter.");
  }
  if (samples > static_cast<double>(kMaxSamples)) {
    return fail(ErrorCode::too_large, "simulate.dt",
                "That would be more than 200,000 samples: make the duration shorter or the "
                "interval longer.");
  }
  const Index n = static_cast<Index>(samples);
  const Vector times = Vector::LinSpaced(n, 0, static_cast<double>(n - 1)) * options.dt;
  auto run =
      integrate(system, Eigen::Map<const Vector>(start.data(), static_cast<Index>(start.size())),
                times, {options.integrator, options.tolerance});
  if (run.end) return std::unexpected(*run.end);
  run.trajectory.derivatives = field_values(system, times, run.trajectory.states);
  return std::move(run.trajectory);
}

Matrix field_values(const System& system, const Vector& times, const Matrix& states) {
  Matrix variables(states.rows(), states.cols() + 1);
  variables << states, times;
  Matrix values(states.rows(), states.cols());
  const auto equations = system.bound();
  for (Index k = 0; k < values.cols(); ++k) {
    values.col(k) = evaluate(equations[static_cast<std::size_t>(k)], variables);
  }
  return values;
}

}  // namespace sindy
