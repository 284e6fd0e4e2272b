// An experiment as the fragment of an address, and back.
// SPDX-License-Identifier: MIT
#include "lab/link.h"

#include <algorithm>

#include "lab/field_text.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

constexpr std::string_view kVersion = "1";
constexpr std::string_view kFirstSystem = "lorenz";
constexpr std::size_t kMaxLink = 20000;  // characters
constexpr std::size_t kMaxNotes = 20;

struct Pair {
  std::string_view key, value;
};

std::vector<Pair> pairs(std::string_view text) {
  std::vector<Pair> all;
  for (const auto part : split(text, '&')) {
    const auto equals = std::min(part.find('='), part.size());
    if (!part.empty())
      all.push_back({part.substr(0, equals), part.substr(std::min(equals + 1, part.size()))});
  }
  return all;
}

// Chat programs like to write "~" as "%7E".
std::string unescaped(std::string_view text) {
  const auto digit = [](char c) {
    return is_digit(c)            ? c - '0'
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                  : -1;
  };
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape =
        text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    plain += escape ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (escape) i += 2;
  }
  return plain;
}

// The field of this name read from text; what there is to say about it, or nothing.
std::string read_field(const Pair& pair, Experiment& experiment) {
  bool known = false;
  std::string note;
  Experiment::for_each_field(experiment, [&](const Field& field, auto& value, bool) {
    if (field_name(field) != pair.key || field.key == "system") return;
    known = true;
    note = read_value(field, pair.value, value);
  });
  if (known) return note;
  return unreadable(Field{"link", "key"}, pair.key, "known here");
}

// Of named numbers "sigma~10~rho~35" those that are not in "sigma~10~rho~28": "rho~35".
std::string changed_entries(std::string_view text, std::string_view usual) {
  const auto now = split(text, '~'), before = split(usual, '~');
  std::vector<std::string> changed;
  for (std::size_t i = 0; i + 1 < now.size(); i += 2) {
    if (i + 1 < before.size() && now[i + 1] == before[i + 1]) continue;
    changed.emplace_back(now[i]);
    changed.emplace_back(now[i + 1]);
  }
  return join(changed, "~");
}

// "&observe.noise=0.05&…": the active fields that differ from what suits the system.
std::string differences(const Experiment& experiment) {
  const Experiment base = defaults(experiment.simulate.system).value_or(Experiment{});
  std::vector<std::string> usual;
  Experiment::for_each_field(
      base, [&](const Field&, const auto& value, bool) { usual.push_back(value_text(value)); });
  std::string all;
  std::size_t i = 0;
  Experiment::for_each_field(experiment, [&](const Field& field, const auto& value, bool active) {
    const auto text = value_text(value);
    const auto& before = usual[i++];
    if (!active || text == before || field.key == "system") return;
    const bool named = field.type == FieldType::named_numbers;
    all += "&" + field_name(field) + "=" + (named ? changed_entries(text, before) : text);
  });
  return all;
}

}  // namespace

std::string to_link(const Experiment& experiment) {
  return "v=" + std::string(kVersion) + "&system=" + experiment.simulate.system +
         differences(experiment);
}

LinkReading from_link(std::string_view text) {
  LinkReading reading;
  if (text.starts_with('#')) text.remove_prefix(1);
  if (text.size() > kMaxLink) {
    reading.notes.push_back("The link is too long, it was left out.");
    text = {};
  }
  const std::string plain = unescaped(text);
  std::string_view system = kFirstSystem;
  std::string settings;
  for (const auto& pair : pairs(plain)) {
    if (pair.key == "v") {
      if (pair.value != kVersion)
        reading.notes.push_back("The link is of another version, it may read wrongly.");
    } else if (pair.key == "system") {
      if (find_entry(pair.value) == nullptr) {
        reading.notes.push_back(
            unreadable(Field{"link", "system"}, pair.value, "a system known here"));
      } else {
        system = pair.value;
      }
    } else {
      settings += "&" + std::string(pair.key) + "=" + std::string(pair.value);
    }
  }
  Experiment all = *defaults(system);
  for (auto& note : read_settings(settings, all)) reading.notes.push_back(std::move(note));
  if (reading.notes.size() > kMaxNotes) reading.notes.resize(kMaxNotes);
  // Read once more what counts: fields that the others switch off take their default.
  reading.experiment = *defaults(system);
  read_settings(differences(all), reading.experiment);
  return reading;
}

std::vector<std::string> read_settings(std::string_view text, Experiment& experiment) {
  std::vector<std::string> notes;
  for (const auto& pair : pairs(text)) {
    auto note = read_field(pair, experiment);
    if (!note.empty()) notes.push_back(std::move(note));
  }
  return notes;
}

}  // namespace sindy
