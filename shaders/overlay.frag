// Colours the interface; the texture holds how much of each pixel a glyph covers.
// SPDX-License-Identifier: MIT
uniform sampler2D u_cover;

in vec2 v_texture;
in vec4 v_colour;  // not premultiplied
out vec4 colour;

void main() {
  float alpha = v_colour.a * texture(u_cover, v_texture).r;
  colour = vec4(v_colour.rgb * alpha, alpha);
}
