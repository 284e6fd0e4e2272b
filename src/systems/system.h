// Dynamics written as formulas, known or discovered.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/fields.h"
#include "base/result.h"
#include "expression/expression.h"

namespace sindy {

// A flow x' = f(x, t; parameters) or a map x -> f(x, t; parameters).
struct System {
  bool is_map = false;
  std::vector<std::string> states;  // [d]
  NamedNumbers parameters;
  std::vector<Expression> equations;  // [d], over names()

  // What variables mean: states, then "t", then parameters.
  std::vector<std::string> names() const;

  // The right sides with the parameters' values in place, over states and "t" alone.
  std::vector<Expression> bound() const;
};

// Reads equations; every name that is no state must be among `parameters`, those not used are
// dropped. Errors: bad_expression, unknown_name.
Result<System> parse_system(std::string_view equations, const NamedNumbers& parameters = {});

}  // namespace sindy
