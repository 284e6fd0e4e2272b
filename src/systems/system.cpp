// Systems from text, and their equations with numbers in place.
// SPDX-License-Identifier: MIT
#include "systems/system.h"

#include <algorithm>

#include "expression/parse.h"

namespace sindy {

std::vector<std::string> System::names() const {
  std::vector<std::string> all = states;
  all.emplace_back("t");
  for (const auto& [name, value] : parameters) all.push_back(name);
  return all;
}

std::vector<Expression> System::bound() const {
  std::vector<double> values;
  for (const auto& [name, value] : parameters) values.push_back(value);
  std::vector<Expression> all;
  for (const auto& e : equations)
    all.push_back(bind(e, static_cast<int>(states.size()) + 1, values));
  return all;
}

Result<System> parse_system(std::string_view equations, const NamedNumbers& parameters) {
  auto parsed = parse_equations(equations);
  if (!parsed) return std::unexpected(parsed.error());
  System system{.is_map = parsed->is_map,
                .states = std::move(parsed->states),
                .parameters = {},
                .equations = std::move(parsed->right_sides)};
  for (const auto& name : parsed->parameters) {
    const auto given = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const auto& parameter) { return parameter.first == name; });
    if (given == parameters.end()) {
      return fail(ErrorCode::unknown_name, "parameters." + name,
                  "'" + name + "' is no state, and no parameter of that name is given.");
    }
    system.parameters.push_back(*given);
  }
  return system;
}

}  // namespace sindy
