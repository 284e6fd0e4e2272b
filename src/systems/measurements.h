// Data sets that were measured in the world.
// SPDX-License-Identifier: MIT
#pragma once

#include "systems/trajectory.h"

namespace sindy {

// Pelts of snowshoe hare and Canada lynx [21×2] traded by the Hudson's Bay Company, thousands a
// year, 1900 to 1920. Source: C. G. Hewitt, "The Conservation of the Wild Life of Canada", 1921;
// numbers as tabulated by J. M. Mahaffy, "Lotka–Volterra models", San Diego State University, 2010.
Trajectory hudson_bay();

}  // namespace sindy
