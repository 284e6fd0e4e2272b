// How noisy the samples are, from the samples alone.
// SPDX-License-Identifier: MIT
#pragma once

#include "signal/samples.h"

namespace sindy {

// The standard deviation of the noise in every state [d], at least a floor of 1e-5 of its spread.
Vector noise_level(const Samples& samples);

}  // namespace sindy
