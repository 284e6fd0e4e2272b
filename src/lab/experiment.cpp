// The experiment that suits a catalogue entry.
// SPDX-License-Identifier: MIT
#include "lab/experiment.h"

#include "lab/link.h"
#include "systems/catalogue.h"

namespace sindy {

Result<Experiment> defaults(std::string_view system) {
  const auto* entry = find_entry(system);
  if (entry == nullptr) {
    return fail(ErrorCode::unknown_system, "simulate.system",
                "There is no such system; there are " + catalogue_ids() + ".");
  }
  Experiment experiment;
  experiment.simulate.system = entry->id;
  for (const auto& parameter : entry->parameters) {
    experiment.simulate.parameters.emplace_back(parameter.name, parameter.value);
  }
  experiment.simulate.start = entry->start;
  read_settings(entry->settings, experiment);
  return experiment;
}

}  // namespace sindy
