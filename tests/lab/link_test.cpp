// Links: exact inverses, kind to strangers.
// SPDX-License-Identifier: MIT
#include "lab/link.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/random.h"
#include "base/text.h"
#include "lab/field_text.h"
#include "systems/catalogue.h"

using namespace sindy;

namespace {

bool is_safe(std::string_view link) {
  return std::ranges::all_of(link, [](char c) {
    return is_letter(c) || is_digit(c) || c == '-' || c == '.' || c == '~' || c == '&' || c == '=';
  });
}

// Another value that the field allows.
void change(const Field& field, double& value, Random& random) {
  value = field.min + (field.max - field.min) * random.uniform();
}
void change(const Field& field, int& value, Random& random) {
  value = static_cast<int>(std::floor(field.min + (field.max - field.min + 1) * random.uniform()));
}
void change(const Field& field, std::vector<double>& list, Random& random) {
  for (double& value : list) change(field, value, random);
}
void change(const Field& field, NamedNumbers& list, Random& random) {
  for (auto& [name, value] : list) change(field, value, random);
}
void change(const Field&, std::string&, Random&) {
}  // the system: its defaults are in the link's base
void change(const Field& field, auto& value, Random& random) {
  value =
      static_cast<std::remove_reference_t<decltype(value)>>(random.bits() % field.choices.size());
}

}  // namespace

TEST_CASE("the defaults of a system are nothing but its name") {
  for (const auto& entry : catalogue()) {
    const auto link = to_link(*defaults(entry.id));
    CHECK(link == "v=1&system=" + std::string(entry.id));
    CHECK(from_link(link).experiment == *defaults(entry.id));
  }
}

TEST_CASE("random experiments survive their links to the last bit") {
  Random random(1);
  for (int i = 0; i < 1000; ++i) {
    const auto& entry = catalogue()[random.bits() % catalogue().size()];
    Experiment experiment = *defaults(entry.id);
    Experiment::for_each_field(experiment, [&](const Field& field, auto& value, bool) {
      if (random.bits() % 3 == 0) change(field, value, random);
    });
    const auto link = to_link(experiment);
    CHECK(is_safe(link));
    const auto back = from_link(link);
    CHECK(back.notes.empty());
    CHECK(to_link(back.experiment) == link);
    // Active fields are the same; the others came back as defaults.
    CHECK(from_link(to_link(back.experiment)).experiment == back.experiment);
    bool same = true;
    std::vector<std::string> texts;
    Experiment::for_each_field(back.experiment, [&](const Field&, const auto& value, bool) {
      texts.push_back(value_text(value));
    });
    std::size_t k = 0;
    Experiment::for_each_field(experiment, [&](const Field&, const auto& value, bool active) {
      same = same && (!active || texts[k] == value_text(value));
      ++k;
    });
    CHECK(same);
  }
}

TEST_CASE("of the parameters a link names only those that were changed") {
  auto experiment = *defaults("lorenz");
  experiment.simulate.parameters[1].second = 35;
  CHECK(to_link(experiment) == "v=1&system=lorenz&simulate.parameters=rho~35");
}

TEST_CASE("links written today read the same for ever") {
  const auto read = from_link(
      "#v=1&system=lorenz&simulate.parameters=rho~35&observe.noise=0.05&library.degree=3");
  CHECK(read.notes.empty());
  CHECK(read.experiment.simulate.parameters ==
        NamedNumbers{{"sigma", 10}, {"rho", 35}, {"beta", 8.0 / 3}});
  CHECK(read.experiment.observe.noise == 0.05);
  CHECK(read.experiment.library.degree == 3);
  CHECK(from_link("v=1&system=lorenz&simulate.start=-1%7E2%7E3").experiment.simulate.start ==
        std::vector<double>{-1, 2, 3});
}

TEST_CASE("what a link gets wrong is noted in one sentence and takes its default") {
  const auto note = [](std::string_view link) {
    const auto read = from_link(link);
    REQUIRE(read.notes.size() == 1);
    return read.notes[0];
  };
  CHECK(note("v=1&observe.noise=7") == "observe.noise goes from 0 to 1: 1 was taken.");
  CHECK(note("v=1&observe.noise=abc") == "observe.noise: 'abc' is not a number, it was left out.");
  CHECK(note("v=1&observe.noise=nan") == "observe.noise: 'nan' is not a number, it was left out.");
  CHECK(note("v=1&system=nowhere") ==
        "link.system: 'nowhere' is not a system known here, it was left out.");
  CHECK(note("v=1&library.kind=fourier") ==
        "library.kind: 'fourier' is not one of its choices, it was left out.");
  CHECK(note("v=1&colour=red") == "link.key: 'colour' is not known here, it was left out.");
  CHECK(note("v=1&simulate.start=1~2") ==
        "simulate.start: '1~2' is not a list of 3 numbers, it was left out.");
  CHECK(note("v=1&simulate.parameters=kappa~2") ==
        "simulate.parameters: 'kappa' is not one of its names, it was left out.");
  CHECK(note("v=9") == "The link is of another version, it may read wrongly.");
}

TEST_CASE("random bytes are always an experiment within range") {
  Random random(3);
  const std::string_view pieces[] = {
      "v=1", "&",       "=", "observe.noise", "system", "lorenz",         "~",   "%",
      "%7E", "1e999",   "-", "simulate.dt",   "0",      "simulate.start", "nan", "\xff\xfe",
      "\n",  "<script>"};
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (auto n = random.bits() % 12; n > 0; --n) {
      if (random.bits() % 4 == 0) {
        text += static_cast<char>(random.bits());
      } else {
        text += pieces[random.bits() % std::size(pieces)];
      }
    }
    const auto read = from_link(text);
    CHECK(read.notes.size() <= 20);
    Experiment::for_each_field(read.experiment, [](const Field& field, const auto& value, bool) {
      if constexpr (std::is_same_v<std::remove_cvref_t<decltype(value)>, double>) {
        CHECK((value >= field.min && value <= field.max));
      }
    });
  }
}
