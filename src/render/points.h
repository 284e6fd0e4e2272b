// Samples as soft discs.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/gl.h"

namespace sindy {

struct PointStyle {
  Eigen::Vector4f colour;  // red, green, blue, opacity
  float radius = 1;        // pixels
  float fade = 0;          // opacity lost at the far end of the scene
};

class Points {
 public:
  void upload(const std::vector<Point>& points);
  int count() const { return count_; }
  // With the point program in use.
  void draw(const Program& program, const PointStyle& style) const;

 private:
  PointBuffer points_;
  int count_ = 0;
};

}  // namespace sindy
