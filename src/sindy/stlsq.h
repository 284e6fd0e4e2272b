// Sequentially thresholded least squares.
// SPDX-License-Identifier: MIT
// Source: S. L. Brunton, J. L. Proctor, J. N. Kutz, PNAS 113, 2016, code in the supporting
// information;
//         convergence: L. Zhang, H. Schaeffer, Multiscale Model. Simul. 17, 2019.
#pragma once

#include <vector>

#include "sindy/compress.h"
#include "sindy/options.h"

namespace sindy {

struct Regression {
  Matrix coefficients;  // [p×d] in raw units, zero where a feature is out
  std::vector<Matrix>
      rounds;  // [p×d] each: the coefficients after every round, the last one included
};

// Each round fits the features that are left and drops those whose coefficient is below the
// threshold, until none drops or options.rounds are done; the last fit is of the terms that stay.
Regression stlsq(const Summary& summary, const RegressOptions& options);

// Least squares of target column k on the features of `support` alone: coefficients in scaled
// units.
Vector fit_support(const Summary& summary, Index k, const std::vector<Index>& support);

}  // namespace sindy
