// One function per type of field; the compiler picks it.
// SPDX-License-Identifier: MIT
#include "app/edit_fields.h"

#include <cmath>
#include <string>

#include "app/controls.h"
#include "app/text.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

std::string full_key(const Field& field) {
  return std::string(field.stage) + "." + std::string(field.key);
}

// The value that the experiment of `home` has in the same field.
template <class T>
T home_value(const Experiment& home, const Field& field, const T& otherwise) {
  T found = otherwise;
  Experiment::for_each_field(home, [&](const Field& other, const auto& value, bool) {
    if constexpr (std::is_same_v<std::decay_t<decltype(value)>, T>) {
      if (other.stage == field.stage && other.key == field.key) found = value;
    }
  });
  return found;
}

// Fractions are written as "of something" in the table and read as percent.
bool is_fraction(const Field& field) {
  return field.unit.starts_with("of ");
}

std::string unit_text(const Experiment& e, const Field& field, const std::string& key) {
  const CatalogueEntry* entry = find_entry(e.simulate.system);
  std::string unit(field.unit == "s" && entry != nullptr ? entry->time_unit : field.unit);
  if (key == "simulate.duration") {
    const double samples = std::floor(e.simulate.duration / e.simulate.dt + 1e-9);
    unit += ", " + grouped(static_cast<int>(std::min(samples, 1e9))) + " samples";
  }
  return unit;
}

struct Editor {
  State& state;
  const Experiment& home;
  ImU32 colour;

  void operator()(const Field& field, double& value) const { number(field, value, false); }

  void operator()(const Field& field, int& value) const {
    const std::string key = full_key(field);
    if (key == "observe.seed") {
      if (value_with_button(state, key, field.label, std::to_string(value), "new seed",
                            field.help)) {
        value = (value + 1) % static_cast<int>(field.max + 1);
      }
      return;
    }
    double real = value;
    number(field, real, true);
    value = static_cast<int>(real);
  }

  void operator()(const Field& field, bool& value) const {
    constexpr Choice kChoices[] = {{"false", "No"}, {"true", "Yes"}};
    int chosen = value ? 1 : 0;
    choice(state, {full_key(field), field.label, field.help, kChoices}, chosen);
    value = chosen == 1;
  }

  template <class T>
    requires std::is_enum_v<T>
  void operator()(const Field& field, T& value) const {
    int chosen = static_cast<int>(value);
    const std::string key = full_key(field);
    choice(state, {key, field.label, field.help, field.choices}, chosen);
    value = static_cast<T>(chosen);
  }

  // Texts and lists have no control of one row.
  template <class T>
    requires std::is_class_v<T>
  void operator()(const Field&, T&) const {}

 private:
  void number(const Field& field, double& value, bool integer) const {
    const std::string key = full_key(field);
    const std::string unit = unit_text(state.experiment, field, key);
    const double start = integer ? home_value<int>(home, field, static_cast<int>(value))
                                 : home_value<double>(home, field, value);
    slider(state,
           {.name = key,
            .label = field.label,
            .unit = unit,
            .help = field.help,
            .min = field.min,
            .max = field.max,
            .home = start,
            .scale = field.scale,
            .integer = integer,
            .as_percent = is_fraction(field),
            .colour = colour},
           value);
  }
};

double& parameter(NamedNumbers& numbers, const CatalogueParameter& wanted) {
  for (auto& [name, value] : numbers) {
    if (name == wanted.name) return value;
  }
  return numbers.emplace_back(wanted.name, wanted.value).second;
}

}  // namespace

void edit_fields(State& state, std::span<const std::string_view> keys, ImU32 colour) {
  const Experiment home = defaults(state.experiment.simulate.system).value_or(Experiment{});
  const Editor edit{state, home, colour};
  for (const std::string_view key : keys) {
    Experiment::for_each_field(state.experiment, [&](const Field& field, auto& value, bool active) {
      if (active && full_key(field) == key) edit(field, value);
    });
  }
}

void edit_parameters(State& state) {
  SimulateOptions& simulate = state.experiment.simulate;
  const CatalogueEntry* entry = find_entry(simulate.system);
  if (entry == nullptr) return;
  for (const CatalogueParameter& p : entry->parameters) {
    slider(state,
           {.name = "simulate.parameters." + std::string(p.name),
            .label = p.name,
            .unit = "",
            .help = "",
            .min = p.min,
            .max = p.max,
            .home = p.value,
            .label_is_name = true,
            .colour = palette(state.dark).truth},
           parameter(simulate.parameters, p));
  }
}

}  // namespace sindy
