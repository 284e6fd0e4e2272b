// One sample interval of a model, with what its end owes to the start and to the constants.
// SPDX-License-Identifier: MIT
// Source: J. R. Dormand, P. J. Prince, 1980 (the fifth-order formula, fixed steps);
//         E. Hairer, S. P. Nørsett, G. Wanner, "Solving Ordinary Differential Equations I", 1993,
//         II.6, "internal differentiation" (the steps themselves are differentiated).
#pragma once

#include <array>

#include "fit/dynamics.h"

namespace sindy {

class Propagator {
 public:
  explicit Propagator(const Dynamics& dynamics);

  // Carries x [d] over `interval` in `steps` equal steps.
  void advance(const double* w, double interval, int steps, Vector& x);

  // The same, and carries the sensitivities along: column l of s [(d+p)×d] is ∂x_l/∂(start,
  // constants).
  void advance(const double* w, double interval, int steps, Vector& x, Matrix& s);

 private:
  const Dynamics& dynamics_;
  Vector at_, f_;
  Matrix fx_, stage_;
  Vector fw_;
  std::array<Vector, 6> k_;
  std::array<Matrix, 6> ks_;
};

}  // namespace sindy
