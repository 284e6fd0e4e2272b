// Random numbers that are the same bits on every machine that runs the WebAssembly build.
// SPDX-License-Identifier: MIT
// Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", 2021
// (xoshiro256**);
//         G. Marsaglia, T. Bray, "A convenient method for generating normal variables", 1964.
#pragma once

#include <array>
#include <cstdint>

namespace sindy {

class Random {
 public:
  // `stream` separates the uses of one seed, so that more noise on one state leaves the next as it
  // was.
  explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

  std::uint64_t bits();
  double uniform();  // in [0, 1), 53 bits
  double normal();   // mean 0, variance 1

 private:
  std::array<std::uint64_t, 4> state_;
  double spare_ = 0;
  bool has_spare_ = false;
};

}  // namespace sindy
