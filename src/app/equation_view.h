// Equations drawn on the page: formulas, and sums whose terms are marked against the truth.
// SPDX-License-Identifier: MIT
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "app/math_layout.h"
#include "app/theme.h"
#include "lab/discovery.h"

namespace sindy {

// The mathematical fonts' widths.
Advance advance_of(const Fonts& fonts);

void draw_math(ImDrawList& list, const Fonts& fonts, const MathBox& box, ImVec2 baseline,
               float size, ImU32 colour);

// How equations are set: one column, `left` to `left + width`.
struct EquationColumn {
  const Fonts& fonts;
  const Palette& colours;
  float left, width;
  float size;     // of the letters
  float leading;  // from one equation to the next
};

struct FoundEquation {
  const Equation& equation;
  std::vector<Term> missed;  // those of the truth that are not in it
  const std::vector<std::string>& states;
  bool is_map = false;
};

// Both return the baseline of what follows.
float draw_true_equation(ImDrawList& list, const EquationColumn& column, float baseline,
                         const MathBox& change, const MathBox& right_side);
float draw_found_equation(ImDrawList& list, const EquationColumn& column, float baseline,
                          const FoundEquation& found);

}  // namespace sindy
