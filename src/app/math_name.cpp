// Greek letters are known by name, subscripts by digits at the end.
// SPDX-License-Identifier: MIT
#include "app/math_name.h"

#include <string>
#include <utility>

#include "app/text.h"
#include "base/text.h"

namespace sindy {
namespace {

constexpr std::pair<std::string_view, char32_t> kGreek[] = {
    {"alpha", U'α'},  {"beta", U'β'},  {"gamma", U'γ'},  {"delta", U'δ'}, {"epsilon", U'ε'},
    {"zeta", U'ζ'},   {"eta", U'η'},   {"theta", U'θ'},  {"iota", U'ι'},  {"kappa", U'κ'},
    {"lambda", U'λ'}, {"mu", U'μ'},    {"nu", U'ν'},     {"xi", U'ξ'},    {"pi", U'π'},
    {"rho", U'ρ'},    {"sigma", U'σ'}, {"tau", U'τ'},    {"phi", U'φ'},   {"chi", U'χ'},
    {"psi", U'ψ'},    {"omega", U'ω'}, {"Gamma", U'Γ'},  {"Delta", U'Δ'}, {"Theta", U'Θ'},
    {"Lambda", U'Λ'}, {"Xi", U'Ξ'},    {"Pi", U'Π'},     {"Sigma", U'Σ'}, {"Phi", U'Φ'},
    {"Psi", U'Ψ'},    {"Omega", U'Ω'}, {"upsilon", U'υ'}};

bool is_tall(char32_t c) {
  return std::u32string_view(U"bdfhikltβδζθλξφψ").contains(c) || (c >= U'A' && c <= U'Z') ||
         (c >= U'Α' && c <= U'Ω');
}

// A letter or a word, without its subscript.
MathBox layout_base(std::string_view base, const Advance& advance) {
  for (const auto& [name, code] : kGreek) {
    if (name == base) return glyph(Face::italic, code, advance);
  }
  if (base.size() == 1) return glyph(Face::italic, static_cast<char32_t>(base[0]), advance);
  return layout_text(base, advance);
}

// Where the subscript starts: after an underscore, or at the digits that end the name.
std::pair<std::string_view, std::string_view> parts(std::string_view name) {
  if (const auto at = name.find('_'); at != std::string_view::npos && at > 0) {
    return {name.substr(0, at), name.substr(at + 1)};
  }
  std::size_t end = name.size();
  while (end > 1 && is_digit(name[end - 1])) --end;
  return {name.substr(0, end), name.substr(end)};
}

void add_subscript(MathBox& box, MathBox index) {
  append(box, subscript(std::move(index)), 0.02f);
}

}  // namespace

MathBox layout_name(std::string_view name, const Advance& advance) {
  const auto [base, subscript] = parts(name);
  MathBox box = layout_base(base, advance);
  if (!subscript.empty()) add_subscript(box, layout_base(subscript, advance));
  return box;
}

MathBox layout_change(std::string_view state, bool is_map, const Advance& advance) {
  const auto [base, subscript] = parts(state);
  if (is_map) {
    MathBox box = layout_base(base, advance), next = layout_base("n", advance);
    append(next, layout_text("+1", advance));
    add_subscript(box, next);
    return box;
  }
  MathBox box = layout_base(base, advance);
  if (box.glyphs.size() > 1) {
    MathBox over = layout_base("d", advance), under = layout_base("d", advance);
    append(over, layout_name(state, advance), 0.08f);
    append(under, layout_base("t", advance));
    return fraction(over, under);
  }
  MathBox dot = glyph(Face::upright, U'˙', advance);
  const char32_t letter = box.glyphs[0].code;
  shift(dot, 0.5f * (box.width - dot.width) + 0.05f, is_tall(letter) ? -0.26f : 0);
  overlay(box, dot);
  if (!subscript.empty()) add_subscript(box, layout_base(subscript, advance));
  return box;
}

MathBox layout_text(std::string_view text, const Advance& advance) {
  MathBox box;
  while (!text.empty()) append(box, glyph(Face::upright, next_code(text), advance));
  return box;
}

MathBox layout_number(std::string_view text, const Advance& advance) {
  const std::size_t exponent = text.find('e');
  MathBox box = layout_text(text.substr(0, exponent), advance);
  if (exponent != std::string_view::npos) {
    append(box, layout_text("⋅10", advance), 0.1f);
    const double power = number(text.substr(exponent + 1)).value_or(0);
    append(box, superscript(layout_text(readable(power, 3), advance)), 0.03f);
  }
  return box;
}

}  // namespace sindy
