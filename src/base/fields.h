// A parameter is one line: options structs declared as tables that every client walks.
// SPDX-License-Identifier: MIT
//
// #define SINDY_OBSERVE_FIELDS(FIELD)
//   FIELD(double, noise, 0.01, 0, 1, linear, "of spread", "Noise", "What it does.", true)
// SINDY_OPTIONS(ObserveOptions, "observe", SINDY_OBSERVE_FIELDS)
//
// Becomes:
//   struct ObserveOptions {
//     double noise = 0.01;
//     bool operator==(const ObserveOptions&) const = default;
//     template <class Self, class Visit>
//     static void for_each_field(Self& o, Visit&& visit) {   // Self may be const
//       visit(Field{"observe", "noise", …}, o.noise, /*active*/ true);
//     }
//   };
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace sindy {

// Numbers that carry names: the parameters of the chosen system.
using NamedNumbers = std::vector<std::pair<std::string, double>>;

enum class FieldType { boolean, integer, number, choice, numbers, text, named_numbers };
enum class Scale { linear, logarithmic };

// One enumerator: its text in a link, its label on screen.
struct Choice {
  std::string_view text, label;
};

struct Field {
  std::string_view stage, key;
  FieldType type;
  double min, max;  // of a number, of each in a list; the length of a text
  Scale scale;
  std::string_view unit, label, help;
  std::span<const Choice> choices;  // of a choice, else empty
};

template <class T>
constexpr FieldType field_type() {
  if constexpr (std::is_same_v<T, bool>) return FieldType::boolean;
  if constexpr (std::is_same_v<T, int>) return FieldType::integer;
  if constexpr (std::is_same_v<T, double>) return FieldType::number;
  if constexpr (std::is_enum_v<T>) return FieldType::choice;
  if constexpr (std::is_same_v<T, std::vector<double>>) return FieldType::numbers;
  if constexpr (std::is_same_v<T, std::string>) return FieldType::text;
  if constexpr (std::is_same_v<T, NamedNumbers>) return FieldType::named_numbers;
}

template <class T>
constexpr std::span<const Choice> field_choices() {
  if constexpr (std::is_enum_v<T>) {
    return choices_of(T{});
  } else {
    return {};
  }
}

// The name of a type of field, as `fields()` tells it to JavaScript: "number".
constexpr std::string_view type_text(FieldType type) {
  constexpr std::string_view kTexts[] = {"boolean", "integer", "number",       "choice",
                                         "numbers", "text",    "named_numbers"};
  return kTexts[static_cast<int>(type)];
}

}  // namespace sindy

// #define SINDY_SHAPES(CHOICE) CHOICE(round, "Round") CHOICE(square, "Square")
// SINDY_ENUM(Shape, SINDY_SHAPES)
//
// Becomes:
//   enum class Shape { round, square };
//   constexpr std::span<const Choice> choices_of(Shape);   // {"round", "Round"}, {"square",
//   "Square"}
#define SINDY_ENUMERATOR(name, label) name,
#define SINDY_CHOICE(name, label) Choice{#name, label},
#define SINDY_ENUM(Name, CHOICES)                                 \
  enum class Name { CHOICES(SINDY_ENUMERATOR) };                  \
  constexpr std::span<const Choice> choices_of(Name) {            \
    static constexpr Choice kChoices[] = {CHOICES(SINDY_CHOICE)}; \
    return kChoices;                                              \
  }

#define SINDY_MEMBER(type, name, initial, ...) type name = initial;
#define SINDY_VISIT(type, name, initial, min, max, scale, unit, label, help, active)        \
  visit(Field{kStage, #name, field_type<type>(), min, max, Scale::scale, unit, label, help, \
              field_choices<type>()},                                                       \
        o.name, active);
#define SINDY_OPTIONS(Name, stage, FIELDS)                                \
  struct Name {                                                           \
    FIELDS(SINDY_MEMBER)                                                  \
    static constexpr std::string_view kStage = stage;                     \
    bool operator==(const Name&) const = default;                         \
    template <class Self, class Visit>                                    \
    static void for_each_field([[maybe_unused]] Self& o, Visit&& visit) { \
      FIELDS(SINDY_VISIT)                                                 \
    }                                                                     \
  };
