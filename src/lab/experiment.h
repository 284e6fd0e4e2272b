// Everything that decides a discovery: one options struct per stage.
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "signal/options.h"
#include "sindy/options.h"
#include "systems/options.h"

namespace sindy {

struct Experiment {
  SimulateOptions simulate;
  ObserveOptions observe;
  DifferentiateOptions differentiate;
  LibraryOptions library;
  RegressOptions regress;

  bool operator==(const Experiment&) const = default;

  // Calls visit(Field, value, active) for every field of every stage, in the order of the flow.
  template <class Self, class Visit>
  static void for_each_field(Self& e, Visit&& visit) {
    SimulateOptions::for_each_field(e.simulate, visit);
    ObserveOptions::for_each_field(e.observe, visit);
    DifferentiateOptions::for_each_field(e.differentiate, visit);
    LibraryOptions::for_each_field(e.library, visit);
    RegressOptions::for_each_field(e.regress, visit);
  }
};

// The experiment that suits a catalogue entry; unknown_system where there is none of that id.
Result<Experiment> defaults(std::string_view system);

}  // namespace sindy
