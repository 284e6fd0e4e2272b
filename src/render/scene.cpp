// Draws truth, then a halo around the model, then samples, then the model itself.
// SPDX-License-Identifier: MIT
// Source of the halo: A. Appel, F. Rohlf, A. Stein, "The haloed line effect for hidden line
//         elimination", SIGGRAPH 1979.
#include "render/scene.h"

#include <algorithm>
#include <cmath>

#include "shaders.h"

namespace sindy {
namespace {

// A handful of samples is drawn larger than a cloud.
float sample_radius(int count) {
  return count < 200 ? 3.0f : 1.3f;
}

Eigen::Vector4f with_opacity(Eigen::Vector4f colour, float opacity) {
  colour.w() *= opacity;
  return colour;
}

// Many samples lie over one another: the more there are, the fainter each is.
float sample_opacity(int count) {
  return std::clamp(22 / std::sqrt(static_cast<float>(std::max(count, 1))), 0.3f, 0.9f);
}

}  // namespace

Scene::Scene()
    : curve_program_(shaders::curve_vert, shaders::curve_frag),
      point_program_(shaders::point_vert, shaders::point_frag) {}

void Scene::upload(const Geometry& geometry) {
  truth_.upload(geometry.truth);
  model_.upload(geometry.model);
  samples_.upload(geometry.samples);
  std::vector<Point> ends;
  for (const Polyline& line : geometry.model) {
    if (!line.empty()) ends.push_back(line.back());
  }
  model_end_.upload(ends);
}

void Scene::draw(const SceneView& view, const SceneColours& colours) const {
  const Viewport& v = view.viewport;
  const float density = view.density;
  const float fade = view.flat ? 0.0f : 1.0f;
  glViewport(v.x, v.y, v.width, v.height);
  glScissor(v.x, v.y, v.width, v.height);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  glDepthFunc(GL_LEQUAL);

  curve_program_.use();
  curve_program_.set("u_to_clip", view.to_clip);
  curve_program_.set("u_viewport",
                     Eigen::Vector2f(static_cast<float>(v.width), static_cast<float>(v.height)));
  curve_program_.set("u_ground", colours.ground);
  glDisable(GL_DEPTH_TEST);
  truth_.draw(curve_program_, {with_opacity(colours.truth, 0.55f), 1.0f * density, 0.55f * fade});
  if (!view.flat) {
    glEnable(GL_DEPTH_TEST);
    model_.draw(curve_program_, {colours.ground, 3.8f * density, 0, 0.03f});
  }

  point_program_.use();
  point_program_.set("u_to_clip", view.to_clip);
  glDisable(GL_DEPTH_TEST);
  samples_.draw(point_program_, {with_opacity(colours.measured, sample_opacity(samples_.count())),
                                 sample_radius(samples_.count()) * density, 0.5f * fade});

  curve_program_.use();
  if (!view.flat) glEnable(GL_DEPTH_TEST);
  model_.draw(curve_program_, {colours.found, 1.75f * density, 0.4f * fade});

  glDisable(GL_DEPTH_TEST);
  point_program_.use();
  model_end_.draw(point_program_, {colours.ground, 6.0f * density});
  model_end_.draw(point_program_, {colours.found, 4.0f * density});
  glDisable(GL_SCISSOR_TEST);
  glBindVertexArray(0);
}

}  // namespace sindy
