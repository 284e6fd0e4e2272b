// Linear, logarithmic, and crowded at zero.
// SPDX-License-Identifier: MIT
#include "app/slider_scale.h"

#include <algorithm>
#include <cmath>

namespace sindy {
namespace {

// A range from zero whose default lies in its first twentieth is spread by the square root, so that
// small values are in reach.
bool is_crowded(const SliderScale& s) {
  return s.scale == Scale::linear && !s.integer && s.min == 0 && s.home < 0.05 * s.max;
}

double power_of_ten_below(double x) {
  return std::pow(10, std::floor(std::log10(x)));
}

// Decimal steps of which the track has at least 200; of a logarithmic one, three significant
// digits.
double rounded_for_hand(const SliderScale& s, double value) {
  double unit = 1;
  if (!s.integer) {
    const double reach = s.scale == Scale::logarithmic ? std::abs(value) : s.max - s.min;
    unit = power_of_ten_below(reach / (s.scale == Scale::logarithmic ? 50 : 200));
  }
  // Multiplying by the inverse of a power of ten below one keeps decimals exact.
  const double inverse = std::round(1 / unit);
  return unit < 1 ? std::round(value * inverse) / inverse : std::round(value / unit) * unit;
}

}  // namespace

double SliderScale::position(double value) const {
  const double inside = std::clamp(value, min, max);
  if (scale == Scale::logarithmic) return std::log(inside / min) / std::log(max / min);
  const double part = (inside - min) / (max - min);
  return is_crowded(*this) ? std::sqrt(part) : part;
}

double SliderScale::value(double position) const {
  double part = std::clamp(position, 0.0, 1.0);
  if (is_crowded(*this)) part *= part;
  const double exact =
      scale == Scale::logarithmic ? min * std::pow(max / min, part) : min + (max - min) * part;
  return std::clamp(rounded_for_hand(*this, exact), min, max);
}

double SliderScale::step(double from, int steps) const {
  if (integer) return std::clamp(from + steps, min, max);
  return value(position(from) + 0.01 * steps);
}

}  // namespace sindy
