// The few signs that are drawn, not written.
// SPDX-License-Identifier: MIT
#pragma once

#include <imgui.h>

namespace sindy {

inline void draw_tick(ImDrawList& list, ImVec2 c, ImU32 colour) {
  const ImVec2 corners[] = {
      {c.x - 4.5f, c.y + 0.5f}, {c.x - 1.5f, c.y + 3.5f}, {c.x + 4.5f, c.y - 4}};
  list.AddPolyline(corners, 3, colour, ImDrawFlags_None, 1.6f);
}

inline void draw_cross(ImDrawList& list, ImVec2 c, ImU32 colour) {
  list.AddLine({c.x - 3.5f, c.y - 3.5f}, {c.x + 3.5f, c.y + 3.5f}, colour, 1.6f);
  list.AddLine({c.x - 3.5f, c.y + 3.5f}, {c.x + 3.5f, c.y - 3.5f}, colour, 1.6f);
}

inline void draw_ring(ImDrawList& list, ImVec2 c, ImU32 colour) {
  list.AddCircle(c, 4, colour, 0, 1.4f);
}

// Points down: something opens.
inline void draw_caret(ImDrawList& list, ImVec2 c, ImU32 colour) {
  const ImVec2 corners[] = {{c.x - 4, c.y - 2}, {c.x, c.y + 2}, {c.x + 4, c.y - 2}};
  list.AddPolyline(corners, 3, colour, ImDrawFlags_None, 1.5f);
}

}  // namespace sindy
