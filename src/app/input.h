// Browser words for keys and cursors, as ImGui knows them.
// SPDX-License-Identifier: MIT
#pragma once

#include <imgui.h>

#include <string_view>

namespace sindy {

inline ImGuiKey key_of(std::string_view name) {
  if (name == "ArrowLeft") return ImGuiKey_LeftArrow;
  if (name == "ArrowRight") return ImGuiKey_RightArrow;
  if (name == "ArrowUp") return ImGuiKey_UpArrow;
  if (name == "ArrowDown") return ImGuiKey_DownArrow;
  return ImGuiKey_None;
}

inline std::string_view cursor_name() {
  switch (ImGui::GetMouseCursor()) {
    case ImGuiMouseCursor_Hand:
      return "pointer";
    case ImGuiMouseCursor_ResizeAll:
      return "grab";
    default:
      return "default";
  }
}

}  // namespace sindy
