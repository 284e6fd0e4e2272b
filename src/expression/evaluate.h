// The values of expressions: at one point, or over blocks of samples.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "base/matrix.h"
#include "expression/expression.h"

namespace sindy {

// A whole power by repeated squaring (the same bits everywhere), any other by std::pow.
double power(double base, double exponent);

// The value at `variables` (at least as many as the highest index + 1). May be NaN or infinite.
double evaluate(const Expression& e, const double* variables);

// The values [n] at the rows of `columns` [n×k]; variable i is column i.
Vector evaluate(const Expression& e, const Matrix& columns);

// Several expressions of the same variables, ready to be evaluated often: a right-hand side.
class Tape {
 public:
  Tape() = default;
  explicit Tape(const std::vector<Expression>& outputs);

  int outputs() const { return outputs_; }

  // results[k] becomes the value of expression k. Not for use by two threads at once.
  void evaluate(const double* variables, double* results) const;

 private:
  std::vector<Node>
      nodes_;  // all expressions, one after the other: each leaves one value on the stack
  mutable std::vector<double> stack_;
  int outputs_ = 0;
};

}  // namespace sindy
