// Text to expressions: the trust boundary of every formula, typed or from a link.
// SPDX-License-Identifier: MIT
//
//   equations  := equation ((";" | newline) equation)*
//   equation   := name "'" "=" sum   (a flow)   |   name "->" sum   (a map)
//   sum        := product (("+" | "-") product)*
//   product    := unary (("*" | "/") unary)*
//   unary      := ("-" | "+") unary | power
//   power      := atom (("^" | "**") unary)?            so -x^2 is -(x^2) and 2^3^2 is 2^9
//   atom       := number | name | function "(" sum ")" | "(" sum ")"
// Names are letters, digits, underscores; `t` and the functions are reserved; `pi` is a number
// where nobody declares it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "expression/expression.h"

namespace sindy {

inline constexpr std::size_t kMaxNodes = 4096;  // in one expression
inline constexpr int kMaxDepth = 100;           // of nested parentheses and signs
inline constexpr std::size_t kMaxText = 20000;  // characters of equations

// One formula over `names`; variable i is names[i].
// Errors: bad_expression, unknown_name; the message ends with the column, counted from 1.
Result<Expression> parse(std::string_view text, const std::vector<std::string>& names);

struct ParsedEquations {
  bool is_map = false;
  std::vector<std::string> states;      // the left sides, in order
  std::vector<std::string> parameters;  // all other names, in order of appearance
  std::vector<Expression> right_sides;  // over `names`
  std::vector<std::string> names;       // states, then "t", then parameters
};

// Equations of a system. Errors as above; also a state given twice, or flows mixed with maps.
Result<ParsedEquations> parse_equations(std::string_view text);

}  // namespace sindy
