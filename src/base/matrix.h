// The shapes of Eigen that we use: double, column-major, rows are samples, columns are quantities.
// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>

namespace sindy {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;
using Index = Eigen::Index;

}  // namespace sindy
