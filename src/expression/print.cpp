// Expressions as text; one printer, one table per dialect.
// SPDX-License-Identifier: MIT
#include "expression/print.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sindy {
namespace {

// How tightly a piece of text holds together; an operand that binds less is put in parentheses.
enum Binding { kSum = 1, kProduct, kSign, kPower, kAtom };

struct Piece {
  std::string text;
  Binding binding;
};

struct Spelling {
  std::string_view times, open, close;
  std::string (*name)(std::string_view);
  std::string (*number)(std::string number);
  Piece (*divide)(const Piece& a, const Piece& b);
  Piece (*power)(const Piece& a, const Piece& b);
  Piece (*function)(Op op, const Piece& a);
};

std::string wrapped(const Piece& piece, Binding at_least, const Spelling& spelling) {
  if (piece.binding >= at_least) return piece.text;
  return std::string(spelling.open) + piece.text + std::string(spelling.close);
}

extern const Spelling kText, kLatex;

const Spelling kText = {
    .times = "*",
    .open = "(",
    .close = ")",
    .name = [](std::string_view name) { return std::string(name); },
    .number = [](std::string number) { return number; },
    .divide =
        [](const Piece& a, const Piece& b) {
          return Piece{wrapped(a, kProduct, kText) + "/" + wrapped(b, kSign, kText), kProduct};
        },
    .power =
        [](const Piece& a, const Piece& b) {
          return Piece{wrapped(a, kAtom, kText) + "^" + wrapped(b, kSign, kText), kPower};
        },
    .function =
        [](Op op, const Piece& a) {
          return Piece{std::string(function_name(op)) + "(" + a.text + ")", kAtom};
        },
};

const Spelling kLatex = {
    .times = " \\, ",
    .open = "\\left(",
    .close = "\\right)",
    .name = latex_name,
    .number =
        [](std::string number) {
          const auto e = number.find('e');
          if (e == number.npos) return number;
          return number.substr(0, e) + " \\cdot 10^{" + number.substr(e + 1) + "}";
        },
    .divide =
        [](const Piece& a, const Piece& b) {
          return Piece{"\\frac{" + a.text + "}{" + b.text + "}", kPower};
        },
    .power =
        [](const Piece& a, const Piece& b) {
          return Piece{wrapped(a, kAtom, kLatex) + "^{" + b.text + "}", kPower};
        },
    .function =
        [](Op op, const Piece& a) {
          if (op == Op::sqrt) return Piece{"\\sqrt{" + a.text + "}", kAtom};
          if (op == Op::abs) return Piece{"\\left|" + a.text + "\\right|", kAtom};
          return Piece{"\\" + std::string(function_name(op)) + "\\left(" + a.text + "\\right)",
                       kAtom};
        },
};

Piece number_piece(double value, const Spelling& spelling, int digits) {
  const bool negative = value < 0;
  const double size = negative ? -value : value;
  auto text = spelling.number(digits > 0 ? rounded(size, digits) : shortest(size));
  if (negative) return {"-" + text, kSign};
  return {std::move(text), kAtom};
}

Piece binary(Op op, const Piece& a, const Piece& b, const Spelling& spelling) {
  switch (op) {
    case Op::add:
      return {a.text + " + " + wrapped(b, kProduct, spelling), kSum};
    case Op::subtract:
      return {a.text + " - " + wrapped(b, kProduct, spelling), kSum};
    case Op::multiply:
      return {wrapped(a, kProduct, spelling) + std::string(spelling.times) +
                  wrapped(b, kPower, spelling),
              kProduct};
    case Op::divide:
      return spelling.divide(a, b);
    default:
      return spelling.power(a, b);
  }
}

}  // namespace

std::string print(const Expression& e, const std::vector<std::string>& names, Dialect dialect,
                  int digits) {
  const Spelling& spelling = dialect == Dialect::text ? kText : kLatex;
  std::vector<Piece> stack;
  for (const Node& node : e.nodes) {
    if (node.op == Op::number) {
      stack.push_back(number_piece(node.value, spelling, digits));
    } else if (node.op == Op::variable) {
      stack.push_back({spelling.name(names[static_cast<std::size_t>(node.index)]), kAtom});
    } else if (arity(node.op) == 2) {
      const Piece b = std::move(stack.back());
      stack.pop_back();
      stack.back() = binary(node.op, stack.back(), b, spelling);
    } else if (node.op == Op::negate) {
      stack.back() = {"-" + wrapped(stack.back(), kSign, spelling), kSign};
    } else {
      stack.back() = spelling.function(node.op, stack.back());
    }
  }
  return stack.back().text;
}

std::string latex_name(std::string_view name) {
  constexpr std::array kGreek = {"alpha", "beta",  "gamma", "delta",  "epsilon", "zeta", "eta",
                                 "theta", "iota",  "kappa", "lambda", "mu",      "nu",   "xi",
                                 "pi",    "rho",   "sigma", "tau",    "phi",     "chi",  "psi",
                                 "omega", "Gamma", "Delta", "Theta",  "Lambda",  "Xi",   "Pi",
                                 "Sigma", "Phi",   "Psi",   "Omega"};
  // "x_1" and "x1" both have the stem x and the subscript 1.
  auto stem_end = name.find('_', 1);
  auto subscript = stem_end == name.npos ? std::string_view() : name.substr(stem_end + 1);
  if (stem_end == name.npos) {
    stem_end = name.size();
    while (stem_end > 1 && is_digit(name[stem_end - 1])) --stem_end;
    subscript = name.substr(stem_end);
  }
  const auto stem = name.substr(0, stem_end);
  std::string text;
  if (std::find(kGreek.begin(), kGreek.end(), stem) != kGreek.end()) {
    text = "\\" + std::string(stem);
  } else {
    text = stem.size() == 1 ? std::string(stem) : "\\mathrm{" + std::string(stem) + "}";
  }
  if (!subscript.empty()) {
    std::string escaped;
    for (const char c : subscript) escaped += c == '_' ? std::string("\\_") : std::string(1, c);
    text += "_{" + escaped + "}";
  }
  return text;
}

}  // namespace sindy
