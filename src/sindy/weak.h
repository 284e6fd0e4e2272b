// The weak form: derivatives moved from the noisy samples to smooth test functions.
// SPDX-License-Identifier: MIT
// Source: D. A. Messenger, D. M. Bortz, "Weak SINDy: Galerkin-based data-driven model selection",
//         Multiscale Model. Simul. 19, 2021, eqs. 2.4 and 3.1 (test functions (1 - u²)^p);
//         the features' bias under noise is removed by Hermite polynomials: E He_n(x + ε; σ) = xⁿ.
#pragma once

#include "signal/samples.h"
#include "sindy/library.h"

namespace sindy {

// Features at states [n×d] whose mean under Gaussian noise `sigma` [d] is the feature without
// noise; the monomials are those of centred states (see Library::centring).
Matrix unbiased_features(const Library& library, const Matrix& states, const Vector& sigma,
                         const Frame& frame);

// All features integrated against test functions, as one least-squares problem for each equation.
struct WeakForm {
  Matrix r;              // [p×p]
  Matrix projections;    // [p×d]
  Vector residual;       // [d] what no combination of features explains, squared
  double effective = 0;  // how many independent equations the overlapping test functions amount to
};

// Test functions (1 - u²)^10 of `half_width` samples to each side, a quarter of that apart. Samples
// are at even intervals; those with a gap under a test function are left out.
WeakForm weak_form(const Samples& samples, const Library& library, const Vector& sigma,
                   Index half_width);

// The same from states without gaps [n×d] and their sixth-order differences, for what moves too
// fast for test functions.
WeakForm strong_form(const Samples& samples, const Library& library,
                     const std::vector<Matrix>& states);

}  // namespace sindy
