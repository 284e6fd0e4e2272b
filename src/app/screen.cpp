// The three arrangements, on a grid of 8 pixels.
// SPDX-License-Identifier: MIT
#include "app/screen.h"

#include <algorithm>

namespace sindy {
namespace {

Screen wide(Area page, std::size_t states) {
  Screen screen{.shape = ScreenShape::wide};
  page = page.inset(24, 0);
  page.max.y -= 16;
  screen.controls = page.cut_left(264);
  page.cut_left(32);
  screen.plots = page.cut_bottom(std::clamp(0.22f * page.height(), 144.0f, 208.0f));
  page.cut_bottom(16);
  screen.equations = page.cut_right(std::clamp(0.36f * page.width(), 336.0f, 440.0f));
  page.cut_right(24);
  screen.picture = page;
  if (screen.equations.height() > 540 && states <= 3) {
    screen.rounds = screen.equations.cut_bottom(180);
    screen.equations.cut_bottom(16);
  }
  return screen;
}

// In other people's pages the controls stay away where there is no room for them.
Screen compact(Area page, bool embedded) {
  Screen screen{.shape = ScreenShape::compact};
  page = page.inset(16, 8);
  screen.equations = page.cut_right(std::clamp(0.47f * page.width(), 200.0f, 400.0f));
  page.cut_right(16);
  screen.picture = page;
  screen.stacked = !embedded || page.height() >= 480;
  return screen;
}

Screen tall(Area page) {
  Screen screen{.shape = ScreenShape::tall};
  screen.controls = page.cut_bottom(std::max(200.0f, 0.33f * page.height()));
  screen.picture = page.cut_top(0.6f * page.height()).inset(8, 0);
  page.cut_top(8);
  screen.equations = page.inset(16, 0);
  return screen;
}

}  // namespace

Screen arrange(ImVec2 size, bool embedded, std::size_t states) {
  const Area page{{0, 0}, size};
  if (size.x >= 1040 && size.y >= 520) return wide(page, states);
  if ((size.x < 640 && size.y > 480) || size.y > 1.2f * size.x) return tall(page);
  return compact(page, embedded);
}

}  // namespace sindy
