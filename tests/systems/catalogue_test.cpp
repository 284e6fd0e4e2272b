// Every entry of the catalogue keeps the table's promises.
// SPDX-License-Identifier: MIT
#include "systems/catalogue.h"

#include <doctest/doctest.h>

#include <set>

#include "expression/parse.h"
#include "systems/simulate.h"

using namespace sindy;

TEST_CASE("ids are names, each once") {
  std::set<std::string_view> seen;
  for (const auto& entry : catalogue()) {
    CAPTURE(entry.id);
    CHECK(seen.insert(entry.id).second);
    CHECK(find_entry(entry.id) == &entry);
    CHECK_FALSE(entry.source.empty());
    CHECK_FALSE(entry.about.empty());
  }
  CHECK(find_entry("nowhere") == nullptr);
}

TEST_CASE("equations name the states and parameters of the table, and no others") {
  for (const auto& entry : catalogue()) {
    if (!entry.is_simulated()) continue;
    CAPTURE(entry.id);
    const auto parsed = parse_equations(entry.equations);
    REQUIRE(parsed.has_value());
    CHECK(std::equal(entry.states.begin(), entry.states.end(), parsed->states.begin(),
                     parsed->states.end()));
    CHECK(entry.start.size() == entry.states.size());
    std::set<std::string> declared;
    for (const auto& [name, value, min, max] : entry.parameters) {
      declared.emplace(name);
      CHECK(min <= value);
      CHECK(value <= max);
    }
    CHECK(declared == std::set<std::string>(parsed->parameters.begin(), parsed->parameters.end()));
  }
}

TEST_CASE("states have meanings and units, measurements have columns") {
  for (const auto& entry : catalogue()) {
    CAPTURE(entry.id);
    CHECK(entry.meanings.size() == entry.states.size());
    CHECK(entry.units.size() == entry.states.size());
    if (entry.is_simulated()) continue;
    const Trajectory data = entry.measurements();
    CHECK(data.states.cols() == static_cast<Index>(entry.states.size()));
    CHECK(data.times.size() == data.states.rows());
  }
}

TEST_CASE("a system takes the values it is given and ignores strangers") {
  const auto system = entry_system(*find_entry("lorenz"), {{"rho", 35}, {"unknown", 1}});
  CHECK(system.parameters == NamedNumbers{{"sigma", 10}, {"rho", 35}, {"beta", 8.0 / 3}});
}

TEST_CASE("duration / dt samples begin at zero") {
  const auto truth = simulate(*find_entry("lorenz"), {});
  REQUIRE(truth.has_value());
  CHECK(truth->times.size() == 5000);
  CHECK(truth->times[0] == 0);
  CHECK(truth->times[4999] == doctest::Approx(9.998));
  CHECK(truth->derivatives(0, 0) == 160);  // sigma*(y - x) at (-8, 8, 27)
}

TEST_CASE("simulations that cannot be are refused by name") {
  const auto& lorenz = *find_entry("lorenz");
  const auto code = [&](const SimulateOptions& options) {
    return simulate(lorenz, options).error().code;
  };
  CHECK(code({.start = {1, 2}}) == ErrorCode::bad_shape);
  CHECK(code({.dt = 1, .duration = 1}) == ErrorCode::too_few_samples);
  CHECK(code({.dt = 1e-4, .duration = 1e4}) == ErrorCode::too_large);
}
