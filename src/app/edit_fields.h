// Controls for the fields of an experiment, made from the field table.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

#include "app/state.h"

namespace sindy {

// Edits those of the fields ("observe.noise") that the present choices leave active, in this order.
void edit_fields(State& state, std::span<const std::string_view> keys, ImU32 colour);

// A slider for each parameter of the chosen system.
void edit_parameters(State& state);

}  // namespace sindy
