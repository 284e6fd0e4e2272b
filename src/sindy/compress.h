// Samples folded into a small summary: everything after it works on p×p numbers, however many
// samples there were. SPDX-License-Identifier: MIT Source: G. H. Golub, C. F. Van Loan, "Matrix
// Computations", 4th ed. 2013, 5.3 (normal equations and QR),
//         J. Demmel et al., "Communication-optimal parallel and sequential QR", 2012 (blocked QR).
#pragma once

#include "base/result.h"
#include "signal/samples.h"
#include "sindy/library.h"

namespace sindy {

// Θ = Q R with the columns of Θ and Ẋ scaled: every least-squares problem over any subset of
// features has the same answer with R for Θ and Qᵀ Ẋ for Ẋ.
struct Summary {
  Matrix r;              // [p×p] upper triangular
  Matrix projections;    // [p×d] Qᵀ Ẋ
  Vector feature_scale;  // [p] root mean square of each feature
  Vector target_scale;   // [d] root mean square of each derivative
  double samples = 0;    // rows that were whole
};

// Reads samples (with derivatives) in blocks that fit the cache; rows with a missing number are
// left out. Works on monomials of centred states, whose Gram matrix is well-conditioned where that
// of raw monomials is hopeless, and carries the triangle back exactly; a blocked QR steps in where
// even that is too close to singular (a sine beside a polynomial of high degree). Errors:
// too_few_samples where fewer whole rows than features remain.
Result<Summary> compress(const Samples& samples, const Library& library);

}  // namespace sindy
