// Archived structs as JavaScript values: plain copies that outlive the module's memory.
// SPDX-License-Identifier: MIT
#pragma once

#include <emscripten/val.h>

#include <optional>
#include <string>
#include <vector>

#include "base/archive.h"
#include "base/errors.h"
#include "base/fields.h"

namespace sindy {

using emscripten::val;

inline val to_js(double value) {
  return val(value);
}
inline val to_js(int value) {
  return val(value);
}
inline val to_js(bool value) {
  return val(value);
}
inline val to_js(const std::string& text) {
  return val::u8string(text.c_str());
}
inline val to_js(std::string_view text) {
  return to_js(std::string(text));
}
inline val to_js(ErrorCode code) {
  return to_js(code_text(code));
}

// A Float64Array of its own.
inline val float64_array(const double* data, Index size) {
  return val::global("Float64Array")
      .new_(val(emscripten::typed_memory_view(static_cast<std::size_t>(size), data)));
}

inline val to_js(const Vector& v) {
  return float64_array(v.data(), v.size());
}

inline val to_js(const Matrix& m) {
  val object = val::object();
  object.set("rows", static_cast<double>(m.rows()));
  object.set("cols", static_cast<double>(m.cols()));
  object.set("data", float64_array(m.data(), m.size()));
  return object;
}

inline val to_js(const NamedNumbers& numbers) {
  val object = val::object();
  for (const auto& [name, value] : numbers) object.set(name, value);
  return object;
}

template <class T>
val to_js(const std::vector<T>& list) {
  val array = val::array();
  for (const auto& item : list) array.call<void>("push", to_js(item));
  return array;
}

template <class T>
val to_js(const std::optional<T>& maybe) {
  return maybe ? to_js(*maybe) : val::null();
}

// Walks an archive into an object.
class JsWriter {
 public:
  val object = val::object();

  void operator()(const char* name, const auto& value) { object.set(name, to_js(value)); }
};

template <class T>
val to_js(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return to_js(choices_of(value)[static_cast<std::size_t>(value)].text);
  } else {
    JsWriter writer;
    archive(writer, value);
    return writer.object;
  }
}

}  // namespace sindy
