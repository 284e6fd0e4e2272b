// What a new answer changes.
// SPDX-License-Identifier: MIT
#include "app/state.h"

#include <utility>

namespace sindy {

Camera home_view(const PhaseSpace& picture) {
  return picture.flat() ? kFromAbove : kHome;
}

void show(State& state, Answer answer, const Experiment& answered) {
  const bool same_system = state.answered.simulate.system == answered.simulate.system;
  const std::size_t axes = state.picture.axes.size();
  state.answer = std::move(answer);
  state.answered = answered;
  state.picture = phase_space(state.answer.discovery);
  if (!same_system || axes != state.picture.axes.size()) state.camera = home_view(state.picture);
}

}  // namespace sindy
