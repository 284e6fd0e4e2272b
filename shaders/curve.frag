// Colours a line: soft edges of one pixel, fading into the ground with distance.
// SPDX-License-Identifier: MIT
//
// Fading mixes colours and leaves the line opaque, so that strands over one another stay even.
uniform vec4 u_colour;       // not premultiplied; the last is its strength against the ground
uniform vec4 u_ground;
uniform float u_half_width;  // pixels
uniform float u_fade;        // strength lost at the far end of the scene

in float v_across;
in float v_near;
out vec4 colour;

void main() {
  float cover = clamp(u_half_width + 0.5 - abs(v_across), 0.0, 1.0);
  if (cover < 0.004) discard;  // keeps the depth buffer free of invisible edges
  float near = smoothstep(0.3, 0.6, v_near);
  float strength = u_colour.a * (1.0 - u_fade * (1.0 - near));
  colour = vec4(mix(u_ground.rgb, u_colour.rgb, strength) * cover, cover);
}
