// Places the triangles of the interface.
// SPDX-License-Identifier: MIT
//
// In: CSS pixels from the upper left corner, texture coordinates, a colour. Out: clip space.
uniform vec2 u_size;  // of the page in CSS pixels

layout(location = 0) in vec2 a_position;
layout(location = 1) in vec2 a_texture;
layout(location = 2) in vec4 a_colour;

out vec2 v_texture;
out vec4 v_colour;

void main() {
  v_texture = a_texture;
  v_colour = a_colour;
  vec2 part = a_position / u_size;
  gl_Position = vec4(2.0 * part.x - 1.0, 1.0 - 2.0 * part.y, 0.0, 1.0);
}
