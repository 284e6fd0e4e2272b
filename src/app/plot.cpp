// Lines keep the first, lowest, highest and last value of each column of pixels.
// SPDX-License-Identifier: MIT
#include "app/plot.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <ranges>
#include <string>

#include "app/text.h"

namespace sindy {
namespace {

bool is_finite(ImVec2 p) {
  return std::isfinite(p.x) && std::isfinite(p.y);
}

void stroke(ImDrawList& list, std::vector<ImVec2>& corners, ImU32 colour, float width) {
  if (corners.size() > 1) {
    list.AddPolyline(corners.data(), static_cast<int>(corners.size()), colour, ImDrawFlags_None,
                     width);
  }
  corners.clear();
}

// Points that fall into one column of pixels.
struct ColumnOfPixels {
  ImVec2 first, last, low, high;

  explicit ColumnOfPixels(ImVec2 p) : first(p), last(p), low(p), high(p) {}
  void add(ImVec2 p) {
    last = p;
    if (p.y < low.y) low = p;
    if (p.y > high.y) high = p;
  }
  void append_to(std::vector<ImVec2>& corners) const {
    corners.push_back(first);
    const bool low_first = low.x < high.x;
    const ImVec2 inner[] = {low_first ? low : high, low_first ? high : low, last};
    for (const ImVec2 p : inner) {
      if (p.x != corners.back().x || p.y != corners.back().y) corners.push_back(p);
    }
  }
};

float pixel(float x) {
  return std::floor(x * ImGui::GetIO().DisplayFramebufferScale.x);
}

}  // namespace

Range range_of(Column values, double margin) {
  double low = std::numeric_limits<double>::infinity(), high = -low;
  for (const double v : values) {
    if (!std::isfinite(v)) continue;
    low = std::min(low, v);
    high = std::max(high, v);
  }
  if (!(low <= high)) return {0, 1};
  const double pad = low < high ? margin * (high - low) : std::max(1.0, std::abs(low)) * 0.5;
  return {low - pad, high + pad};
}

std::vector<double> ticks(Range range, int wanted) {
  const double rough = (range.max - range.min) / std::max(wanted, 1);
  const double decade = std::pow(10, std::floor(std::log10(rough)));
  double step = 10 * decade;
  for (const double multiple : {1.0, 2.0, 5.0}) {
    if (multiple * decade >= 0.75 * rough) {
      step = multiple * decade;
      break;
    }
  }
  std::vector<double> all;
  const double first = std::ceil(range.min / step - 1e-9),
               last = std::floor(range.max / step + 1e-9);
  for (double i = first; i <= last; ++i) all.push_back(i * step);
  return all;
}

void draw_axes(ImDrawList& list, const Plot& plot, const Fonts& fonts, const Palette& colours,
               std::string_view x_unit) {
  const TextStyle style{fonts.regular, kTickSize, colours.soft};
  const Area& a = plot.area;
  const auto across = ticks(plot.x, static_cast<int>(a.width() / 55));
  float free_until = a.max.x;  // labels are set from the right: the last one carries the unit
  for (const double tick : across | std::views::reverse) {
    const float x = std::round(plot.at(tick, 0).x);
    list.AddRectFilled({x, a.min.y}, {x + 1, a.max.y}, colours.hairline);
    std::string label = readable(tick, 4);
    if (tick == across.back() && !x_unit.empty()) label += " " + std::string(x_unit);
    const float width = text_width(style, label);
    const float left =
        std::clamp(x - 0.5f * width, a.min.x - 2, std::max(a.min.x, a.max.x - width));
    if (left + width > free_until) continue;
    draw_text(list, style, {left, a.max.y + 15}, label);
    free_until = left - 6;
  }
  for (const double tick : ticks(plot.y, static_cast<int>(a.height() / 32))) {
    const ImVec2 at = plot.at(plot.x.min, tick);
    if (at.y < a.min.y + 4 || at.y > a.max.y - 2) continue;
    list.AddRectFilled({a.min.x - 4, std::round(at.y)}, {a.min.x, std::round(at.y) + 1},
                       colours.hairline);
    draw_text_right(list, style, {a.min.x - 8, at.y + 4}, readable(tick, 4));
  }
}

void draw_line(ImDrawList& list, const Plot& plot, Column x, Column y, ImU32 colour, float width) {
  std::vector<ImVec2> corners;
  const std::size_t count = std::min(x.size(), y.size());
  list.PushClipRect(plot.area.min, plot.area.max, true);
  for (std::size_t i = 0; i < count;) {
    const ImVec2 p = plot.at(x[i], y[i]);
    if (!is_finite(p)) {
      stroke(list, corners, colour, width);
      ++i;
      continue;
    }
    ColumnOfPixels column(p);
    while (++i < count) {
      const ImVec2 next = plot.at(x[i], y[i]);
      if (!is_finite(next) || pixel(next.x) != pixel(p.x)) break;
      column.add(next);
    }
    column.append_to(corners);
  }
  stroke(list, corners, colour, width);
  list.PopClipRect();
}

void draw_points(ImDrawList& list, const Plot& plot, Column x, Column y, ImU32 colour,
                 float radius) {
  const std::size_t count = std::min(x.size(), y.size());
  const auto most = static_cast<std::size_t>(0.5f * std::max(plot.area.width(), 2.0f));
  const std::size_t stride = std::max<std::size_t>(1, (count + most - 1) / most);
  list.PushClipRect(plot.area.min, plot.area.max, true);
  for (std::size_t i = 0; i < count; i += stride) {
    const ImVec2 p = plot.at(x[i], y[i]);
    if (!is_finite(p)) continue;
    list.AddRectFilled({p.x - radius, p.y - radius}, {p.x + radius, p.y + radius}, colour, radius);
  }
  list.PopClipRect();
}

}  // namespace sindy
