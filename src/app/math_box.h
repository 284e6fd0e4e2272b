// Boxes of mathematics: glyphs and bars at their places, and the ways to set boxes together.
// SPDX-License-Identifier: MIT
// Source: D. Knuth, "The TeXbook", 1984, appendix G, much simplified.
#pragma once

#include <functional>
#include <vector>

namespace sindy {

enum class Face { italic, upright };

// Lengths are in units of the font size; positions are from the left end of the baseline, x to the
// right, y down.
struct MathGlyph {
  Face face;
  char32_t code;
  float x, y;
  float size = 1;
};

struct MathBar {
  float x, y, width, height;
};

struct MathBox {
  std::vector<MathGlyph> glyphs;
  std::vector<MathBar> bars;
  float width = 0;
  float ascent = 0, descent = 0;  // reach above and below the baseline, both positive
};

// How far a glyph of size one moves the pen.
using Advance = std::function<float(Face, char32_t)>;

inline constexpr float kThinSpace = 3.0f / 18;    // between factors
inline constexpr float kMediumSpace = 4.0f / 18;  // around + and −
inline constexpr float kThickSpace = 5.0f / 18;   // around =

MathBox glyph(Face face, char32_t code, const Advance& advance);

// Sets `right` to the right of `left`, `gap` away.
void append(MathBox& left, const MathBox& right, float gap = 0);

// Places `over` on `under` without moving the pen.
void overlay(MathBox& under, const MathBox& over);

void shift(MathBox& box, float x, float y);

MathBox superscript(MathBox script);
MathBox subscript(MathBox script);
MathBox fraction(MathBox over, MathBox under);

// Between signs that grow with what is inside.
MathBox fenced(const MathBox& inside, char32_t open, char32_t close, const Advance& advance);

// Under a radical sign.
MathBox root(const MathBox& inside, const Advance& advance);

}  // namespace sindy
