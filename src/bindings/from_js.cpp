// JavaScript values as experiments and samples: the trust boundary of the module.
// SPDX-License-Identifier: MIT
#include "bindings/from_js.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "base/text.h"
#include "lab/field_text.h"

namespace sindy {
namespace {

constexpr double kMaxNumbers = 2e7;  // in one array

bool is_kind(const val& value, const char* kind) {
  return value.typeOf().as<std::string>() == kind;
}

bool is_missing(const val& value) {
  return value.isUndefined() || value.isNull();
}

// The length of an array or typed array, or nothing.
std::optional<double> length_of(const val& value) {
  if (!is_object(value) || !is_kind(value["length"], "number")) return {};
  return value["length"].as<double>();
}

std::vector<std::string> keys_of(const val& object) {
  return emscripten::vecFromJSArray<std::string>(val::global("Object").call<val>("keys", object));
}

std::unexpected<Error> wrong(const std::string& where, const std::string& wanted) {
  return fail(ErrorCode::bad_value, where, where + " must be " + wanted + ".");
}

std::string range_text(const Field& field) {
  return "a number from " + rounded(field.min, 6) + " to " + rounded(field.max, 6);
}

Result<double> number_from_js(const Field& field, const val& value, const std::string& where) {
  const double x = is_number(value) ? value.as<double>() : std::nan("");
  if (!(x >= field.min && x <= field.max)) return wrong(where, range_text(field));
  return x;
}

Result<void> read(const Field& field, const val& value, double& out) {
  const auto x = number_from_js(field, value, field_name(field));
  if (!x) return std::unexpected(x.error());
  out = *x;
  return {};
}

Result<void> read(const Field& field, const val& value, int& out) {
  const auto x = number_from_js(field, value, field_name(field));
  if (!x) return std::unexpected(x.error());
  if (*x != std::trunc(*x)) return wrong(field_name(field), "a whole number");
  out = static_cast<int>(*x);
  return {};
}

Result<void> read(const Field& field, const val& value, std::string& out) {
  auto text = text_from_js(value, field_name(field));
  if (!text) return std::unexpected(text.error());
  out = std::move(*text);
  return {};
}

Result<void> read(const Field& field, const val& value, std::vector<double>& out) {
  const auto x = vector_from_js(value, field_name(field));
  if (!x) return std::unexpected(x.error());
  for (const double number : *x) {
    if (!(number >= field.min && number <= field.max)) {
      return wrong(field_name(field), "a list, each " + range_text(field));
    }
  }
  out.assign(x->begin(), x->end());
  return {};
}

Result<void> read(const Field& field, const val& value, NamedNumbers& out) {
  const auto given = named_numbers_from_js(value, field_name(field));
  if (!given) return std::unexpected(given.error());
  for (const auto& [name, x] : *given) {
    const auto where = field_name(field) + "." + name;
    const auto own = std::ranges::find(out, name, &NamedNumbers::value_type::first);
    if (own == out.end())
      return fail(ErrorCode::unknown_name, where, "This system has no parameter '" + name + "'.");
    if (!(x >= field.min && x <= field.max)) return wrong(where, range_text(field));
    own->second = x;
  }
  return {};
}

template <class E>
  requires std::is_enum_v<E>
Result<void> read(const Field& field, const val& value, E& out) {
  std::string choices;
  for (std::size_t i = 0; i < field.choices.size(); ++i) {
    if (is_kind(value, "string") && value.as<std::string>() == field.choices[i].text) {
      out = static_cast<E>(i);
      return {};
    }
    choices += (i > 0 ? " | " : "") + std::string(field.choices[i].text);
  }
  return wrong(field_name(field), choices);
}

Result<Matrix> matrix_from_rows(const val& rows, Index n, const std::string& where) {
  Matrix matrix;
  for (Index i = 0; i < n; ++i) {
    const val row = rows[static_cast<int>(i)];
    const auto length = length_of(row);
    if (!length) return wrong(where, "an array of rows");
    if (i == 0 && *length * static_cast<double>(n) > kMaxNumbers) {
      return fail(ErrorCode::too_large, where, where + " is too large.");
    }
    if (i == 0) matrix.resize(n, static_cast<Index>(*length));
    if (static_cast<Index>(*length) != matrix.cols()) {
      return fail(ErrorCode::bad_shape, where,
                  where + ": row " + std::to_string(i + 1) + " is not as long as the first.");
    }
    for (Index j = 0; j < matrix.cols(); ++j) {
      const val cell = row[static_cast<int>(j)];
      if (!is_missing(cell) && !is_number(cell)) return wrong(where, "made of numbers");
      matrix(i, j) =
          is_missing(cell) ? std::numeric_limits<double>::quiet_NaN() : cell.as<double>();
    }
  }
  return matrix;
}

// A member that may be left out; `read` is called where it is there.
template <class T, class Read>
Result<void> optional_member(const val& object, const char* name, T& out, Read&& read) {
  if (is_missing(object[name])) return {};
  auto value = read(object[name], std::string(name));
  if (!value) return std::unexpected(value.error());
  out = std::move(*value);
  return {};
}

Result<Trajectory> trajectory_from_js(const val& object, const std::string& where) {
  if (!is_object(object)) return wrong(where, "an object {times, states}");
  auto times = vector_from_js(object["times"], where + ".times");
  if (!times) return std::unexpected(times.error());
  auto states = matrix_from_js(object["states"], where + ".states");
  if (!states) return std::unexpected(states.error());
  Trajectory one{.times = std::move(*times), .states = std::move(*states)};
  if (auto r = optional_member(object, "derivatives", one.derivatives, matrix_from_js); !r) {
    return std::unexpected(r.error());
  }
  return one;
}

Result<std::vector<std::string>> names_from_js(const val& value, const std::string& where) {
  const auto length = length_of(value);
  if (!length || *length > 1000) return wrong(where, "an array of texts");
  std::vector<std::string> names;
  for (int i = 0; i < static_cast<int>(*length); ++i) {
    if (!is_kind(value[i], "string")) return wrong(where, "an array of texts");
    names.push_back(value[i].as<std::string>());
  }
  return names;
}

std::vector<std::string> default_names(Index d) {
  constexpr const char* kUsual[] = {"x", "y", "z", "w"};
  std::vector<std::string> names;
  for (Index i = 0; i < d; ++i) names.push_back(d <= 4 ? kUsual[i] : "x" + std::to_string(i));
  return names;
}

}  // namespace

bool is_object(const val& value) {
  return is_kind(value, "object") && !value.isNull();
}

bool is_number(const val& value) {
  return is_kind(value, "number");
}

Result<std::string> text_from_js(const val& value, const std::string& where) {
  if (!is_kind(value, "string")) return wrong(where, "a text");
  return value.as<std::string>();
}

Result<Vector> vector_from_js(const val& value, const std::string& where) {
  const auto length = length_of(value);
  if (!length) return wrong(where, "an array of numbers");
  if (*length > kMaxNumbers) return fail(ErrorCode::too_large, where, where + " is too long.");
  Vector vector(static_cast<Index>(*length));
  // Through a Float64Array: what is no number becomes NaN.
  const val copied = val::global("Float64Array").new_(value);
  val(emscripten::typed_memory_view(static_cast<std::size_t>(vector.size()), vector.data()))
      .call<void>("set", copied);
  return vector;
}

Result<Matrix> matrix_from_js(const val& value, const std::string& where) {
  const auto length = length_of(value);
  if (length) return matrix_from_rows(value, static_cast<Index>(*length), where);
  if (!is_object(value) || !is_kind(value["rows"], "number") || !is_kind(value["cols"], "number")) {
    return wrong(where, "{rows, cols, data} or an array of rows");
  }
  const double rows = value["rows"].as<double>(), cols = value["cols"].as<double>();
  if (!(rows >= 0 && cols >= 0 && rows * cols <= kMaxNumbers)) {
    return fail(ErrorCode::too_large, where, where + " has impossible rows or cols.");
  }
  const auto data = vector_from_js(value["data"], where + ".data");
  if (!data) return std::unexpected(data.error());
  if (static_cast<double>(data->size()) != rows * cols) {
    return fail(ErrorCode::bad_shape, where, where + ".data must hold rows × cols numbers.");
  }
  return Matrix(
      Eigen::Map<const Matrix>(data->data(), static_cast<Index>(rows), static_cast<Index>(cols)));
}

Result<NamedNumbers> named_numbers_from_js(const val& object, const std::string& where) {
  if (!is_object(object)) return wrong(where, "an object of numbers");
  NamedNumbers numbers;
  for (const auto& name : keys_of(object)) {
    const val value = object[name];
    const double x = is_number(value) ? value.as<double>() : std::nan("");
    if (!std::isfinite(x)) return wrong(where + "." + name, "a finite number");
    numbers.emplace_back(name, x);
  }
  return numbers;
}

Result<Experiment> fields_from_js(const val& object, const Experiment& base) {
  Experiment experiment = base;
  if (is_missing(object)) return experiment;
  if (!is_object(object)) return wrong("experiment", "an object");
  for (const auto& stage : keys_of(object)) {
    const val options = object[stage];
    if (is_missing(options)) continue;
    if (!is_object(options)) return wrong(stage, "an object");
    for (const auto& key : keys_of(options)) {
      const val value = options[key];
      if (value.isUndefined()) continue;
      const auto name = stage + "." + key;
      Result<void> done = fail(ErrorCode::bad_value, name, "There is no field " + name + ".");
      Experiment::for_each_field(experiment, [&](const Field& field, auto& out, bool) {
        if (field_name(field) == name) done = read(field, value, out);
      });
      if (!done) return std::unexpected(done.error());
    }
  }
  return experiment;
}

Result<Experiment> experiment_from_js(const val& object) {
  std::string system = Experiment{}.simulate.system;
  if (is_object(object) && is_object(object["simulate"]) &&
      is_kind(object["simulate"]["system"], "string")) {
    system = object["simulate"]["system"].as<std::string>();
  }
  const auto base = defaults(system);
  if (!base) return std::unexpected(base.error());
  return fields_from_js(object, *base);
}

Result<Samples> samples_from_js(const val& object) {
  if (!is_object(object)) return wrong("samples", "an object {times, states}");
  Samples samples;
  const bool bare = is_missing(object["trajectories"]);
  const auto count = bare ? std::optional(1.0) : length_of(object["trajectories"]);
  if (!count || *count > 10000) return wrong("trajectories", "an array");
  for (int i = 0; i < static_cast<int>(*count); ++i) {
    auto one =
        bare ? trajectory_from_js(object, "samples")
             : trajectory_from_js(object["trajectories"][i], "trajectories." + std::to_string(i));
    if (!one) return std::unexpected(one.error());
    samples.trajectories.push_back(std::move(*one));
  }
  const Index d = samples.trajectories.empty() ? 0 : samples.trajectories[0].states.cols();
  samples.states = default_names(d);
  if (auto r = optional_member(object, "names", samples.states, names_from_js); !r) {
    return std::unexpected(r.error());
  }
  if (static_cast<Index>(samples.states.size()) != d) {
    return fail(ErrorCode::bad_shape, "names", "names must hold one text per state.");
  }
  if (auto good = check(samples); !good) return std::unexpected(good.error());
  return samples;
}

}  // namespace sindy
