// Formulas set as mathematics, with a font of which every glyph is half an em wide.
// SPDX-License-Identifier: MIT
#include "app/math_layout.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "expression/parse.h"

namespace sindy {
namespace {

const Advance kHalf = [](Face, char32_t) { return 0.5f; };

MathBox set(std::string_view text) {
  const std::vector<std::string> names = {"x", "y", "sigma", "prey", "x0"};
  const auto formula = parse(text, names);
  REQUIRE(formula.has_value());
  return layout(*formula, names, kHalf);
}

// The glyphs from left to right, whatever their height.
std::u32string glyphs(const MathBox& box) {
  std::u32string all;
  for (const MathGlyph& g : box.glyphs) all += g.code;
  return all;
}

}  // namespace

TEST_CASE("parentheses stand only where they are needed") {
  CHECK(glyphs(set("sigma*(y - x)")) == U"σ(y−x)");
  CHECK(glyphs(set("(x*y) + y")) == U"xy+y");
  CHECK(glyphs(set("x - (y - x)")) == U"x−(y−x)");
  CHECK(glyphs(set("x + (-y)")) == U"x+(−y)");
  CHECK(glyphs(set("-x*y")) == U"−xy");
  CHECK(glyphs(set("(x + y)^2")) == U"(x+y)2");
}

TEST_CASE("numbers are kept apart by a dot, letters by a space") {
  CHECK(glyphs(set("2*3*x")) == U"2⋅3x");
  const MathBox product = set("2*x");
  CHECK(product.width == doctest::Approx(1 + kThinSpace));
}

TEST_CASE("a power is smaller and higher, an index smaller and lower") {
  const MathBox square = set("x^2");
  CHECK(square.glyphs[1].size < 1);
  CHECK(square.glyphs[1].y < 0);
  const MathBox index = set("x0");
  CHECK(glyphs(index) == U"x0");
  CHECK(index.glyphs[0].face == Face::italic);
  CHECK(index.glyphs[1].size < 1);
  CHECK(index.glyphs[1].y > 0);
}

TEST_CASE("a quotient is stacked on a bar, its sign stands before it") {
  const MathBox quotient = set("-x/y");
  REQUIRE(quotient.bars.size() == 1);
  CHECK(glyphs(quotient) == U"−xy");
  CHECK(quotient.glyphs[0].x < quotient.bars[0].x);
  CHECK(quotient.glyphs[1].y < quotient.bars[0].y);
  CHECK(quotient.glyphs[2].y > quotient.bars[0].y);
}

TEST_CASE("words are upright, letters italic") {
  CHECK(set("prey").glyphs[0].face == Face::upright);
  CHECK(set("sin(x)").glyphs[0].face == Face::upright);
  CHECK(set("sigma").glyphs[0].face == Face::italic);
}

TEST_CASE("the left side of a flow has a dot, that of a map an index") {
  CHECK(glyphs(layout_change("x", false, kHalf)) == U"x˙");
  CHECK(layout_change("x", false, kHalf).width == layout_name("x", kHalf).width);
  CHECK(glyphs(layout_change("x", true, kHalf)) == U"xn+1");
  CHECK(layout_change("prey", false, kHalf).bars.size() == 1);
}

TEST_CASE("very small numbers are written with a power of ten") {
  CHECK(glyphs(layout_number("1.2e-7", kHalf)) == U"1.2⋅10−7");
}

}  // namespace sindy
