// A column of the page that scrolls when it is longer than its area, by wheel or finger.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/area.h"

namespace sindy {

void begin_column(const char* name, const Area& area);
void end_column();

}  // namespace sindy
