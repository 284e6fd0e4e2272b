// Identification without settings: candidates from the weak form, then the choice by trajectories.
// SPDX-License-Identifier: MIT
//
// 1. The noise is estimated from differences of the samples.
// 2. The weak form proposes a few dozen models in milliseconds.
// 3. Each is refitted on short segments by multiple shooting; the best χ² + penalty · terms stays.
// 4. Segments double. On each rung χ² is linearised in all coefficients, those that are out
// included: a
//    quadratic model of every support at once. Elimination and exchange on it propose another
//    support; a true refit accepts or rejects it. The longer the segment, the more a false term
//    costs.
// 5. It ends where the support has stood for five rungs, or where chaos outruns the segments.
#pragma once

#include <functional>

#include "base/result.h"
#include "base/task.h"
#include "fit/multiple_shooting.h"
#include "sindy/candidates.h"

namespace sindy {

struct AutomaticFit {
  SparseModel model;
  Vector sigma;                // [d] noise, estimated
  double score = 0;            // χ² + penalty · terms of the last rung
  double penalty = 0;          // of one term
  Index segment = 0;           // samples of the last rung's segments
  std::vector<Matrix> states;  // [n×d] each: the samples without their noise
};

// Tells of each better model as it is found: how far along (0 … 1), and the model.
using Progress = std::function<void(double, const SparseModel&)>;

// Samples at even intervals (see check and even_interval); missing ones are NaN.
// Errors: too_few_samples, uneven_times; diverged where no candidate can be run.
Task<Result<AutomaticFit>> identify_automatically(const Samples& samples, const Library& library,
                                                  Progress progress);

}  // namespace sindy
