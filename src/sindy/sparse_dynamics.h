// A sum of library features as a right-hand side: each constant multiplies one feature of one
// equation. SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "fit/dynamics.h"
#include "sindy/library.h"

namespace sindy {

// Which feature stands in which equation.
struct SparseTerm {
  Index equation, feature;
  auto operator<=>(const SparseTerm&) const = default;
};

class SparseDynamics final : public Dynamics {
 public:
  SparseDynamics(const Library& library, Index states, const std::vector<SparseTerm>& terms);

  Index states() const override { return states_; }
  Index constants() const override { return static_cast<Index>(pattern_.size()); }
  const std::vector<Entry>& pattern() const override { return pattern_; }
  void value(const double* x, const double* w, double* f) const override;
  void jacobians(const double* x, const double* w, double* f, double* fx,
                 double* fw) const override;

 private:
  // Fills theta_; and slopes_ [d × features], the features' gradients, where asked for.
  void features(const double* x, bool slopes) const;

  Index states_;
  std::vector<Feature>
      features_;  // those in use and what they are made of; parents are indices into this
  std::vector<Index> used_;  // [p] each constant's feature, as an index into features_
  std::vector<Entry> pattern_;
  mutable Vector theta_;
  mutable Matrix slopes_;
};

}  // namespace sindy
