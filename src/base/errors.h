// What can go wrong, named: one list that becomes the enum, its text and its general sentence.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace sindy {

// code, what it means (a result's own message says more)
#define SINDY_ERRORS(CODE)                                                        \
  CODE(bad_expression, "The formula cannot be read.")                             \
  CODE(unknown_name, "A name is neither a state, a parameter nor a function.")    \
  CODE(unknown_system, "There is no system of that name.")                        \
  CODE(bad_value, "A value is missing, of the wrong kind or not finite.")         \
  CODE(bad_shape, "Array sizes do not match.")                                    \
  CODE(bad_times, "Times must be finite and increase.")                           \
  CODE(bad_link, "The link cannot be read.")                                      \
  CODE(too_large, "The request needs more memory or work than is allowed.")       \
  CODE(too_few_samples, "There are too few samples for this method.")             \
  CODE(uneven_times, "The method needs samples at equal intervals without gaps.") \
  CODE(no_truth, "There is no true system to take this from.")                    \
  CODE(diverged, "The trajectory left every bound.")                              \
  CODE(too_stiff, "The step size fell below what numbers can hold.")

enum class ErrorCode {
#define SINDY_CODE(code, sentence) code,
  SINDY_ERRORS(SINDY_CODE)
#undef SINDY_CODE
};

struct Error {
  ErrorCode code = ErrorCode::bad_value;
  std::string where;    // the stage, field or column, e.g. "regress.threshold"
  std::string message;  // one sentence for the reader
};

// "bad_value": the code as JavaScript and tests see it.
std::string_view code_text(ErrorCode code);

// The general sentence of a code.
std::string_view code_sentence(ErrorCode code);

}  // namespace sindy
