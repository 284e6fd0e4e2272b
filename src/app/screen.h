// Which part of the page stands where, by the room there is.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/area.h"

namespace sindy {

// wide: controls, picture, equations side by side, plots below.
// compact: the picture beside a column of equations and controls.
// tall: picture, equations, and a sheet of controls, one below the other.
enum class ScreenShape { wide, compact, tall };

// An empty area is not shown; `stacked` controls follow the equations in one column.
struct Screen {
  ScreenShape shape = ScreenShape::wide;
  Area picture, equations, controls, plots, rounds;
  bool stacked = false;
};

// `states`: how many equations there are; many leave no room for the rounds.
Screen arrange(ImVec2 size, bool embedded, std::size_t states);

}  // namespace sindy
