// One vertex per sample, drawn as a point sprite.
// SPDX-License-Identifier: MIT
#include "render/points.h"

namespace sindy {

void Points::upload(const std::vector<Point>& points) {
  points_.upload(points);
  count_ = static_cast<int>(points.size());
}

void Points::draw(const Program& program, const PointStyle& style) const {
  program.set("u_colour", style.colour);
  program.set("u_radius", style.radius);
  program.set("u_fade", style.fade);
  points_.bind();
  glEnableVertexAttribArray(0);
  glVertexAttribPointer(0, 3, GL_FLOAT, GL_FALSE, sizeof(Point), nullptr);
  glDrawArrays(GL_POINTS, 0, count_);
}

}  // namespace sindy
