// Trajectories as anti-aliased lines of constant width in pixels.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/geometry.h"
#include "render/gl.h"

namespace sindy {

struct CurveStyle {
  Eigen::Vector4f colour;  // red, green, blue, strength against the ground
  float width = 1;         // pixels
  float fade = 0;          // strength lost at the far end of the scene
  float push_back = 0;     // in depth
};

class Curves {
 public:
  void upload(const std::vector<Polyline>& lines);
  // With the curve program in use.
  void draw(const Program& program, const CurveStyle& style) const;

 private:
  // Every point stands twice in the buffer, for the two sides of the strip, and the ends of a line
  // once more, so that each point has two neighbours.
  struct Run {
    int first, vertices;
  };
  PointBuffer points_;
  std::vector<Run> runs_;
};

}  // namespace sindy
