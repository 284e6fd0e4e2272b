// An experiment as the fragment of an address, and back: exact inverses.
// SPDX-License-Identifier: MIT
//
//   v=1&system=lorenz&simulate.parameters=rho~35&simulate.start=-8~8~27&observe.noise=0.05
// Only what differs from the system's defaults is written, in the order of the field table; lists
// are joined with "~"; values use A-Z a-z 0-9 - . _ ~ alone. Fields that the others switch off are
// left out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lab/experiment.h"

namespace sindy {

std::string to_link(const Experiment& experiment);

struct LinkReading {
  Experiment experiment;
  std::vector<std::string> notes;  // one sentence for each thing clamped or skipped
};

// Never fails: what cannot be used is noted and takes its default. A leading "#" is allowed.
LinkReading from_link(std::string_view text);

// Reads "stage.key=value&…" over an experiment; returns a sentence for each thing clamped or
// skipped.
std::vector<std::string> read_settings(std::string_view text, Experiment& experiment);

}  // namespace sindy
