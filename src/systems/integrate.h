// Flows through time: fixed Runge–Kutta 4 and an adaptive pair with dense output; maps by
// iteration. SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "expression/evaluate.h"
#include "systems/options.h"
#include "systems/system.h"
#include "systems/trajectory.h"

namespace sindy {

// The right-hand side of a system, compiled: dx = f(x, t).
class VectorField {
 public:
  explicit VectorField(const System& system);

  Index dimension() const { return dimension_; }

  // x [d], dx [d]; they may not overlap.
  void operator()(double t, const double* x, double* dx) const;

 private:
  Index dimension_;
  Tape tape_;
  mutable Vector variables_;  // [d+1]: states, then t
};

// As many rows as the run reached; `end` tells why it stopped before the last of the times asked
// for.
struct Simulation {
  Trajectory trajectory;  // times and states
  std::optional<Error> end;
};

struct Integration {
  Integrator method = Integrator::adaptive;
  double tolerance = 1e-10;    // of the adaptive pair, in a step: tolerance·(1 + |x|) in each state
  int most_steps = 5'000'000;  // of the adaptive pair
};

inline constexpr Index kMaxRows = 1'000'000;  // of one run

// Whether a stranger's run makes sense: one start per state, finite times that increase, at most a
// million of them, a tolerance from 1e-14 to 0.1. Errors: bad_shape, bad_value, bad_times,
// too_large.
Result<void> check_run(const System& system, const Vector& start, const Vector& times,
                       const Integration& how);

// Runs from start [d] at times[0] through increasing times [n]: row i is the state at times[i]. A
// map makes one iteration from row to row. Ends early with `diverged` where a state passes 1e9 or
// is no number, with `too_stiff` where steps vanish, with `too_large` after `most_steps`.
Simulation integrate(const System& system, const Vector& start, const Vector& times,
                     const Integration& how = {});

}  // namespace sindy
