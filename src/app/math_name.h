// The words of formulas: names, left sides, numbers.
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "app/math_box.h"

namespace sindy {

// "sigma" as a Greek letter, "x0" and "x_1" with a subscript, "prey" upright.
MathBox layout_name(std::string_view name, const Advance& advance);

// The left side of an equation: a dot over a letter, d prey/dt, or for a map x with index n+1.
MathBox layout_change(std::string_view state, bool is_map, const Advance& advance);

// As text in the upright face; digits, signs, words.
MathBox layout_text(std::string_view text, const Advance& advance);

// A number for readers, as text: "−0.25"; "1.2e-7" becomes 1.2 · 10⁻⁷.
MathBox layout_number(std::string_view text, const Advance& advance);

}  // namespace sindy
