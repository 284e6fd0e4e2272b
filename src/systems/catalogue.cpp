// The systems and measurements that come with the lab, as a table.
// SPDX-License-Identifier: MIT
#include "systems/catalogue.h"

#include <algorithm>

#include "systems/measurements.h"

namespace sindy {
namespace {

const std::vector<CatalogueEntry>& table() {
  static const std::vector<CatalogueEntry> kTable = {
      {.id = "lorenz",
       .name = "Lorenz",
       .about = "convection in three modes",
       .source = "E. N. Lorenz, J. Atmos. Sci. 20, 1963",
       .equations = "x' = sigma*(y - x); y' = x*(rho - z) - y; z' = x*y - beta*z",
       .parameters = {{"sigma", 10, 0, 30}, {"rho", 28, 0, 60}, {"beta", 8.0 / 3, 0, 6}},
       .start = {-8, 8, 27},
       .states = {"x", "y", "z"},
       .meanings = {"overturning", "temperature across", "temperature upward"},
       .units = {"", "", ""},
       .time_unit = "s",
       .settings = ""},
      {.id = "rossler",
       .name = "Rössler",
       .about = "the simplest folded band",
       .source = "O. E. Rössler, Phys. Lett. A 57, 1976",
       .equations = "x' = -y - z; y' = x + a*y; z' = b + z*(x - c)",
       .parameters = {{"a", 0.2, 0, 0.5}, {"b", 0.2, 0, 2}, {"c", 5.7, 1, 15}},
       .start = {0, -6, 0},
       .states = {"x", "y", "z"},
       .meanings = {"", "", ""},
       .units = {"", "", ""},
       .time_unit = "s",
       .settings = "simulate.dt=0.01&simulate.duration=60&observe.noise=0.002"},
      {.id = "van_der_pol",
       .name = "Van der Pol",
       .about = "an oscillator that finds its own amplitude",
       .source = "B. van der Pol, Phil. Mag. 2, 1926",
       .equations = "x' = y; y' = mu*(1 - x^2)*y - x",
       .parameters = {{"mu", 2, 0, 6}},
       .start = {0.2, 0},
       .states = {"x", "y"},
       .meanings = {"current", "its rate"},
       .units = {"", ""},
       .time_unit = "s",
       .settings = "simulate.dt=0.01&simulate.duration=30&observe.noise=0.005&library.degree=3"},
      {.id = "lotka_volterra",
       .name = "Lotka–Volterra",
       .about = "prey and those who eat it",
       .source = "A. J. Lotka, 1925; V. Volterra, 1926",
       .equations = "x' = alpha*x - beta*x*y; y' = delta*x*y - gamma*y",
       .parameters =
           {{"alpha", 1.1, 0, 3}, {"beta", 0.4, 0, 2}, {"delta", 0.1, 0, 1}, {"gamma", 0.4, 0, 2}},
       .start = {10, 5},
       .states = {"x", "y"},
       .meanings = {"prey", "predators"},
       .units = {"", ""},
       .time_unit = "years",
       .settings = "simulate.dt=0.02&simulate.duration=60&regress.threshold=0.05"},
      {.id = "duffing",
       .name = "Duffing",
       .about = "a ball between two wells",
       .source = "G. Duffing, Erzwungene Schwingungen, 1918",
       .equations = "x' = v; v' = -delta*v - alpha*x - beta*x^3",
       .parameters = {{"delta", 0.2, 0, 1}, {"alpha", -1, -3, 3}, {"beta", 1, 0, 4}},
       .start = {0.1, 1.8},
       .states = {"x", "v"},
       .meanings = {"place", "velocity"},
       .units = {"", ""},
       .time_unit = "s",
       .settings = "simulate.dt=0.01&simulate.duration=30&observe.noise=0.005&library.degree=3"},
      {.id = "oscillator",
       .name = "Damped oscillator",
       .about = "a spring with friction",
       .source = "R. Hooke, 1678; textbook form",
       .equations = "x' = v; v' = -k*x - c*v",
       .parameters = {{"k", 4, 0, 20}, {"c", 0.3, 0, 4}},
       .start = {2, 0},
       .states = {"x", "v"},
       .meanings = {"place", "velocity"},
       .units = {"m", "m/s"},
       .time_unit = "s",
       .settings = "simulate.dt=0.01&simulate.duration=15"},
      {.id = "lorenz_96",
       .name = "Lorenz-96",
       .about = "weather on a circle of six places",
       .source = "E. N. Lorenz, Predictability, ECMWF, 1996",
       .equations = "x0' = (x1 - x4)*x5 - x0 + F; x1' = (x2 - x5)*x0 - x1 + F; "
                    "x2' = (x3 - x0)*x1 - x2 + F; x3' = (x4 - x1)*x2 - x3 + F; "
                    "x4' = (x5 - x2)*x3 - x4 + F; x5' = (x0 - x3)*x4 - x5 + F",
       .parameters = {{"F", 8, 0, 20}},
       .start = {8.5, 8, 8, 8, 8, 8},
       .states = {"x0", "x1", "x2", "x3", "x4", "x5"},
       .meanings = {"", "", "", "", "", ""},
       .units = {"", "", "", "", "", ""},
       .time_unit = "s",
       .settings = "simulate.dt=0.005&simulate.duration=25&observe.noise=0.002"},
      {.id = "fitzhugh_nagumo",
       .name = "FitzHugh–Nagumo",
       .about = "a nerve that fires",
       .source = "R. FitzHugh, Biophys. J. 1, 1961; J. Nagumo et al., 1962",
       .equations = "v' = v - v^3/3 - w + I; w' = epsilon*(v + a - b*w)",
       .parameters = {{"I", 0.5, 0, 1.5},
                      {"epsilon", 0.08, 0.01, 0.5},
                      {"a", 0.7, 0, 1.5},
                      {"b", 0.8, 0, 1.5}},
       .start = {-1, 1},
       .states = {"v", "w"},
       .meanings = {"voltage", "recovery"},
       .units = {"", ""},
       .time_unit = "ms",
       .settings = "simulate.dt=0.05&simulate.duration=150&observe.noise=0.002&library.degree=3"
                   "&regress.threshold=0.03"},
      {.id = "sir",
       .name = "SIR epidemic",
       .about = "the susceptible and the infected",
       .source = "W. O. Kermack, A. G. McKendrick, Proc. R. Soc. A 115, 1927",
       .equations = "s' = -beta*s*i; i' = beta*s*i - gamma*i",
       .parameters = {{"beta", 0.5, 0, 2}, {"gamma", 0.15, 0, 1}},
       .start = {0.99, 0.01},
       .states = {"s", "i"},
       .meanings = {"susceptible", "infected"},
       .units = {"of all", "of all"},
       .time_unit = "days",
       .settings =
           "simulate.dt=0.05&simulate.duration=80&observe.noise=0.001&regress.threshold=0.05"},
      {.id = "pendulum",
       .name = "Pendulum",
       .about = "the swing of a heavy bob, with friction",
       .source = "C. Huygens, Horologium Oscillatorium, 1673; textbook form",
       .equations = "theta' = omega; omega' = -g/l*sin(theta) - c*omega",
       .parameters = {{"g", 9.81, 1, 25}, {"l", 1, 0.2, 4}, {"c", 0.2, 0, 2}},
       .start = {3, 0},
       .states = {"theta", "omega"},
       .meanings = {"angle", "angular velocity"},
       .units = {"rad", "rad/s"},
       .time_unit = "s",
       .settings = "simulate.dt=0.005&simulate.duration=20&observe.noise=0.005"
                   "&library.kind=polynomial_trig&library.degree=1"},
      {.id = "hudson_bay",
       .name = "Lynx and hare",
       .about = "furs traded at Hudson Bay, 1900 to 1920",
       .source = "C. G. Hewitt, The Conservation of the Wild Life of Canada, 1921",
       .equations = "",
       .parameters = {},
       .start = {},
       .states = {"hare", "lynx"},
       .meanings = {"hare", "lynx"},
       .units = {"thousands", "thousands"},
       .time_unit = "years",
       .settings = "observe.noise=0&differentiate.window=5&regress.threshold=0.005",
       .measurements = hudson_bay},
  };
  return kTable;
}

}  // namespace

std::span<const CatalogueEntry> catalogue() {
  return table();
}

const CatalogueEntry* find_entry(std::string_view id) {
  const auto found = std::ranges::find(table(), id, &CatalogueEntry::id);
  return found == table().end() ? nullptr : &*found;
}

std::string catalogue_ids() {
  std::string all;
  for (const auto& entry : table()) all += (all.empty() ? "" : ", ") + std::string(entry.id);
  return all;
}

System entry_system(const CatalogueEntry& entry, const NamedNumbers& parameters) {
  NamedNumbers values;
  for (const auto& parameter : entry.parameters) {
    values.emplace_back(parameter.name, parameter.value);
    for (const auto& [name, value] : parameters) {
      if (name == parameter.name) values.back().second = value;
    }
  }
  return *parse_system(entry.equations, values);  // the catalogue test reads every entry
}

bool is_simulated(std::string_view system) {
  const auto* entry = find_entry(system);
  return entry != nullptr && entry->is_simulated();
}

}  // namespace sindy
