// One frame of the page, between ImGui's NewFrame and Render.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/state.h"

namespace sindy {

// Draws everything and takes the reader's changes; returns where the picture's curves belong.
Area draw_frame(State& state);

}  // namespace sindy
