// The measures are those of Computer Modern.
// SPDX-License-Identifier: MIT
#include "app/math_box.h"

#include <algorithm>
#include <utility>

namespace sindy {
namespace {

constexpr float kAxis = 0.25f;  // height of the minus sign and of fraction bars
constexpr float kBarThickness = 0.045f;
constexpr float kScriptSize = 0.7f;
constexpr float kSuperscript = 0.39f, kSubscript = 0.17f;  // shifts of script baselines

MathBox scaled(MathBox box, float factor) {
  for (MathGlyph& g : box.glyphs) g.x *= factor, g.y *= factor, g.size *= factor;
  for (MathBar& b : box.bars) b.x *= factor, b.y *= factor, b.width *= factor;
  box.width *= factor;
  box.ascent *= factor;
  box.descent *= factor;
  return box;
}

MathBox raised(MathBox script, float by) {
  script = scaled(std::move(script), kScriptSize);
  shift(script, 0, -by);
  return script;
}

MathBox fence(char32_t code, const MathBox& inside, const Advance& advance) {
  const float reach = std::max(inside.ascent - kAxis, inside.descent + kAxis);
  const float factor = std::max(1.0f, reach / 0.6f);
  MathBox mark = scaled(glyph(Face::upright, code, advance), factor);
  shift(mark, 0, kAxis * (factor - 1));  // keeps it centred on the axis
  return mark;
}

}  // namespace

MathBox glyph(Face face, char32_t code, const Advance& advance) {
  MathBox box;
  box.glyphs = {{face, code, 0, 0}};
  box.width = advance(face, code);
  box.ascent = 0.7f;
  box.descent = 0.2f;
  return box;
}

void append(MathBox& left, const MathBox& right, float gap) {
  MathBox moved = right;
  shift(moved, left.width + gap, 0);
  overlay(left, moved);
  left.width += gap + right.width;
}

void overlay(MathBox& under, const MathBox& over) {
  under.glyphs.insert(under.glyphs.end(), over.glyphs.begin(), over.glyphs.end());
  under.bars.insert(under.bars.end(), over.bars.begin(), over.bars.end());
  under.ascent = std::max(under.ascent, over.ascent);
  under.descent = std::max(under.descent, over.descent);
}

void shift(MathBox& box, float x, float y) {
  for (MathGlyph& g : box.glyphs) g.x += x, g.y += y;
  for (MathBar& b : box.bars) b.x += x, b.y += y;
  box.ascent -= y;
  box.descent += y;
}

MathBox superscript(MathBox script) {
  return raised(std::move(script), kSuperscript);
}

MathBox subscript(MathBox script) {
  return raised(std::move(script), -kSubscript);
}

MathBox fraction(MathBox over, MathBox under) {
  constexpr float kOverhang = 0.08f, kGap = 0.13f;
  MathBox box;
  box.width = std::max(over.width, under.width) + 2 * kOverhang;
  box.bars = {{0, -kAxis - kBarThickness / 2, box.width, kBarThickness}};
  shift(over, 0.5f * (box.width - over.width), -(kAxis + kGap + over.descent));
  shift(under, 0.5f * (box.width - under.width), under.ascent + kGap - kAxis);
  overlay(box, over);
  overlay(box, under);
  return box;
}

MathBox fenced(const MathBox& inside, char32_t open, char32_t close, const Advance& advance) {
  MathBox box = fence(open, inside, advance);
  append(box, inside);
  append(box, fence(close, inside, advance));
  return box;
}

MathBox root(const MathBox& inside, const Advance& advance) {
  MathBox box = fence(U'√', inside, advance);
  const float start = box.width, top = -inside.ascent - 0.1f;
  append(box, inside, 0.03f);
  box.bars.push_back({start - 0.02f, top, box.width - start + 0.04f, kBarThickness});
  box.ascent = std::max(box.ascent, -top + kBarThickness);
  return box;
}

}  // namespace sindy
