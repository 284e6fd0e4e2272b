// One pass over the postfix array with a stack of finished boxes.
// SPDX-License-Identifier: MIT
#include "app/math_layout.h"

#include <utility>

#include "app/text.h"
#include "base/text.h"

namespace sindy {
namespace {

// How tightly the outermost operator of a piece binds.
enum class Rank { sum, sign, product, power, atom };

struct Piece {
  MathBox box;
  Rank rank = Rank::atom;
  bool starts_with_digit = false;
};

constexpr float kLetterSpace = 0.07f;  // between letters that are multiplied

MathBox in_parentheses(const Piece& piece, bool needed, const Advance& advance) {
  return needed ? fenced(piece.box, U'(', U')', advance) : piece.box;
}

// A sign is the first glyph of its piece; in a fraction it stands before the bar.
MathBox without_sign(const Piece& piece) {
  MathBox box = piece.box;
  if (piece.rank != Rank::sign) return box;
  box.glyphs.erase(box.glyphs.begin());
  const float start = box.glyphs.empty() ? 0 : box.glyphs.front().x;
  shift(box, -start, 0);
  box.width -= start;
  return box;
}

bool is_word_letter(const MathGlyph& g) {
  return g.face == Face::upright && g.size == 1 && g.code < 128 &&
         is_letter(static_cast<char>(g.code));
}

// Letters stand close, words apart.
float product_space(const MathBox& left, const MathBox& right) {
  const MathGlyph &last = left.glyphs.back(), &first = right.glyphs.front();
  if (is_word_letter(last) || is_word_letter(first)) return kMediumSpace;
  const bool letters = last.face == Face::italic && first.face == Face::italic;
  return letters ? kLetterSpace : kThinSpace;
}

Piece binary(Op op, const Piece& a, const Piece& b, const Advance& advance) {
  Piece result{{}, Rank::product, a.starts_with_digit};
  switch (op) {
    case Op::add:
    case Op::subtract: {
      const bool fence_right = op == Op::subtract ? b.rank <= Rank::sign : b.rank == Rank::sign;
      result.rank = Rank::sum;
      result.box = a.box;
      append(result.box, glyph(Face::upright, op == Op::add ? U'+' : U'−', advance), kMediumSpace);
      append(result.box, in_parentheses(b, fence_right, advance), kMediumSpace);
      break;
    }
    case Op::multiply: {
      const bool fence_right = b.rank <= Rank::sign;
      result.box = in_parentheses(a, a.rank == Rank::sum, advance);
      if (b.starts_with_digit && !fence_right) {
        append(result.box, glyph(Face::upright, U'⋅', advance), kMediumSpace);
        append(result.box, b.box, kMediumSpace);
      } else {
        const MathBox right = in_parentheses(b, fence_right, advance);
        append(result.box, right, product_space(result.box, right));
      }
      break;
    }
    case Op::divide:
      result.starts_with_digit = true;  // 2 · ½, not 2 ½
      result.box = fraction(without_sign(a), b.box);
      if (a.rank == Rank::sign) {
        MathBox sign = glyph(Face::upright, U'−', advance);
        append(sign, result.box);
        result = {std::move(sign), Rank::sign};
      }
      break;
    default:
      result.rank = Rank::power;
      result.box = in_parentheses(a, a.rank < Rank::atom, advance);
      append(result.box, superscript(b.box), 0.04f);
  }
  return result;
}

Piece unary(Op op, const Piece& a, const Advance& advance) {
  Piece result;
  if (op == Op::negate) {
    result.rank = Rank::sign;
    result.box = glyph(Face::upright, U'−', advance);
    append(result.box, in_parentheses(a, a.rank <= Rank::sign, advance));
  } else if (op == Op::abs) {
    result.box = fenced(a.box, U'|', U'|', advance);
  } else if (op == Op::sqrt) {
    result.box = root(a.box, advance);
  } else {
    result.box = layout_text(function_name(op), advance);
    append(result.box, fenced(a.box, U'(', U')', advance), 0.02f);
  }
  return result;
}

}  // namespace

MathBox layout(const Expression& e, const std::vector<std::string>& names, const Advance& advance) {
  std::vector<Piece> stack;
  const auto pop = [&stack] {
    Piece top = std::move(stack.back());
    stack.pop_back();
    return top;
  };
  for (const Node& node : e.nodes) {
    if (node.op == Op::number) {
      const Rank rank = node.value < 0 ? Rank::sign : Rank::atom;
      stack.push_back({layout_number(readable(node.value, 4), advance), rank, rank == Rank::atom});
    } else if (node.op == Op::variable) {
      stack.push_back({layout_name(names[static_cast<std::size_t>(node.index)], advance)});
    } else if (arity(node.op) == 2) {
      const Piece b = pop(), a = pop();
      stack.push_back(binary(node.op, a, b, advance));
    } else {
      stack.push_back(unary(node.op, pop(), advance));
    }
  }
  return stack.empty() ? MathBox{} : std::move(stack.back().box);
}

}  // namespace sindy
