// The name of the system, large; a click on it opens the list of all of them.
// SPDX-License-Identifier: MIT
#include <string>

#include "app/controls.h"
#include "app/icons.h"
#include "app/panels.h"
#include "app/text.h"
#include "systems/catalogue.h"

namespace sindy {
namespace {

// One entry of the list; true when chosen.
bool system_row(State& state, const CatalogueEntry& entry, float width) {
  constexpr float kHeight = 46;
  const Palette& colours = palette(state.dark);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string name = "simulate.system=" + std::string(entry.id);
  const bool pressed = ImGui::InvisibleButton(name.c_str(), {width, kHeight});
  note_place(state, name);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (ImGui::IsItemHovered()) {
    list.AddRectFilled(at, {at.x + width, at.y + kHeight}, colours.hairline, 6);
  }
  draw_text(list, {state.fonts.semibold, kTextSize, colours.ink}, {at.x + 12, at.y + 20},
            entry.name);
  draw_text(list, {state.fonts.regular, kSmallSize, colours.soft}, {at.x + 12, at.y + 37},
            entry.about);
  if (entry.id == state.experiment.simulate.system) {
    draw_tick(list, {at.x + width - 16, at.y + 17}, colours.found);
  }
  return pressed;
}

void system_list(State& state, ImVec2 at) {
  constexpr float kWidth = 320;
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSizeConstraints({0, 0}, {1000, ImGui::GetIO().DisplaySize.y - at.y - 16});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(6, 6));
  if (ImGui::BeginPopup("systems", ImGuiWindowFlags_NoMove)) {
    for (const CatalogueEntry& entry : catalogue()) {
      if (!system_row(state, entry, kWidth)) continue;
      if (auto suited = defaults(entry.id)) state.experiment = *std::move(suited);
      ImGui::CloseCurrentPopup();
    }
    ImGui::EndPopup();
  }
  ImGui::PopStyleVar();
}

}  // namespace

void system_chooser(State& state) {
  const Palette& colours = palette(state.dark);
  const CatalogueEntry* entry = find_entry(state.experiment.simulate.system);
  const std::string_view name = entry != nullptr ? entry->name : "System";
  const TextStyle title{state.fonts.semibold, kTitleSize, colours.ink, -0.3f};
  const TextStyle soft{state.fonts.regular, kSmallSize, colours.soft};
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;

  const float name_width = text_width(title, name);
  if (ImGui::InvisibleButton("systems_button", {name_width + 28, 34})) ImGui::OpenPopup("systems");
  note_place(state, "simulate.system");
  ImDrawList& list = *ImGui::GetWindowDrawList();
  draw_text(list, title, {at.x, at.y + 25}, name);
  draw_caret(list, {at.x + name_width + 14, at.y + 18},
             ImGui::IsItemHovered() ? colours.ink : colours.soft);
  system_list(state, {at.x - 6, at.y + 37});

  float below = at.y + 36;
  if (entry != nullptr) {
    below = draw_paragraph(list, soft, {at.x, at.y + 50}, width, 18, entry->about);
    const TextStyle source{state.fonts.regular, 12, faded(colours.soft, 0.85f)};
    below = draw_paragraph(list, source, {at.x, below + 1}, width, 16, entry->source) - 6;
  }
  move_cursor({at.x, below});
}

}  // namespace sindy
