// The field table keeps its own promises.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <set>

#include "base/text.h"
#include "lab/experiment.h"
#include "lab/field_text.h"
#include "lab/link.h"
#include "systems/catalogue.h"

using namespace sindy;

TEST_CASE("names are unique, labels and helps are there, helps are sentences") {
  std::set<std::string> seen;
  const Experiment usual;
  Experiment::for_each_field(usual, [&](const Field& field, const auto&, bool) {
    CAPTURE(field.key);
    CHECK(seen.insert(field_name(field)).second);
    CHECK(is_name(field.key));
    CHECK_FALSE(field.label.empty());
    CHECK(field.help.ends_with("."));
  });
}

TEST_CASE("every default of every system lies in range, and on a logarithmic scale above zero") {
  for (const auto& entry : catalogue()) {
    const Experiment usual = *defaults(entry.id);
    Experiment::for_each_field(usual, [&](const Field& field, const auto& value, bool) {
      CAPTURE(field.key);
      if constexpr (std::is_arithmetic_v<std::remove_cvref_t<decltype(value)>>) {
        CHECK(value >= field.min);
        CHECK(value <= field.max);
        CHECK((field.scale == Scale::linear || field.min > 0));
      }
    });
  }
}

TEST_CASE("the settings of every catalogue entry are read without a note") {
  for (const auto& entry : catalogue()) {
    Experiment experiment;
    CAPTURE(entry.id);
    CHECK(read_settings(entry.settings, experiment).empty());
  }
}

TEST_CASE("the opening scene is as promised") {
  const auto e = *defaults("lorenz");
  CHECK(e.simulate.duration == 10);
  CHECK(e.simulate.dt == 0.002);
  CHECK(e.simulate.start == std::vector<double>{-8, 8, 27});
  CHECK(e.observe.noise == 0.01);
  CHECK(e.observe.seed == 1);
  CHECK(e.differentiate.method == DerivativeMethod::savitzky_golay);
  CHECK(e.library.degree == 2);
  CHECK(e.regress.threshold == 0.1);
}
