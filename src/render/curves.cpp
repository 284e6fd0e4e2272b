// One strip per line; the same buffer read three times, one point apart.
// SPDX-License-Identifier: MIT
#include "render/curves.h"

namespace sindy {

void Curves::upload(const std::vector<Polyline>& lines) {
  std::vector<Point> points;
  runs_.clear();
  const auto add = [&points](const Point& p) { points.insert(points.end(), 2, p); };
  for (const Polyline& line : lines) {
    if (line.size() < 2) continue;
    runs_.push_back({static_cast<int>(points.size()), 2 * static_cast<int>(line.size())});
    add(line.front());
    for (const Point& p : line) add(p);
    add(line.back());
  }
  points_.upload(points);
}

void Curves::draw(const Program& program, const CurveStyle& style) const {
  program.set("u_colour", style.colour);
  program.set("u_half_width", 0.5f * style.width);
  program.set("u_fade", style.fade);
  program.set("u_push_back", style.push_back);
  points_.bind();
  for (const Run& run : runs_) {
    for (GLuint neighbour = 0; neighbour < 3; ++neighbour) {
      const auto offset = (static_cast<std::size_t>(run.first) + 2 * neighbour) * sizeof(Point);
      glEnableVertexAttribArray(neighbour);
      glVertexAttribPointer(neighbour, 3, GL_FLOAT, GL_FALSE, sizeof(Point),
                            reinterpret_cast<const void*>(offset));
    }
    glDrawArrays(GL_TRIANGLE_STRIP, 0, run.vertices);
  }
}

}  // namespace sindy
