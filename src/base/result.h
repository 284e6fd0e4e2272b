// A value, or the Error that stands in its place.
// SPDX-License-Identifier: MIT
#pragma once

#include <expected>
#include <string>
#include <utility>

#include "base/errors.h"

namespace sindy {

template <class T>
using Result = std::expected<T, Error>;

// return fail(ErrorCode::bad_shape, "states", "…");
inline std::unexpected<Error> fail(ErrorCode code, std::string where, std::string message) {
  return std::unexpected(Error{code, std::move(where), std::move(message)});
}

}  // namespace sindy
