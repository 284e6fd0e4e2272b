// Formulas as mathematics: every glyph and bar at its place.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "app/math_box.h"
#include "app/math_name.h"
#include "expression/expression.h"

namespace sindy {

// A formula over `names`.
MathBox layout(const Expression& e, const std::vector<std::string>& names, const Advance& advance);

}  // namespace sindy
