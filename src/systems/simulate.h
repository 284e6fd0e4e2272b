// The stage that makes the truth: a catalogue system, sampled evenly.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "systems/catalogue.h"
#include "systems/options.h"
#include "systems/trajectory.h"

namespace sindy {

inline constexpr Index kMaxSamples = 200'000;  // of one trajectory

// States and exact derivatives at 0, dt, 2 dt, …: duration / dt samples. For a map the derivatives
// are the next states. The entry must be simulated. Errors: bad_shape (start), too_few_samples
// (under 2), too_large, and those of `integrate`.
Result<Trajectory> simulate(const CatalogueEntry& entry, const SimulateOptions& options);

// f(x, t) at every row: the exact derivatives of a flow's states [n×d].
Matrix field_values(const System& system, const Vector& times, const Matrix& states);

}  // namespace sindy
