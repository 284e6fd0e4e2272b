// A right-hand side with constants to be fitted: all that the fits need to know of a model.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/matrix.h"

namespace sindy {

class Dynamics {
 public:
  virtual ~Dynamics() = default;

  virtual Index states() const = 0;     // d
  virtual Index constants() const = 0;  // p

  // Where ∂f/∂w may differ from zero: constant and equation of each entry. The same at every point.
  struct Entry {
    Index equation, constant;
  };
  virtual const std::vector<Entry>& pattern() const = 0;

  // f [d] at state x [d] with constants w [p].
  virtual void value(const double* x, const double* w, double* f) const = 0;

  // Also ∂f/∂x [d×d], column-major, and ∂f/∂w, one number for each entry of the pattern.
  virtual void jacobians(const double* x, const double* w, double* f, double* fx,
                         double* fw) const = 0;
};

}  // namespace sindy
