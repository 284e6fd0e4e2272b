// Numbers and names as text, and back.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sindy {

// The shortest decimals that read back as the same double: "0.1", "1e-9", "-8".
std::string shortest(double value);

// For readers: at most `digits` significant digits, no exponent between 1e-4 and 1e15.
std::string rounded(double value, int digits);

// The unsigned number at the front of a text, and how many characters it takes (0: there is none).
struct NumberPrefix {
  double value = 0;
  std::size_t length = 0;
};
NumberPrefix number_prefix(std::string_view text);

// The number that fills the whole text (a leading minus is allowed, spaces are not), if it is
// finite.
std::optional<double> number(std::string_view text);

std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
std::string_view trim(std::string_view text);

// Letters, digits and underscores, not starting with a digit.
bool is_name(std::string_view text);

// ASCII, whatever the locale.
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace sindy
