// The values of fields as text and back: what links and cache keys are made of.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/fields.h"
#include "base/result.h"
#include "base/text.h"

namespace sindy {

// "10", "0.002", "savitzky_golay", "-8~8~27", "sigma~10~rho~28": characters A-Z a-z 0-9 - . _ ~
// alone.
std::string value_text(bool value);
std::string value_text(int value);
std::string value_text(double value);
std::string value_text(const std::string& value);
std::string value_text(const std::vector<double>& value);
std::string value_text(const NamedNumbers& value);
template <class E>
  requires std::is_enum_v<E>
std::string value_text(E value) {
  return std::string(choices_of(value)[static_cast<std::size_t>(value)].text);
}

// Reads a value over the present one. Numbers beyond the field's range are clamped and the sentence
// returned says so; what cannot be read leaves the value as it is, and the sentence says that.
// An empty sentence: all is well.
std::string read_value(const Field& field, std::string_view text, bool& value);
std::string read_value(const Field& field, std::string_view text, int& value);
std::string read_value(const Field& field, std::string_view text, double& value);
std::string read_value(const Field& field, std::string_view text, std::string& value);
std::string read_value(const Field& field, std::string_view text, std::vector<double>& value);
std::string read_value(const Field& field, std::string_view text, NamedNumbers& value);
std::string unreadable(const Field& field, std::string_view text, std::string_view wanted);
template <class E>
  requires std::is_enum_v<E>
std::string read_value(const Field& field, std::string_view text, E& value) {
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (text != field.choices[i].text) continue;
    value = static_cast<E>(i);
    return "";
  }
  return unreadable(field, text, "one of its choices");
}

// "observe.noise"
std::string field_name(const Field& field);

// "&observe.noise=0.01&observe.seed=1": every active field of one stage.
template <class Options>
std::string active_text(const Options& options) {
  std::string text;
  Options::for_each_field(options, [&](const Field& field, const auto& value, bool active) {
    if (active) text += "&" + field_name(field) + "=" + value_text(value);
  });
  return text;
}

}  // namespace sindy
