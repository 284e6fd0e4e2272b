// One vertex and one index buffer, filled anew for each list of triangles.
// SPDX-License-Identifier: MIT
#include "render/overlay.h"

#include <cstddef>

#include "shaders.h"

namespace sindy {

Overlay::Overlay() : program_(shaders::overlay_vert, shaders::overlay_frag) {
  glGenVertexArrays(1, &layout_);
  glGenBuffers(1, &vertices_);
  glGenBuffers(1, &indices_);
  glBindVertexArray(layout_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
  glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, indices_);
  const auto attribute = [](GLuint index, GLint size, GLenum type, bool normalised,
                            std::size_t offset) {
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, size, type, normalised, sizeof(OverlayVertex),
                          reinterpret_cast<const void*>(offset));
  };
  attribute(0, 2, GL_FLOAT, false, offsetof(OverlayVertex, x));
  attribute(1, 2, GL_FLOAT, false, offsetof(OverlayVertex, u));
  attribute(2, 4, GL_UNSIGNED_BYTE, true, offsetof(OverlayVertex, colour));
  glBindVertexArray(0);
}

Overlay::~Overlay() {
  glDeleteBuffers(1, &indices_);
  glDeleteBuffers(1, &vertices_);
  glDeleteVertexArrays(1, &layout_);
}

std::uint32_t Overlay::create_texture(int width, int height) {
  GLuint texture = 0;
  glGenTextures(1, &texture);
  glBindTexture(GL_TEXTURE_2D, texture);
  glTexStorage2D(GL_TEXTURE_2D, 1, GL_R8, width, height);
  for (const GLenum direction : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
    glTexParameteri(GL_TEXTURE_2D, direction, GL_CLAMP_TO_EDGE);
  }
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
  return texture;
}

void Overlay::update_texture(std::uint32_t texture, const TexturePatch& patch) {
  glBindTexture(GL_TEXTURE_2D, texture);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, patch.pitch);
  glTexSubImage2D(GL_TEXTURE_2D, 0, patch.x, patch.y, patch.width, patch.height, GL_RED,
                  GL_UNSIGNED_BYTE, patch.pixels);
  glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
}

void Overlay::delete_texture(std::uint32_t texture) {
  glDeleteTextures(1, &texture);
}

void Overlay::begin(const Eigen::Vector2f& size, int framebuffer_width,
                    int framebuffer_height) const {
  glViewport(0, 0, framebuffer_width, framebuffer_height);
  glDisable(GL_DEPTH_TEST);
  glEnable(GL_SCISSOR_TEST);
  glEnable(GL_BLEND);
  glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  program_.use();
  program_.set("u_size", size);  // u_cover stays 0, the first texture unit
  glBindVertexArray(layout_);
  glBindBuffer(GL_ARRAY_BUFFER, vertices_);
}

void Overlay::upload(std::span<const OverlayVertex> vertices,
                     std::span<const std::uint32_t> indices) const {
  glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size_bytes()), vertices.data(),
               GL_STREAM_DRAW);
  glBufferData(GL_ELEMENT_ARRAY_BUFFER, static_cast<GLsizeiptr>(indices.size_bytes()),
               indices.data(), GL_STREAM_DRAW);
}

void Overlay::draw(std::uint32_t texture, const ClipBox& clip, unsigned first_index,
                   unsigned count) {
  glScissor(clip.x, clip.y, clip.width, clip.height);
  glBindTexture(GL_TEXTURE_2D, texture);
  glDrawElements(GL_TRIANGLES, static_cast<GLsizei>(count), GL_UNSIGNED_INT,
                 reinterpret_cast<const void*>(first_index * sizeof(std::uint32_t)));
}

}  // namespace sindy
