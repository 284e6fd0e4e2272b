// Building programs and buffers.
// SPDX-License-Identifier: MIT
#include "render/gl.h"

#include <cassert>
#include <string>

namespace sindy {
namespace {

GLuint compile(GLenum kind, std::string_view source) {
  const std::string text = "#version 300 es\nprecision highp float;\n" + std::string(source);
  const char* pointer = text.c_str();
  const GLuint shader = glCreateShader(kind);
  glShaderSource(shader, 1, &pointer, nullptr);
  glCompileShader(shader);
  return shader;
}

}  // namespace

Program::Program(std::string_view vertex, std::string_view fragment) : id_(glCreateProgram()) {
  const GLuint shaders[] = {compile(GL_VERTEX_SHADER, vertex),
                            compile(GL_FRAGMENT_SHADER, fragment)};
  for (const GLuint shader : shaders) glAttachShader(id_, shader);
  glLinkProgram(id_);
  for (const GLuint shader : shaders) glDeleteShader(shader);
#ifndef NDEBUG
  GLint linked = 0;
  glGetProgramiv(id_, GL_LINK_STATUS, &linked);
  assert(linked);
#endif
}

// Asking WebGL is slow; literals are known again by their address.
GLint Program::location(const char* uniform) const {
  for (const auto& [name, known] : locations_) {
    if (name == uniform) return known;
  }
  return locations_.emplace_back(uniform, glGetUniformLocation(id_, uniform)).second;
}

void Program::set(const char* uniform, float value) const {
  glUniform1f(location(uniform), value);
}

void Program::set(const char* uniform, const Eigen::Vector2f& value) const {
  glUniform2fv(location(uniform), 1, value.data());
}

void Program::set(const char* uniform, const Eigen::Vector4f& value) const {
  glUniform4fv(location(uniform), 1, value.data());
}

void Program::set(const char* uniform, const Eigen::Matrix4f& value) const {
  glUniformMatrix4fv(location(uniform), 1, GL_FALSE, value.data());
}

PointBuffer::PointBuffer() {
  glGenBuffers(1, &buffer_);
  glGenVertexArrays(1, &vertices_);
}

PointBuffer::~PointBuffer() {
  glDeleteVertexArrays(1, &vertices_);
  glDeleteBuffers(1, &buffer_);
}

void PointBuffer::upload(const std::vector<Point>& points) {
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(points.size() * sizeof(Point)),
               points.data(), GL_DYNAMIC_DRAW);
}

void PointBuffer::bind() const {
  glBindVertexArray(vertices_);
  glBindBuffer(GL_ARRAY_BUFFER, buffer_);
}

}  // namespace sindy
