// The values of fields as text and back.
// SPDX-License-Identifier: MIT
#include "lab/field_text.h"

#include <algorithm>
#include <cmath>

namespace sindy {
namespace {

// A piece of a stranger's text that may stand in a sentence.
std::string quoted(std::string_view text) {
  std::string clean;
  for (const char c : text.substr(0, 24)) clean += c >= ' ' && c <= '~' ? c : '?';
  return "'" + clean + (text.size() > 24 ? "…" : "") + "'";
}

std::string clamped(const Field& field, double& value) {
  const double inside = std::clamp(value, field.min, field.max);
  if (inside == value) return "";
  const std::string sentence = field_name(field) + " goes from " + rounded(field.min, 4) + " to " +
                               rounded(field.max, 4) + ": " + rounded(inside, 4) + " was taken.";
  value = inside;
  return sentence;
}

}  // namespace

std::string field_name(const Field& field) {
  return std::string(field.stage) + "." + std::string(field.key);
}

std::string unreadable(const Field& field, std::string_view text, std::string_view wanted) {
  return field_name(field) + ": " + quoted(text) + " is not " + std::string(wanted) +
         ", it was left out.";
}

std::string value_text(bool value) {
  return value ? "1" : "0";
}
std::string value_text(int value) {
  return std::to_string(value);
}
std::string value_text(double value) {
  return shortest(value);
}
std::string value_text(const std::string& value) {
  return value;
}

std::string value_text(const std::vector<double>& value) {
  std::vector<std::string> parts;
  for (const double x : value) parts.push_back(shortest(x));
  return join(parts, "~");
}

std::string value_text(const NamedNumbers& value) {
  std::vector<std::string> parts;
  for (const auto& [name, x] : value) parts.push_back(name + "~" + shortest(x));
  return join(parts, "~");
}

std::string read_value(const Field& field, std::string_view text, bool& value) {
  if (text != "0" && text != "1") return unreadable(field, text, "0 or 1");
  value = text == "1";
  return "";
}

std::string read_value(const Field& field, std::string_view text, int& value) {
  double wide = 0;
  if (const auto x = number(text)) {
    wide = *x;
  } else {
    return unreadable(field, text, "a whole number");
  }
  if (wide != std::trunc(wide)) return unreadable(field, text, "a whole number");
  const auto sentence = clamped(field, wide);
  value = static_cast<int>(wide);
  return sentence;
}

std::string read_value(const Field& field, std::string_view text, double& value) {
  const auto x = number(text);
  if (!x) return unreadable(field, text, "a number");
  value = *x;
  return clamped(field, value);
}

std::string read_value(const Field& field, std::string_view text, std::string& value) {
  if (!is_name(text)) return unreadable(field, text, "a name");
  value = text;
  return "";
}

std::string read_value(const Field& field, std::string_view text, std::vector<double>& value) {
  const auto parts = split(text, '~');
  if (parts.size() != value.size()) {
    return unreadable(field, text, "a list of " + std::to_string(value.size()) + " numbers");
  }
  auto read = value;
  std::string sentence;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto x = number(parts[i]);
    if (!x) return unreadable(field, parts[i], "a number");
    read[i] = *x;
    if (auto note = clamped(field, read[i]); !note.empty()) sentence = std::move(note);
  }
  value = std::move(read);
  return sentence;
}

std::string read_value(const Field& field, std::string_view text, NamedNumbers& value) {
  const auto parts = split(text, '~');
  if (parts.size() % 2 != 0) return unreadable(field, text, "a list of names and numbers");
  auto read = value;
  std::string sentence;
  for (std::size_t i = 0; i < parts.size(); i += 2) {
    const auto own = std::ranges::find(read, parts[i], &NamedNumbers::value_type::first);
    const auto x = number(parts[i + 1]);
    if (own == read.end()) return unreadable(field, parts[i], "one of its names");
    if (!x) return unreadable(field, parts[i + 1], "a number");
    own->second = *x;
    if (auto note = clamped(field, own->second); !note.empty()) sentence = std::move(note);
  }
  value = std::move(read);
  return sentence;
}

}  // namespace sindy
