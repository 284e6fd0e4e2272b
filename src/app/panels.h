// The parts of the page.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/screen.h"
#include "app/state.h"

namespace sindy {

// Drawn into the column that is open.
void controls_panel(State& state);
void system_chooser(State& state);
void equations_panel(const State& state, ScreenShape shape);

// Drawn into an area of their own.
void picture_panel(State& state, const Area& area);
void rounds_panel(const State& state, const Area& area);
void plots_panel(State& state, const Area& area);

// Marks the place in the order of drawing where the picture's curves belong: above the axes.
void draw_curves_here(const ImDrawList*, const ImDrawCmd*);

// Where within its area they are drawn: axes and the legend stay outside.
Area picture_frame(const State& state, Area area);

}  // namespace sindy
