// A sum of library features as a right-hand side.
// SPDX-License-Identifier: MIT
#include "sindy/sparse_dynamics.h"

#include <algorithm>
#include <cmath>

namespace sindy {

SparseDynamics::SparseDynamics(const Library& library, Index states,
                               const std::vector<SparseTerm>& terms)
    : states_(states) {
  // A feature's parent stands before it, so one walk from the back finds all that are needed.
  std::vector<bool> needed(library.features.size(), false);
  for (const auto& term : terms) needed[static_cast<std::size_t>(term.feature)] = true;
  for (std::size_t j = needed.size(); j-- > 0;) {
    const auto& feature = library.features[j];
    if (needed[j] && feature.kind == Feature::Kind::product)
      needed[static_cast<std::size_t>(feature.parent)] = true;
  }
  std::vector<int> place(needed.size(), -1);
  for (std::size_t j = 0; j < needed.size(); ++j) {
    if (!needed[j]) continue;
    place[j] = static_cast<int>(features_.size());
    features_.push_back(library.features[j]);
    if (features_.back().kind == Feature::Kind::product) {
      features_.back().parent = place[static_cast<std::size_t>(library.features[j].parent)];
    }
  }
  for (std::size_t k = 0; k < terms.size(); ++k) {
    used_.push_back(place[static_cast<std::size_t>(terms[k].feature)]);
    pattern_.push_back({terms[k].equation, static_cast<Index>(k)});
  }
  theta_.resize(static_cast<Index>(features_.size()));
  slopes_.resize(states_, theta_.size());
}

void SparseDynamics::features(const double* x, bool slopes) const {
  for (Index j = 0; j < theta_.size(); ++j) {
    const auto& feature = features_[static_cast<std::size_t>(j)];
    const Index v = feature.state;
    auto slope = slopes_.col(j);
    if (slopes) slope.setZero();
    switch (feature.kind) {
      case Feature::Kind::one:
        theta_[j] = 1;
        break;
      case Feature::Kind::product:
        theta_[j] = theta_[feature.parent] * x[v];
        if (slopes) {
          slope = slopes_.col(feature.parent) * x[v];
          slope[v] += theta_[feature.parent];
        }
        break;
      case Feature::Kind::sin:
        theta_[j] = std::sin(x[v]);
        if (slopes) slope[v] = std::cos(x[v]);
        break;
      case Feature::Kind::cos:
        theta_[j] = std::cos(x[v]);
        if (slopes) slope[v] = -std::sin(x[v]);
        break;
    }
  }
}

void SparseDynamics::value(const double* x, const double* w, double* f) const {
  features(x, false);
  std::fill(f, f + states_, 0.0);
  for (std::size_t k = 0; k < used_.size(); ++k) f[pattern_[k].equation] += w[k] * theta_[used_[k]];
}

void SparseDynamics::jacobians(const double* x, const double* w, double* f, double* fx,
                               double* fw) const {
  features(x, true);
  std::fill(f, f + states_, 0.0);
  std::fill(fx, fx + states_ * states_, 0.0);
  for (std::size_t k = 0; k < used_.size(); ++k) {
    const Index equation = pattern_[k].equation;
    fw[k] = theta_[used_[k]];
    if (w[k] == 0) continue;
    f[equation] += w[k] * fw[k];
    const double* slope = slopes_.col(used_[k]).data();
    for (Index l = 0; l < states_; ++l) fx[equation + l * states_] += w[k] * slope[l];
  }
}

}  // namespace sindy
