// The stage that estimates derivatives from samples.
// SPDX-License-Identifier: MIT
#pragma once

#include "signal/options.h"
#include "signal/samples.h"

namespace sindy {

// The same times with `derivatives` [n×d] estimated and `states` [n×d] denoised where the method
// smooths. `truth` (or null) lends its derivatives to the method `exact`; samples that came with
// derivatives keep them, whatever the method. A missing sample (NaN) leaves NaN wherever it would
// have been used. Errors: no_truth, uneven_times, too_few_samples.
Result<Samples> differentiate(const Samples& samples, const Samples* truth,
                              const DifferentiateOptions& options);

}  // namespace sindy
