// Widens a trajectory into a strip of constant width in pixels.
// SPDX-License-Identifier: MIT
//
// In: a point of the line and its two neighbours, in world units; every point comes twice, and odd and
// even vertices lie on the two sides. Out: clip space, joined along mitred edges.
uniform mat4 u_to_clip;
uniform vec2 u_viewport;     // pixels
uniform float u_half_width;  // pixels
uniform float u_push_back;   // in depth; lets a halo lie behind its own line

layout(location = 0) in vec3 a_before;
layout(location = 1) in vec3 a_here;
layout(location = 2) in vec3 a_after;

out float v_across;  // pixels from the middle of the line
out float v_near;    // 0 far, 1 near

vec2 to_pixels(vec3 world) {
  vec4 clip = u_to_clip * vec4(world, 1.0);
  return clip.xy / max(clip.w, 1e-3) * 0.5 * u_viewport;
}

vec2 direction(vec2 step, vec2 otherwise) {
  float size = length(step);
  return size > 1e-3 ? step / size : otherwise;
}

void main() {
  vec2 before = to_pixels(a_before), here = to_pixels(a_here), after = to_pixels(a_after);
  vec2 overall = direction(after - before, vec2(1.0, 0.0));
  vec2 incoming = direction(here - before, overall), outgoing = direction(after - here, overall);
  vec2 tangent = direction(incoming + outgoing, outgoing);
  vec2 mitre = vec2(-tangent.y, tangent.x);
  float stretch = 1.0 / max(dot(tangent, outgoing), 0.5);

  float side = (gl_VertexID & 1) == 0 ? -1.0 : 1.0;
  float reach = u_half_width + 0.75;
  vec4 clip = u_to_clip * vec4(a_here, 1.0);
  v_across = side * reach;
  v_near = 0.5 - 0.5 * clip.z / max(clip.w, 1e-3);
  clip.xy += 2.0 * mitre * (side * reach * stretch) / u_viewport * clip.w;
  clip.z += u_push_back * clip.w;
  gl_Position = clip;
}
