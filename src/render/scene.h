// The picture: truth, samples and model as curves and points.
// SPDX-License-Identifier: MIT
#pragma once

#include "render/curves.h"
#include "render/geometry.h"
#include "render/points.h"

namespace sindy {

struct SceneColours {
  Eigen::Vector4f ground, truth, measured, found;
};

// In framebuffer pixels, from the lower left corner.
struct Viewport {
  int x = 0, y = 0, width = 0, height = 0;
};

struct SceneView {
  Viewport viewport;
  Eigen::Matrix4f to_clip;
  float density = 1;  // framebuffer pixels per CSS pixel
  bool flat = false;  // no fading with distance
};

// Owns graphics objects; after a lost context make a new one and upload again.
class Scene {
 public:
  Scene();
  void upload(const Geometry& geometry);
  void draw(const SceneView& view, const SceneColours& colours) const;

 private:
  Program curve_program_, point_program_;
  Curves truth_, model_;
  Points samples_, model_end_;
};

}  // namespace sindy
