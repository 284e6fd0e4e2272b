// The stage that turns the truth into what an instrument would report.
// SPDX-License-Identifier: MIT
#pragma once

#include "signal/options.h"
#include "signal/samples.h"

namespace sindy {

// Adds Gaussian noise of standard deviation noise · (spread of the state) to every state; each
// state of each trajectory has its own random stream. Derivatives are left out.
Samples observe(const Samples& truth, const ObserveOptions& options);

}  // namespace sindy
