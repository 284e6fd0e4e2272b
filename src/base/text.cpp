// Numbers and names as text, and back.
// SPDX-License-Identifier: MIT
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace sindy {

namespace {

// printf's %g, with "1e-09" and "1e+20" made "1e-9" and "1e20".
std::string general(double value, int digits) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "%.*g", digits, value);
  std::string text = buffer;
  if (const auto e = text.find('e'); e != text.npos) {
    const bool negative = text[e + 1] == '-';
    const auto first = text.find_first_not_of('0', e + 2);
    text = text.substr(0, e + 1) + (negative ? "-" : "") + text.substr(first);
  }
  return text;
}

}  // namespace

// Not std::to_chars, whose tables alone are 100 KB of the download. Every double of at most 15
// digits is found at 15, because %g leaves out trailing zeros; 17 always suffice.
std::string shortest(double value) {
  if (value == 0) return "0";  // also for -0
  for (const int digits : {15, 16}) {
    auto text = general(value, digits);
    if (std::strtod(text.c_str(), nullptr) == value) return text;
  }
  return general(value, 17);
}

std::string rounded(double value, int digits) {
  const double back = std::strtod(general(value, digits).c_str(), nullptr);
  return shortest(back);
}

NumberPrefix number_prefix(std::string_view text) {
  std::size_t at = 0;
  const auto digits = [&] {
    const auto from = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - from;
  };
  auto mantissa = digits();
  if (at < text.size() && text[at] == '.') {
    ++at;
    mantissa += digits();
  }
  if (mantissa == 0) return {};
  const auto end_of_mantissa = at;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '-' || text[at] == '+')) ++at;
    if (digits() == 0) at = end_of_mantissa;  // "2e": the number 2, then a name
  }
  return {std::strtod(std::string(text.substr(0, at)).c_str(), nullptr), at};
}

std::optional<double> number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const auto [value, length] = number_prefix(text);
  if (length == 0 || length != text.size() || !std::isfinite(value)) return {};
  return negative ? -value : value;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const auto to = std::min(text.find(separator, from), text.size());
    parts.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string all;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) all += separator;
    all += parts[i];
  }
  return all;
}

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool is_name(std::string_view text) {
  return !text.empty() && is_letter(text.front()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

}  // namespace sindy
