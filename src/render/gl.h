// Thin handles over WebGL2 that free what they own.
// SPDX-License-Identifier: MIT
#pragma once

#include <GLES3/gl3.h>

#include <Eigen/Core>
#include <string_view>
#include <utility>
#include <vector>

#include "render/camera.h"

namespace sindy {

class Program {
 public:
  // Sources without their #version line; they are ours, so failure is an assertion.
  Program(std::string_view vertex, std::string_view fragment);
  ~Program() { glDeleteProgram(id_); }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  void use() const { glUseProgram(id_); }
  // Of the program in use; `uniform` is a literal.
  void set(const char* uniform, float value) const;
  void set(const char* uniform, const Eigen::Vector2f& value) const;
  void set(const char* uniform, const Eigen::Vector4f& value) const;
  void set(const char* uniform, const Eigen::Matrix4f& value) const;

 private:
  GLint location(const char* uniform) const;

  GLuint id_;
  mutable std::vector<std::pair<const char*, GLint>> locations_;
};

// Points on the graphics card, with the vertex array that reads them.
class PointBuffer {
 public:
  PointBuffer();
  ~PointBuffer();
  PointBuffer(const PointBuffer&) = delete;
  PointBuffer& operator=(const PointBuffer&) = delete;

  void upload(const std::vector<Point>& points);
  void bind() const;

 private:
  GLuint buffer_ = 0, vertices_ = 0;
};

}  // namespace sindy
