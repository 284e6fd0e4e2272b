// Where the eye stands, and how a scene fills the picture.
// SPDX-License-Identifier: MIT
#pragma once

#include <Eigen/Core>
#include <cmath>

namespace sindy {

using Point = Eigen::Vector3f;

// Angles in radians. The home view looks along (−1, 1, 0), slightly from above.
struct Camera {
  float azimuth = -0.785398f;
  float elevation = 0.2f;
  float zoom = 1;
  bool operator==(const Camera&) const = default;
};

inline constexpr Camera kHome;
inline constexpr Camera kFromAbove{-1.570796f, 1.570796f, 1};  // x to the right, y up

inline constexpr float kEyeDistance = 4.5f;  // in world units

// What the home view of a scene covers, in its plane through the origin.
struct Framing {
  Eigen::Vector2f middle{0, 0};
  Eigen::Vector2f half{1, 1};
  bool flat = false;  // a plane seen from above: no perspective, each axis fills the picture
};

// Right, up and towards the eye, as rows.
inline Eigen::Matrix3f eye_axes(const Camera& camera) {
  const float ca = std::cos(camera.azimuth), sa = std::sin(camera.azimuth);
  const float ce = std::cos(camera.elevation), se = std::sin(camera.elevation);
  Eigen::Matrix3f axes;
  axes << -sa, ca, 0,          //
      -se * ca, -se * sa, ce,  //
      ce * ca, ce * sa, se;
  return axes;
}

// World units to clip space for a picture of `size` pixels.
inline Eigen::Matrix4f world_to_clip(const Camera& camera, const Framing& framing,
                                     Eigen::Vector2f size) {
  constexpr float kMargin = 0.94f, kDepth = 0.3f;
  Eigen::Vector2f scale = kMargin * camera.zoom * framing.half.cwiseInverse();  // clip per world
  if (!framing.flat) {
    const Eigen::Vector2f pixels = scale.cwiseProduct(size);
    scale = size.cwiseInverse() * pixels.minCoeff();
  }
  const Eigen::Matrix3f axes = eye_axes(camera);
  Eigen::Matrix4f m = Eigen::Matrix4f::Zero();
  m.block<1, 3>(0, 0) = scale.x() * axes.row(0);
  m.block<1, 3>(1, 0) = scale.y() * axes.row(1);
  m.block<1, 3>(2, 0) = -kDepth * axes.row(2);
  m.col(3) << -scale.x() * framing.middle.x(), -scale.y() * framing.middle.y(), 0, 1;
  if (!framing.flat) m.block<1, 3>(3, 0) = -axes.row(2) / kEyeDistance;
  return m;
}

}  // namespace sindy
