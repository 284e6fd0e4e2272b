// The page is one window without a frame that holds the panels.
// SPDX-License-Identifier: MIT
#include "app/frame.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "app/column.h"
#include "app/panels.h"

namespace sindy {
namespace {

// Up and down go from one slider to the next; without a focus the first takes it.
void move_focus(State& state) {
  const int step = ImGui::IsKeyPressed(ImGuiKey_DownArrow) - ImGui::IsKeyPressed(ImGuiKey_UpArrow);
  std::vector<std::string> names;
  for (const Place& place : state.places) {
    if (place.takes_arrows) names.push_back(place.name);
  }
  if (!state.keyboard || names.empty()) return;
  const auto at = std::ranges::find(names, state.focus);
  const auto last = static_cast<std::ptrdiff_t>(names.size()) - 1;
  const auto next = at == names.end() ? 0 : std::clamp(at - names.begin() + step, {}, last);
  state.focus = names[static_cast<std::size_t>(next)];
}

void equations_column(State& state, const Screen& screen) {
  begin_column("equations", screen.equations);
  equations_panel(state, screen.shape);
  if (screen.stacked) {
    ImGui::Dummy({1, 24});
    controls_panel(state);
  }
  end_column();
}

// On a narrow page they lie on a sheet that covers its lower part.
void controls_column(State& state, const Screen& screen) {
  const bool sheet = screen.shape == ScreenShape::tall;
  const Area& area = screen.controls;
  if (sheet) {
    const Palette& colours = palette(state.dark);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 below{area.max.x, area.max.y + 20};
    list.AddRectFilled(area.min, below, colours.raised, 16);
    list.AddRect({area.min.x - 1, area.min.y}, {below.x + 1, below.y}, colours.hairline, 16);
  }
  begin_column("controls", area.inset(sheet ? 20 : 0, sheet ? 12 : 0));
  controls_panel(state);
  end_column();
}

}  // namespace

Area draw_frame(State& state) {
  constexpr ImGuiWindowFlags kBare =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoNav |
      ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const Screen screen = arrange(size, state.embedded, state.answer.discovery.states.size());
  state.places.clear();
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::Begin("page", nullptr, kBare);
  picture_panel(state, screen.picture);
  if (screen.plots.width() > 0) plots_panel(state, screen.plots);
  if (screen.rounds.width() > 0) rounds_panel(state, screen.rounds);
  equations_column(state, screen);
  if (screen.controls.width() > 0) controls_column(state, screen);
  ImGui::End();
  move_focus(state);
  return picture_frame(state, screen.picture);
}

}  // namespace sindy
