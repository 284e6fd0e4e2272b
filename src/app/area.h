// A rectangle of the page in CSS pixels, and how it is cut up.
// SPDX-License-Identifier: MIT
#pragma once

#include <imgui.h>

#include <algorithm>

namespace sindy {

struct Area {
  ImVec2 min{0, 0}, max{0, 0};

  float width() const { return max.x - min.x; }
  float height() const { return max.y - min.y; }
  ImVec2 size() const { return {width(), height()}; }
  ImVec2 centre() const { return {0.5f * (min.x + max.x), 0.5f * (min.y + max.y)}; }
  bool contains(ImVec2 p) const {
    return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y;
  }

  Area inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }

  // Cuts a strip off this area and returns it.
  Area cut_left(float w) { return cut(&ImVec2::x, w, true); }
  Area cut_right(float w) { return cut(&ImVec2::x, w, false); }
  Area cut_top(float h) { return cut(&ImVec2::y, h, true); }
  Area cut_bottom(float h) { return cut(&ImVec2::y, h, false); }

 private:
  Area cut(float ImVec2::* axis, float size, bool from_min) {
    Area strip = *this;
    size = std::min(size, max.*axis - min.*axis);
    if (from_min) {
      strip.max.*axis = min.*axis += size;
    } else {
      strip.min.*axis = max.*axis -= size;
    }
    return strip;
  }
};

}  // namespace sindy
