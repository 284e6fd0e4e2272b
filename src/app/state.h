// All that the page remembers from one frame to the next.
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "app/area.h"
#include "app/phase_space.h"
#include "app/theme.h"
#include "lab/discovery.h"
#include "lab/experiment.h"
#include "render/camera.h"

namespace sindy {

// Where a control stands, for tests that drag it with the real mouse.
struct Place {
  std::string name;  // "observe.noise", "simulate.parameters.rho", "picture"
  Area area;
  bool takes_arrows = false;  // keys move it
};

struct State {
  Experiment experiment;  // what the controls show
  Experiment answered;    // what `answer` is the answer to; the worker may be a little behind
  Answer answer;
  PhaseSpace picture;  // of `answer`

  Camera camera;
  bool show_derivatives = false;  // in the plots over time
  bool dark = true;
  bool embedded = false;
  std::string focus;      // the control that the arrow keys move, or empty
  bool keyboard = false;  // the last input was a key: show the focus

  Fonts fonts;
  std::vector<Place> places;  // of the frame just drawn
};

// Takes a new answer in; another system is seen from its home view.
void show(State& state, Answer answer, const Experiment& answered);

// The view that a double click returns to.
Camera home_view(const PhaseSpace& picture);

}  // namespace sindy
