// The systems and measurements that come with the lab, as a table.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "systems/system.h"
#include "systems/trajectory.h"

namespace sindy {

struct CatalogueParameter {
  std::string_view name;
  double value, min, max;
};

struct CatalogueEntry {
  std::string_view id, name;
  std::string_view about;      // a few words: what it describes
  std::string_view source;     // author, title or journal, year
  std::string_view equations;  // empty for measurements
  std::vector<CatalogueParameter> parameters;
  std::vector<double> start;               // [d]
  std::vector<std::string_view> states;    // [d] names, as in the equations
  std::vector<std::string_view> meanings;  // [d] what each state is, for axes: "angle"
  std::vector<std::string_view> units;     // [d], "" where there is none
  std::string_view time_unit;
  std::string_view settings;  // what suits it, as a link: "simulate.dt=0.01&observe.noise=0.05"
  Trajectory (*measurements)() = nullptr;  // the data of an entry without equations

  bool is_simulated() const { return !equations.empty(); }
};

std::span<const CatalogueEntry> catalogue();

// The entry of this id, or null.
const CatalogueEntry* find_entry(std::string_view id);

// All ids, "lorenz, rossler, …", for messages.
std::string catalogue_ids();

// An entry's equations with the given values; names that it does not have are ignored, those left
// out take the entry's own. The entry must be a simulated one.
System entry_system(const CatalogueEntry& entry, const NamedNumbers& parameters = {});

}  // namespace sindy
