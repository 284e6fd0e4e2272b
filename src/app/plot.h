// A small plot: a frame with ticks, lines reduced to what the screen can show, points.
// SPDX-License-Identifier: MIT
//
// const Plot plot{area, {0, 10}, range_of(values)};
// draw_axes(list, plot, fonts, colours, "s");
// draw_line(list, plot, times, values, colour, 1.5f);
#pragma once

#include <imgui.h>

#include <Eigen/Core>
#include <span>
#include <string_view>
#include <vector>

#include "app/area.h"
#include "app/theme.h"

namespace sindy {

struct Range {
  double min = 0, max = 1;
};

struct Plot {
  Area area;
  Range x, y;

  ImVec2 at(double px, double py) const {
    const auto part = [](double v, Range r) { return (v - r.min) / (r.max - r.min); };
    return {area.min.x + static_cast<float>(part(px, x)) * area.width(),
            area.max.y - static_cast<float>(part(py, y)) * area.height()};
  }
};

using Column = std::span<const double>;

// Of the finite values, with a margin above and below; never empty.
Range range_of(Column values, double margin = 0.06);

// Multiples of 1, 2 or 5 times a power of ten within the range, about `wanted` of them.
std::vector<double> ticks(Range range, int wanted);

// Hairlines at the ticks of x, with numbers below; two numbers at the left for y. The last number
// of x carries the unit.
void draw_axes(ImDrawList& list, const Plot& plot, const Fonts& fonts, const Palette& colours,
               std::string_view x_unit);

// Values that are not finite interrupt the line; at most four corners for each column of pixels.
void draw_line(ImDrawList& list, const Plot& plot, Column x, Column y, ImU32 colour, float width);

// Evenly thinned to one point for two columns of pixels.
void draw_points(ImDrawList& list, const Plot& plot, Column x, Column y, ImU32 colour,
                 float radius);

}  // namespace sindy
