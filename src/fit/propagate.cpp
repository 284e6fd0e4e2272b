// One sample interval of a model, with what its end owes to the start and to the constants.
// SPDX-License-Identifier: MIT
#include "fit/propagate.h"

namespace sindy {
namespace {

constexpr int kStages = 6;
constexpr double kA[kStages][kStages - 1] = {
    {},
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656}};
constexpr double kB[kStages] = {35.0 / 384,     0,        500.0 / 1113, 125.0 / 192,
                                -2187.0 / 6784, 11.0 / 84};

}  // namespace

Propagator::Propagator(const Dynamics& dynamics)
    : dynamics_(dynamics),
      at_(dynamics.states()),
      f_(dynamics.states()),
      fx_(dynamics.states(), dynamics.states()),
      fw_(static_cast<Index>(dynamics.pattern().size())) {
  for (auto& k : k_) k.resize(dynamics.states());
}

void Propagator::advance(const double* w, double interval, int steps, Vector& x) {
  const double h = interval / steps;
  for (int step = 0; step < steps; ++step) {
    for (int a = 0; a < kStages; ++a) {
      at_ = x;
      for (int b = 0; b < a; ++b) at_ += h * kA[a][b] * k_[b];
      dynamics_.value(at_.data(), w, k_[a].data());
    }
    for (int a = 0; a < kStages; ++a) {
      if (kB[a] != 0) x += h * kB[a] * k_[a];
    }
  }
}

void Propagator::advance(const double* w, double interval, int steps, Vector& x, Matrix& s) {
  const Index d = x.size();
  const auto& pattern = dynamics_.pattern();
  const double h = interval / steps;
  stage_.resize(s.rows(), d);
  for (auto& k : ks_) k.resize(s.rows(), d);
  for (int step = 0; step < steps; ++step) {
    for (int a = 0; a < kStages; ++a) {
      at_ = x;
      stage_ = s;
      for (int b = 0; b < a; ++b) {
        if (kA[a][b] == 0) continue;
        at_ += h * kA[a][b] * k_[b];
        stage_ += h * kA[a][b] * ks_[b];
      }
      dynamics_.jacobians(at_.data(), w, k_[a].data(), fx_.data(), fw_.data());
      // S' = S fxᵀ, and each constant's own push.
      for (Index r = 0; r < d; ++r) {
        auto column = ks_[a].col(r);
        column = fx_(r, 0) * stage_.col(0);
        for (Index l = 1; l < d; ++l) {
          if (fx_(r, l) != 0) column += fx_(r, l) * stage_.col(l);
        }
      }
      for (std::size_t i = 0; i < pattern.size(); ++i) {
        ks_[a](d + pattern[i].constant, pattern[i].equation) += fw_[static_cast<Index>(i)];
      }
    }
    for (int a = 0; a < kStages; ++a) {
      if (kB[a] == 0) continue;
      x += h * kB[a] * k_[a];
      s += h * kB[a] * ks_[a];
    }
  }
}

}  // namespace sindy
