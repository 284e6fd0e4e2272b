// The language of formulas: a flat postfix array of nodes, operands before their operator.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sindy {

enum class Op : std::uint8_t {
  number,    // Node::value
  variable,  // Node::index into a table of names
  add,
  subtract,
  multiply,
  divide,
  power,   // two operands
  negate,  // one operand, as are the functions below
  sin,
  cos,
  tan,
  exp,
  log,
  sqrt,
  tanh,
  abs,
};

struct Node {
  Op op = Op::number;
  int index = 0;
  double value = 0;
  bool operator==(const Node&) const = default;
};

// How many operands an operator takes: 0, 1 or 2.
constexpr int arity(Op op) {
  return op <= Op::variable ? 0 : op <= Op::power ? 2 : 1;
}

// sin … abs
constexpr bool is_function(Op op) {
  return op >= Op::sin;
}

// "sin", or empty where `op` is no function.
std::string_view function_name(Op op);

// A well-formed postfix array leaves one value; the parser and the functions here make no others.
struct Expression {
  std::vector<Node> nodes;
  bool operator==(const Expression&) const = default;
};

Expression constant(double value);
Expression variable(int index);
Expression apply(Op op, const Expression& a);
Expression apply(Op op, const Expression& a, const Expression& b);

// The operands of the last operator, in order.
std::vector<Expression> operands(const Expression& e);

// Every variable from `first` on becomes the number values[index - first].
Expression bind(const Expression& e, int first, const std::vector<double>& values);

// The names that may not be states or parameters: functions and "t".
bool is_reserved(std::string_view name);

}  // namespace sindy
