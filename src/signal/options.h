// How the system is observed, and how derivatives are taken from what was observed.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"

namespace sindy {

// type, name, default, min, max, scale, unit, label, help, active
#define SINDY_OBSERVE_FIELDS(FIELD)                                                                \
  FIELD(double, noise, 0.01, 0, 1, linear, "of spread", "Noise",                                   \
        "Gaussian noise, as a fraction of each state's standard deviation.", true)                 \
  FIELD(int, seed, 1, 0, 999999, linear, "", "Seed", "Which random numbers the noise is made of.", \
        o.noise > 0)
SINDY_OPTIONS(ObserveOptions, "observe", SINDY_OBSERVE_FIELDS)

#define SINDY_DERIVATIVE_METHODS(CHOICE)            \
  CHOICE(exact, "Exact, from the true system")      \
  CHOICE(central_2, "Central differences")          \
  CHOICE(central_4, "Central differences, order 4") \
  CHOICE(savitzky_golay, "Savitzky–Golay")
SINDY_ENUM(DerivativeMethod, SINDY_DERIVATIVE_METHODS)

#define SINDY_DIFFERENTIATE_FIELDS(FIELD)                                                      \
  FIELD(DerivativeMethod, method, DerivativeMethod::savitzky_golay, 0, 0, linear, "",          \
        "Derivative", "How the derivative is taken from the samples.", true)                   \
  FIELD(int, window, 21, 5, 501, logarithmic, "samples", "Window",                             \
        "How many samples share one polynomial; made odd, and cut to the length of the data.", \
        o.method == DerivativeMethod::savitzky_golay)                                          \
  FIELD(int, order, 3, 1, 6, linear, "", "Polynomial order",                                   \
        "The degree of the polynomial fitted in each window.",                                 \
        o.method == DerivativeMethod::savitzky_golay)
SINDY_OPTIONS(DifferentiateOptions, "differentiate", SINDY_DIFFERENTIATE_FIELDS)

}  // namespace sindy
