// Rounds a sample off into a disc with a soft edge, fading with distance.
// SPDX-License-Identifier: MIT
uniform vec4 u_colour;  // not premultiplied
uniform float u_fade;   // opacity lost at the far end of the scene

in float v_near;
in float v_radius;
out vec4 colour;

void main() {
  float distance = length(gl_PointCoord - 0.5) * (2.0 * v_radius + 1.5);
  float cover = clamp(v_radius + 0.5 - distance, 0.0, 1.0);
  float near = smoothstep(0.3, 0.6, v_near);
  float alpha = u_colour.a * cover * (1.0 - u_fade * (1.0 - near));
  colour = vec4(u_colour.rgb * alpha, alpha);
}
