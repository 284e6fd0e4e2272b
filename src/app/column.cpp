// A child window of ImGui with a little room at both sides, for knobs and the scroll bar.
// SPDX-License-Identifier: MIT
#include "app/column.h"

#include <imgui_internal.h>

namespace sindy {
namespace {

constexpr float kRoom = 8;

// A finger that drags the ground, not a control, moves the column.
void scroll_by_touch() {
  const ImGuiContext& context = *ImGui::GetCurrentContext();
  const bool on_ground = context.ActiveId == ImGui::GetCurrentWindow()->MoveId;
  if (on_ground && context.IO.MouseSource == ImGuiMouseSource_TouchScreen) {
    ImGui::SetScrollY(ImGui::GetScrollY() - context.IO.MouseDelta.y);
  }
}

}  // namespace

void begin_column(const char* name, const Area& area) {
  ImGui::SetCursorScreenPos({area.min.x - kRoom, area.min.y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kRoom, kRoom));
  ImGui::BeginChild(name, {area.width() + 2 * kRoom, area.height()},
                    ImGuiChildFlags_AlwaysUseWindowPadding);
}

void end_column() {
  scroll_by_touch();
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

}  // namespace sindy
