// System, measurement and method, in the order of the flow.
// SPDX-License-Identifier: MIT
#include <string_view>

#include "app/controls.h"
#include "app/edit_fields.h"
#include "app/panels.h"

namespace sindy {
namespace {

constexpr std::string_view kMeasured[] = {"observe.noise", "simulate.dt", "simulate.duration",
                                          "observe.seed"};
constexpr std::string_view kFound[] = {
    "differentiate.method", "differentiate.window", "differentiate.order", "library.kind",
    "library.degree",       "regress.threshold",    "regress.units"};

}  // namespace

void controls_panel(State& state) {
  const Palette& colours = palette(state.dark);
  system_chooser(state);
  ImGui::Dummy({1, 10});
  edit_parameters(state);
  heading(state, "MEASURED", colours.measured);
  edit_fields(state, kMeasured, colours.measured);
  heading(state, "FOUND", colours.found);
  edit_fields(state, kFound, colours.found);
}

}  // namespace sindy
