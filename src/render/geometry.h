// What a picture is made of, in world units; plain data that needs no graphics.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/camera.h"

namespace sindy {

using Polyline = std::vector<Point>;

struct Geometry {
  std::vector<Polyline> truth, model;
  std::vector<Point> samples;
};

}  // namespace sindy
