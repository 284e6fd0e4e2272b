// Places one sample as a square of pixels that the fragment shader rounds off.
// SPDX-License-Identifier: MIT
//
// In: positions in world units. Out: clip space and a size in pixels, a little larger when near.
uniform mat4 u_to_clip;
uniform float u_radius;  // pixels

layout(location = 0) in vec3 a_position;

out float v_near;    // 0 far, 1 near
out float v_radius;  // pixels

void main() {
  vec4 clip = u_to_clip * vec4(a_position, 1.0);
  v_near = 0.5 - 0.5 * clip.z / max(clip.w, 1e-3);
  v_radius = u_radius * mix(0.8, 1.15, clamp(v_near, 0.0, 1.0));
  gl_PointSize = 2.0 * v_radius + 1.5;
  gl_Position = clip.w < 0.05 ? vec4(2.0, 2.0, 2.0, 1.0) : clip;
}
