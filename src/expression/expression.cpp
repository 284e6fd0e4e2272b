// Building expressions and taking them apart.
// SPDX-License-Identifier: MIT
#include "expression/expression.h"

namespace sindy {

std::string_view function_name(Op op) {
  switch (op) {
    case Op::sin:
      return "sin";
    case Op::cos:
      return "cos";
    case Op::tan:
      return "tan";
    case Op::exp:
      return "exp";
    case Op::log:
      return "log";
    case Op::sqrt:
      return "sqrt";
    case Op::tanh:
      return "tanh";
    case Op::abs:
      return "abs";
    default:
      return "";
  }
}

Expression constant(double value) {
  return {{{.op = Op::number, .value = value}}};
}

Expression variable(int index) {
  return {{{.op = Op::variable, .index = index}}};
}

Expression apply(Op op, const Expression& a) {
  Expression e = a;
  e.nodes.push_back({.op = op});
  return e;
}

Expression apply(Op op, const Expression& a, const Expression& b) {
  Expression e = a;
  e.nodes.insert(e.nodes.end(), b.nodes.begin(), b.nodes.end());
  e.nodes.push_back({.op = op});
  return e;
}

std::vector<Expression> operands(const Expression& e) {
  std::vector<Expression> parts(static_cast<std::size_t>(arity(e.nodes.back().op)));
  auto end = e.nodes.end() - 1;
  for (std::size_t k = parts.size(); k-- > 0;) {
    auto begin = end;
    for (int missing = 1; missing > 0; missing += arity(begin->op) - 1) --begin;
    parts[k].nodes.assign(begin, end);
    end = begin;
  }
  return parts;
}

Expression bind(const Expression& e, int first, const std::vector<double>& values) {
  Expression bound = e;
  for (auto& node : bound.nodes) {
    if (node.op != Op::variable || node.index < first) continue;
    node = {.op = Op::number, .value = values[static_cast<std::size_t>(node.index - first)]};
  }
  return bound;
}

bool is_reserved(std::string_view name) {
  if (name == "t") return true;
  for (Op op = Op::sin; op <= Op::abs; op = static_cast<Op>(static_cast<int>(op) + 1)) {
    if (name == function_name(op)) return true;
  }
  return false;
}

}  // namespace sindy
