// The library of candidate features, Θ(X): how each is named, and its values over a block of
// samples. SPDX-License-Identifier: MIT Source: S. L. Brunton, J. L. Proctor, J. N. Kutz,
// "Discovering governing equations from data by sparse
//         identification of nonlinear dynamical systems", PNAS 113, 2016, eq. 5.
#pragma once

#include <string>
#include <vector>

#include "base/matrix.h"
#include "base/result.h"
#include "sindy/frame.h"
#include "sindy/options.h"

namespace sindy {

inline constexpr Index kMaxFeatures = 2000;

// How a feature's column is made from columns that stand before it, or from a state.
struct Feature {
  enum class Kind { one, product, sin, cos };
  std::string name;  // canonical: "1", "x", "x^2", "x*y", "sin(x)"
  Kind kind = Kind::one;
  int parent = 0;  // of a product: the feature to multiply ...
  int state = 0;   // ... with this state; of sin and cos: their argument
};

struct Library {
  std::vector<Feature> features;  // [p]: by degree, states in order; then sin and cos of each state

  Index size() const { return static_cast<Index>(features.size()); }

  // Fills theta [n×p] with the features' values at states [n×d]; monomials are products of the
  // columns of `factors` [n×d]: the states themselves, or an affine image of them (see centring).
  void evaluate(const Eigen::Ref<const Matrix>& states, const Eigen::Ref<const Matrix>& factors,
                Eigen::Ref<Matrix> theta) const;

  // T [p×p], upper triangular: features of x = features of u times T, where x = centre + width · u
  // in each monomial; sines and cosines are the same in both.
  Matrix centring(const Frame& frame) const;
};

// Errors: too_large above 2,000 features.
Result<Library> make_library(const std::vector<std::string>& states, const LibraryOptions& options);

}  // namespace sindy
