// The values of expressions: at one point, or over blocks of samples.
// SPDX-License-Identifier: MIT
#include "expression/evaluate.h"

#include <algorithm>
#include <cmath>

namespace sindy {
namespace {

constexpr int kLargestWholePower = 64;
constexpr Index kBlock = 256;  // rows that stay in the first-level cache

bool is_whole_power(double exponent) {
  return std::abs(exponent) <= kLargestWholePower && exponent == std::trunc(exponent);
}

// `one` fixes the type: a double or an array of them.
template <class T>
T whole_power(T base, int exponent, const T& one) {
  T result = one;
  for (int n = std::abs(exponent); n > 0; n /= 2) {
    if (n % 2 == 1) result = T(result * base);
    if (n > 1) base = T(base * base);
  }
  return exponent < 0 ? T(one / result) : result;
}

// Replaces the operands at the end of the stack by the value; returns the new end.
double* step(const Node& node, const double* variables, double* top) {
  switch (node.op) {
    case Op::number:
      *top = node.value;
      return top + 1;
    case Op::variable:
      *top = variables[node.index];
      return top + 1;
    case Op::add:
      top[-2] += top[-1];
      return top - 1;
    case Op::subtract:
      top[-2] -= top[-1];
      return top - 1;
    case Op::multiply:
      top[-2] *= top[-1];
      return top - 1;
    case Op::divide:
      top[-2] /= top[-1];
      return top - 1;
    case Op::power:
      top[-2] = power(top[-2], top[-1]);
      return top - 1;
    case Op::negate:
      top[-1] = -top[-1];
      return top;
    case Op::sin:
      top[-1] = std::sin(top[-1]);
      return top;
    case Op::cos:
      top[-1] = std::cos(top[-1]);
      return top;
    case Op::tan:
      top[-1] = std::tan(top[-1]);
      return top;
    case Op::exp:
      top[-1] = std::exp(top[-1]);
      return top;
    case Op::log:
      top[-1] = std::log(top[-1]);
      return top;
    case Op::sqrt:
      top[-1] = std::sqrt(top[-1]);
      return top;
    case Op::tanh:
      top[-1] = std::tanh(top[-1]);
      return top;
    case Op::abs:
      top[-1] = std::abs(top[-1]);
      return top;
  }
  return top;
}

using Column = Eigen::ArrayXd;

void step(const Node& node, const Matrix& columns, Index row, Index rows,
          std::vector<Column>& stack) {
  if (node.op == Op::number) {
    stack.push_back(Column::Constant(rows, node.value));
    return;
  }
  if (node.op == Op::variable) {
    stack.push_back(columns.col(node.index).segment(row, rows).array());
    return;
  }
  if (arity(node.op) == 2) {
    const Column b = std::move(stack.back());
    stack.pop_back();
    Column& a = stack.back();
    switch (node.op) {
      case Op::add:
        a += b;
        return;
      case Op::subtract:
        a -= b;
        return;
      case Op::multiply:
        a *= b;
        return;
      case Op::divide:
        a /= b;
        return;
      default:
        break;
    }
    if (rows > 0 && is_whole_power(b[0]) && (b == b[0]).all()) {
      a = whole_power<Column>(a, static_cast<int>(b[0]), Column::Ones(rows));
    } else {
      a = a.binaryExpr(b, [](double x, double y) { return power(x, y); });
    }
    return;
  }
  // Function by function through the scalar code: the same bits as at a single point.
  for (double& value : stack.back()) step(node, nullptr, &value + 1);
}

}  // namespace

double power(double base, double exponent) {
  if (is_whole_power(exponent)) return whole_power(base, static_cast<int>(exponent), 1.0);
  return std::pow(base, exponent);
}

double evaluate(const Expression& e, const double* variables) {
  double result = 0;
  Tape({e}).evaluate(variables, &result);
  return result;
}

Vector evaluate(const Expression& e, const Matrix& columns) {
  Vector values(columns.rows());
  std::vector<Column> stack;
  for (Index row = 0; row < columns.rows(); row += kBlock) {
    const Index rows = std::min(kBlock, columns.rows() - row);
    stack.clear();
    for (const Node& node : e.nodes) step(node, columns, row, rows, stack);
    values.segment(row, rows) = stack.back();
  }
  return values;
}

Tape::Tape(const std::vector<Expression>& outputs) : outputs_(static_cast<int>(outputs.size())) {
  std::size_t height = 0, highest = 0;
  for (const auto& e : outputs) {
    for (const Node& node : e.nodes) {
      height = height + 1 - static_cast<std::size_t>(arity(node.op));
      highest = std::max(highest, height);
    }
    nodes_.insert(nodes_.end(), e.nodes.begin(), e.nodes.end());
  }
  stack_.resize(highest);
}

void Tape::evaluate(const double* variables, double* results) const {
  double* top = stack_.data();
  for (const Node& node : nodes_) top = step(node, variables, top);
  std::copy(stack_.data(), top, results);
}

}  // namespace sindy
