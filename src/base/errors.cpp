// The texts of the error codes.
// SPDX-License-Identifier: MIT
#include "base/errors.h"

namespace sindy {

std::string_view code_text(ErrorCode code) {
  switch (code) {
#define SINDY_CODE(name, sentence) \
  case ErrorCode::name:            \
    return #name;
    SINDY_ERRORS(SINDY_CODE)
#undef SINDY_CODE
  }
  return "";
}

std::string_view code_sentence(ErrorCode code) {
  switch (code) {
#define SINDY_CODE(name, sentence) \
  case ErrorCode::name:            \
    return sentence;
    SINDY_ERRORS(SINDY_CODE)
#undef SINDY_CODE
  }
  return "";
}

}  // namespace sindy
