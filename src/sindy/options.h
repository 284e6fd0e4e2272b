// Which features may appear in the equations, and how the few that do are chosen.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"

namespace sindy {

#define SINDY_LIBRARY_KINDS(CHOICE) \
  CHOICE(polynomial, "Polynomials") \
  CHOICE(polynomial_trig, "Polynomials, sin and cos")
SINDY_ENUM(LibraryKind, SINDY_LIBRARY_KINDS)

// type, name, default, min, max, scale, unit, label, help, active
#define SINDY_LIBRARY_FIELDS(FIELD)                                              \
  FIELD(LibraryKind, kind, LibraryKind::polynomial, 0, 0, linear, "", "Library", \
        "The family of candidate terms.", true)                                  \
  FIELD(int, degree, 2, 1, 5, linear, "", "Degree",                              \
        "The highest total degree of the polynomial terms.", true)
SINDY_OPTIONS(LibraryOptions, "library", SINDY_LIBRARY_FIELDS)

#define SINDY_REGRESS_METHODS(CHOICE) CHOICE(stlsq, "Thresholded least squares")
SINDY_ENUM(RegressMethod, SINDY_REGRESS_METHODS)

#define SINDY_THRESHOLD_UNITS(CHOICE) \
  CHOICE(raw, "Coefficients")         \
  CHOICE(scaled, "Scaled columns")
SINDY_ENUM(ThresholdUnits, SINDY_THRESHOLD_UNITS)

#define SINDY_REGRESS_FIELDS(FIELD)                                                         \
  FIELD(RegressMethod, method, RegressMethod::stlsq, 0, 0, linear, "", "Regression",        \
        "How the few terms that matter are chosen.", true)                                  \
  FIELD(double, threshold, 0.1, 0.0001, 10, logarithmic, "", "Threshold",                   \
        "Terms with smaller coefficients are dropped, round after round.", true)            \
  FIELD(ThresholdUnits, units, ThresholdUnits::raw, 0, 0, linear, "", "Threshold of",       \
        "Whether the threshold is compared with coefficients as printed, or with those of " \
        "features and derivatives scaled to a root mean square of one.",                    \
        true)                                                                               \
  FIELD(int, rounds, 20, 1, 100, linear, "", "Rounds",                                      \
        "The most rounds of dropping and refitting.", true)
SINDY_OPTIONS(RegressOptions, "regress", SINDY_REGRESS_FIELDS)

}  // namespace sindy
