// How good discovered equations are, measured against the true ones.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/archive.h"
#include "sindy/equation.h"
#include "systems/trajectory.h"

namespace sindy {

struct Score {
  int right = 0, missed = 0, extra = 0;  // terms, over all equations
  bool exact = false;                    // none missed, none extra
  double coefficient_error = 0;          // the largest relative one among the right terms
  double forecast_horizon = 0;           // how long the model follows the truth, in units of time
};

template <class Archive, Of<Score> Self>
void archive(Archive& a, Self& s) {
  a("right", s.right);
  a("missed", s.missed);
  a("extra", s.extra);
  a("exact", s.exact);
  a("coefficient_error", s.coefficient_error);
  a("forecast_horizon", s.forecast_horizon);
}

// Marks every term of both lists and counts; the horizon stays 0. Both have one equation per state.
Score score_terms(std::vector<Equation>& found, std::vector<Equation>& truth);

// The time from the start until the model first is off by more than 0.4 root mean square standard
// deviations of the true states, or until either of the two ends. Both have the same times.
// Source of the measure: J. Pathak et al., Phys. Rev. Lett. 120, 024102, 2018 ("valid time").
double forecast_horizon(const Trajectory& truth, const Trajectory& model);

}  // namespace sindy
