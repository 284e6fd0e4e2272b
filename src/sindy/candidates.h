// A wide spread of sparse models to choose from, in milliseconds.
// SPDX-License-Identifier: MIT
#pragma once

#include "sindy/sparse_dynamics.h"
#include "sindy/weak.h"

namespace sindy {

// A model: which feature stands where, with its coefficient.
struct SparseModel {
  std::vector<SparseTerm> terms;  // increasing
  Vector w;                       // [terms]
};

// Models for each of eight widths of test functions, for the library cut at every degree, and for
// two ideas of how exact the form is: of each the size that n log RSS + k penalty likes best. Each
// support comes once.
std::vector<SparseModel> weak_candidates(const Samples& samples, const Library& library,
                                         const Vector& sigma);

// The same from differences of states without gaps.
std::vector<SparseModel> strong_candidates(const Samples& samples, const Library& library,
                                           const std::vector<Matrix>& states);

}  // namespace sindy
