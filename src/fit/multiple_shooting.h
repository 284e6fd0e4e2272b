// A model's constants and the starts of many short segments, fitted together to noisy samples:
// errors in variables, at a cost linear in the number of samples. SPDX-License-Identifier: MIT
// Source: H. G. Bock, "Numerical treatment of inverse problems in chemical reaction kinetics", 1981
//         (multiple shooting); K. Levenberg, 1944, D. W. Marquardt, 1963 (damping); the starts are
//         eliminated segment by segment (Schur complement), so only p×p numbers are ever factored.
#pragma once

#include <optional>
#include <vector>

#include "base/task.h"
#include "fit/dynamics.h"
#include "systems/trajectory.h"

namespace sindy {

// Rows begin … begin + count - 1 of one trajectory, run from a start of their own.
struct Segment {
  Index trajectory, begin, count;
};

// The samples as they were observed, and how finely to integrate between them.
struct ShootingData {
  std::vector<Trajectory> trajectories;    // NaN where a sample is missing
  Vector sigma;                            // [d] standard deviation of the noise
  std::vector<std::vector<int>> substeps;  // [trajectory][interval]
  Vector low, high;                        // [d] a state outside of this box has left: no fit

  double values() const;  // how many samples are there, over all states
};

struct ShootingFit {
  Vector constants;               // [p]
  std::vector<Segment> segments;  // [S]
  Matrix starts;                  // [S×d]
};

// Segments of about `length` rows that cover everything, starting from the rows of `states` (as
// many trajectories as in the data, without gaps).
ShootingFit cut(const ShootingData& data, const std::vector<Matrix>& states, Index length,
                Vector constants);

struct Misfit {
  double chi2 = 0;             // Σ ((observed - model) / sigma)²
  Vector per_state;            // [d]
  std::vector<Matrix> states;  // [n×d] each: the model at every sample
};

// Nothing where a segment leaves the box.
std::optional<Misfit> misfit(const Dynamics& dynamics, const ShootingData& data,
                             const ShootingFit& fit);

// χ² around a fit as a quadratic of the constants alone, the starts always at their best:
// χ²(w + δ) ≈ chi2 - 2 gᵀδ + δᵀ H δ.
struct Linearised {
  Matrix h;         // [p×p]
  Vector g;         // [p]
  double chi2 = 0;  // where the starts have moved to their best already
  // For each segment, to move its start along: start += factor⁻¹ (gx - hxw δ).
  struct Block {
    Matrix hxx;  // [d×d]
    Matrix hxw;  // [d×p]
    Vector gx;   // [d]
  };
  std::vector<Block> blocks;
};

// `damping` multiplies the diagonal of each start's own block by 1 + damping. Pauses now and then.
Task<Linearised> linearise(const Dynamics& dynamics, const ShootingData& data,
                           const ShootingFit& fit, double damping);

// Levenberg–Marquardt from a fit, in place, until χ² falls by less than `tolerance` or iterations
// are used up. Returns χ²; nothing where even the first run leaves the box.
Task<std::optional<double>> refit(const Dynamics& dynamics, const ShootingData& data,
                                  ShootingFit& fit, int iterations, double tolerance);

// Enough steps for every interval that doubling them changes no state by more than `tolerance` ·
// sigma, found along `states`; at most `most`.
std::vector<std::vector<int>> needed_substeps(const Dynamics& dynamics, const ShootingData& data,
                                              const Vector& constants,
                                              const std::vector<Matrix>& states, double tolerance,
                                              int most);

}  // namespace sindy
