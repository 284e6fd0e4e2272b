// What is simulated: the system, its parameters and start, and for how long.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/fields.h"

namespace sindy {

// Whether the catalogue entry of this name has equations (and is not a table of measurements).
bool is_simulated(std::string_view system);

#define SINDY_INTEGRATORS(CHOICE)                   \
  CHOICE(adaptive, "Adaptive, Dormand–Prince 5(4)") \
  CHOICE(rk4, "Runge–Kutta 4, one step a sample")
SINDY_ENUM(Integrator, SINDY_INTEGRATORS)

// type, name, default, min, max, scale, unit, label, help, active
#define SINDY_SIMULATE_FIELDS(FIELD)                                                  \
  FIELD(std::string, system, "lorenz", 1, 40, linear, "", "System",                   \
        "The system that makes the data.", true)                                      \
  FIELD(NamedNumbers, parameters, {}, -1e6, 1e6, linear, "", "Parameters",            \
        "The numbers in the system's equations.", is_simulated(o.system))             \
  FIELD(std::vector<double>, start, {}, -1e6, 1e6, linear, "", "Start",               \
        "The state at time zero, one number per state.", is_simulated(o.system))      \
  FIELD(double, dt, 0.002, 1e-4, 10, logarithmic, "s", "Every",                       \
        "The time from one sample to the next.", is_simulated(o.system))              \
  FIELD(double, duration, 10, 0.01, 10000, logarithmic, "s", "For",                   \
        "How long the system is watched.", is_simulated(o.system))                    \
  FIELD(Integrator, integrator, Integrator::adaptive, 0, 0, linear, "", "Integrator", \
        "How the truth is computed.", is_simulated(o.system))                         \
  FIELD(double, tolerance, 1e-10, 1e-13, 1e-3, logarithmic, "", "Tolerance",          \
        "The error the adaptive integrator allows in a step, relative to the state.", \
        is_simulated(o.system) && o.integrator == Integrator::adaptive)
SINDY_OPTIONS(SimulateOptions, "simulate", SINDY_SIMULATE_FIELDS)

}  // namespace sindy
