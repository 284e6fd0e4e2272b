// Found equations are set term by term, so that each can carry its mark.
// SPDX-License-Identifier: MIT
#include "app/equation_view.h"

#include <algorithm>
#include <cmath>

#include "app/icons.h"
#include "app/text.h"
#include "expression/parse.h"

namespace sindy {
namespace {

constexpr int kDigits = 3;        // significant digits of a coefficient
constexpr float kIndent = 20;     // room for the mark before an equation
constexpr float kLabelDrop = 14;  // from a term to the word below it
constexpr float kLabelRoom = 6;   // for such words, before what follows

// "27.9 x", without its sign.
MathBox layout_term(const Term& term, const std::vector<std::string>& states,
                    const Advance& advance) {
  const std::string size = readable_estimate(std::abs(term.coefficient), kDigits);
  const auto product = parse(term.term, states);
  if (!product || term.term == "1") {
    return layout_number(size, advance);
  }
  MathBox box = layout_number(size, advance);
  append(box, layout(*product, states, advance), kThinSpace);
  return box;
}

MathBox equals(const Advance& advance) {
  return layout_text("=", advance);
}

// Sets boxes one after another and breaks the line where the next does not fit.
class Pen {
 public:
  Pen(ImDrawList& list, const EquationColumn& column, float baseline)
      : list_(list), column_(column), at_(column.left + kIndent, baseline) {}

  void draw(const MathBox& box, float gap, ImU32 colour) {
    at_.x += gap * column_.size;
    draw_math(list_, column_.fonts, box, at_, column_.size, colour);
    at_.x += box.width * column_.size;
  }
  // Before something of `width` em that must not be torn.
  void break_if_needed(float width) {
    if (at_.x + width * column_.size <= column_.left + column_.width) return;
    at_ = {column_.left + 2.2f * kIndent, at_.y + 0.8f * column_.leading};
  }
  ImVec2 at() const { return at_; }

 private:
  ImDrawList& list_;
  const EquationColumn& column_;
  ImVec2 at_;
};

void draw_found_term(ImDrawList& list, Pen& pen, const EquationColumn& column, const Term& term,
                     bool first, const std::vector<std::string>& states) {
  const Advance advance = advance_of(column.fonts);
  const bool extra = term.mark == Mark::extra, negative = std::signbit(term.coefficient);
  const ImU32 colour = extra ? column.colours.wrong : column.colours.found;
  const MathBox sign = layout_text(negative ? "−" : "+", advance);
  const MathBox box = layout_term(term, states, advance);
  pen.break_if_needed(sign.width + box.width + 2 * kMediumSpace);
  if (!first) {
    pen.draw(sign, kMediumSpace, colour);
    pen.draw(box, kMediumSpace, colour);
  } else {
    if (negative) pen.draw(sign, kThickSpace, colour);
    pen.draw(box, negative ? 0 : kThickSpace, colour);
  }
  if (!extra) return;
  const TextStyle label{column.fonts.regular, kHeadingSize, colour};
  const float middle = pen.at().x - 0.5f * box.width * column.size;
  draw_text(list, label, {middle - 0.5f * text_width(label, "extra"), pen.at().y + kLabelDrop},
            "extra");
}

// ○ missed x z
void draw_missed_term(ImDrawList& list, Pen& pen, const EquationColumn& column, const Term& term,
                      const std::vector<std::string>& states) {
  constexpr float kGap = 16, kRing = 16;
  const Advance advance = advance_of(column.fonts);
  const ImU32 colour = column.colours.soft;
  const TextStyle word{column.fonts.regular, kSmallSize, colour};
  const auto product = parse(term.term, states);
  const MathBox box = product ? layout(*product, states, advance) : layout_text("1", advance);
  const float before = kRing + text_width(word, "missed ");
  pen.break_if_needed(box.width + (kGap + before) / column.size);
  pen.draw({}, kGap / column.size, colour);
  draw_ring(list, {pen.at().x + 5, pen.at().y - 0.25f * column.size}, colour);
  draw_text(list, word, {pen.at().x + kRing, pen.at().y}, "missed ");
  pen.draw(box, before / column.size, colour);
}

bool has(const Equation& equation, Mark mark) {
  return std::ranges::count(equation.terms, mark, &Term::mark) > 0;
}

// One sign for the whole equation: something wrong, or something missing, or all of it right.
void draw_verdict(ImDrawList& list, const EquationColumn& column, float baseline,
                  const FoundEquation& found) {
  const ImVec2 centre{column.left + 5, baseline - 0.25f * column.size};
  if (has(found.equation, Mark::extra)) {
    draw_cross(list, centre, column.colours.wrong);
  } else if (!found.missed.empty()) {
    draw_ring(list, centre, column.colours.soft);
  } else if (has(found.equation, Mark::right)) {
    draw_tick(list, centre, column.colours.found);
  }
}

}  // namespace

Advance advance_of(const Fonts& fonts) {
  return [&fonts](Face face, char32_t code) {
    constexpr float kReference = 20;
    ImFont* font = face == Face::italic ? fonts.italic : fonts.upright;
    return font->GetFontBaked(kReference)->GetCharAdvance(static_cast<ImWchar>(code)) / kReference;
  };
}

void draw_math(ImDrawList& list, const Fonts& fonts, const MathBox& box, ImVec2 baseline,
               float size, ImU32 colour) {
  for (const MathGlyph& g : box.glyphs) {
    draw_glyph(list, g.face == Face::italic ? fonts.italic : fonts.upright, g.size * size, colour,
               {baseline.x + g.x * size, baseline.y + g.y * size}, g.code);
  }
  for (const MathBar& b : box.bars) {
    const ImVec2 corner{baseline.x + b.x * size, baseline.y + b.y * size};
    list.AddRectFilled(corner, {corner.x + b.width * size, corner.y + b.height * size}, colour);
  }
}

float draw_true_equation(ImDrawList& list, const EquationColumn& column, float baseline,
                         const MathBox& change, const MathBox& right_side) {
  const Advance advance = advance_of(column.fonts);
  const ImU32 colour = column.colours.truth;
  const float extra =
      column.size * std::max(0.0f, std::max(change.ascent, right_side.ascent) - 1.0f);
  Pen pen(list, column, baseline + 0.6f * extra);
  pen.draw(change, 0, colour);
  pen.draw(equals(advance), kThickSpace, colour);
  pen.break_if_needed(right_side.width + kThickSpace);
  pen.draw(right_side, kThickSpace, colour);
  return pen.at().y + column.leading + 0.4f * extra;
}

float draw_found_equation(ImDrawList& list, const EquationColumn& column, float baseline,
                          const FoundEquation& found) {
  const Advance advance = advance_of(column.fonts);
  const ImU32 colour = column.colours.found;
  const MathBox change = layout_change(found.equation.state, found.is_map, advance);
  const float extra = column.size * std::max(0.0f, change.ascent - 1.0f);
  Pen pen(list, column, baseline + 0.6f * extra);
  draw_verdict(list, column, pen.at().y, found);
  pen.draw(change, 0, colour);
  pen.draw(equals(advance), kThickSpace, colour);
  bool first = true;
  for (const Term& term : found.equation.terms) {
    draw_found_term(list, pen, column, term, first, found.states);
    first = false;
  }
  if (first) pen.draw(layout_text("0", advance), kThickSpace, colour);
  for (const Term& term : found.missed) draw_missed_term(list, pen, column, term, found.states);
  const bool labelled = has(found.equation, Mark::extra);
  return pen.at().y + column.leading + 0.4f * extra + (labelled ? kLabelRoom : 0);
}

}  // namespace sindy
