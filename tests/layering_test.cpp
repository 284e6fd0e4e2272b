// Every arrow points down: the floors of src, read from its #includes.
// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

namespace {

namespace fs = std::filesystem;

// The floor of each folder; folders of one floor are siblings and never include one another.
const std::map<std::string, int> kFloors = {
    {"base", 1}, {"render", 1},   {"expression", 2}, {"systems", 3}, {"signal", 4},
    {"fit", 5},  {"sindy", 6},    {"symbolic", 6},   {"neural", 6},  {"evaluate", 7},
    {"lab", 8},  {"bindings", 9}, {"app", 9}};

// Calls visit(file, folder, included path) for every #include in src.
void for_each_include(auto&& visit) {
  const fs::path src = fs::path(SOURCE_DIR) / "src";
  for (const auto& entry : fs::recursive_directory_iterator(src)) {
    if (!entry.is_regular_file()) continue;
    const auto file = fs::relative(entry.path(), src);
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with("#include ")) continue;
      const auto open = line.find_first_of("<\""), close = line.find_last_of(">\"");
      visit(file.generic_string(), file.begin()->string(), line.substr(open + 1, close - open - 1));
    }
  }
}

std::string folder_of(const std::string& path) {
  return path.substr(0, path.find('/'));
}

}  // namespace

TEST_CASE("arrows point down, and siblings leave one another alone") {
  int arrows = 0;
  for_each_include(
      [&](const std::string& file, const std::string& folder, const std::string& included) {
        REQUIRE_MESSAGE(kFloors.contains(folder), file);
        const auto target = folder_of(included);
        if (!kFloors.contains(target) || target == folder) return;
        ++arrows;
        CHECK_MESSAGE(kFloors.at(target) < kFloors.at(folder), file, " includes ", included);
        // What is drawn and what is computed meet in app alone.
        if (target == "render") CHECK_MESSAGE(folder == "app", file, " includes ", included);
      });
  CHECK(arrows > 50);
}

TEST_CASE("Dear ImGui stays in app, OpenGL in render and app, Emscripten in bindings and app") {
  for_each_include(
      [](const std::string& file, const std::string& folder, const std::string& included) {
        const bool app = folder == "app";
        if (included.starts_with("imgui")) CHECK_MESSAGE(app, file);
        if (included.starts_with("GLES") || included.starts_with("GL/"))
          CHECK_MESSAGE((app || folder == "render"), file);
        if (included.starts_with("emscripten")) CHECK_MESSAGE((app || folder == "bindings"), file);
      });
}

TEST_CASE("options include the field table and nothing else") {
  for_each_include([](const std::string& file, const std::string&, const std::string& included) {
    if (file.ends_with("/options.h")) CHECK_MESSAGE(included == "base/fields.h", file);
  });
}
