// The interface: triangles in CSS pixels, cut from textures of glyphs.
// SPDX-License-Identifier: MIT
//
// It never asks WebGL for its state: an answer would make the page wait for the graphics card.
#pragma once

#include <cstdint>
#include <span>

#include "render/gl.h"

namespace sindy {

struct OverlayVertex {
  float x, y;            // CSS pixels from the upper left corner
  float u, v;            // in the texture
  std::uint32_t colour;  // red in the lowest byte, not premultiplied
};

// A part of a texture and its new content, one byte of cover per pixel, rows `pitch` bytes apart.
struct TexturePatch {
  int x = 0, y = 0, width = 0, height = 0;
  const void* pixels = nullptr;
  int pitch = 0;
};

// Where triangles may show, in framebuffer pixels from the lower left corner.
struct ClipBox {
  int x = 0, y = 0, width = 0, height = 0;
};

class Overlay {
 public:
  Overlay();
  ~Overlay();
  Overlay(const Overlay&) = delete;
  Overlay& operator=(const Overlay&) = delete;

  static std::uint32_t create_texture(int width, int height);
  static void update_texture(std::uint32_t texture, const TexturePatch& patch);
  static void delete_texture(std::uint32_t texture);

  // Begins a frame of `size` CSS pixels on a framebuffer of these pixels.
  void begin(const Eigen::Vector2f& size, int framebuffer_width, int framebuffer_height) const;
  void upload(std::span<const OverlayVertex> vertices,
              std::span<const std::uint32_t> indices) const;
  // Triangles of what was uploaded last.
  static void draw(std::uint32_t texture, const ClipBox& clip, unsigned first_index,
                   unsigned count);

 private:
  Program program_;
  GLuint vertices_ = 0, indices_ = 0, layout_ = 0;
};

}  // namespace sindy
