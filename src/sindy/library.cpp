// The library of candidate features.
// SPDX-License-Identifier: MIT
#include "sindy/library.h"

#include "expression/expand.h"

namespace sindy {
namespace {

// A monomial while the list is being made: its features' powers of every state.
using Powers = std::vector<int>;

std::string monomial_name(const Powers& powers, const std::vector<std::string>& states) {
  Factors factors;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (powers[i] > 0) factors.emplace_back(states[i], powers[i]);
  }
  return term_name(factors);
}

// All monomials of degree 0, 1, …: each grows from one of a degree less by a state no earlier than
// its last, so each comes up once.
bool add_monomials(const std::vector<std::string>& states, int degree, Library& library) {
  const int d = static_cast<int>(states.size());
  library.features.push_back({.name = "1"});
  std::vector<Powers> powers = {Powers(states.size(), 0)};
  std::size_t begin = 0;
  for (int k = 1; k <= degree; ++k) {
    const std::size_t end = powers.size();
    for (std::size_t parent = begin; parent < end; ++parent) {
      for (int state = library.features[parent].state; state < d; ++state) {
        if (library.size() == kMaxFeatures) return false;
        powers.push_back(powers[parent]);
        ++powers.back()[static_cast<std::size_t>(state)];
        library.features.push_back({.name = monomial_name(powers.back(), states),
                                    .kind = Feature::Kind::product,
                                    .parent = static_cast<int>(parent),
                                    .state = state});
      }
    }
    begin = end;
  }
  return true;
}

// Entry (j, i): which feature is the monomial j times state i, or -1 where the library ends before
// it.
Eigen::MatrixXi multiples(const Library& library, Index states) {
  Eigen::MatrixXi grown = Eigen::MatrixXi::Constant(library.size(), states, -1);
  const auto feature = [&](Index j) { return library.features[static_cast<std::size_t>(j)]; };
  for (Index j = 0; j < library.size(); ++j) {
    if (feature(j).kind == Feature::Kind::product)
      grown(feature(j).parent, feature(j).state) = static_cast<int>(j);
  }
  // A state before the monomial's last one joins its parent first: (x*y)*x = (x*x)*y.
  for (Index j = 0; j < library.size(); ++j) {
    if (feature(j).kind != Feature::Kind::product) continue;
    for (Index i = 0; i < feature(j).state; ++i) {
      const int sibling = grown(feature(j).parent, i);
      if (sibling >= 0) grown(j, i) = grown(sibling, feature(j).state);
    }
  }
  return grown;
}

}  // namespace

Result<Library> make_library(const std::vector<std::string>& states,
                             const LibraryOptions& options) {
  Library library;
  bool fits = add_monomials(states, options.degree, library);
  if (options.kind == LibraryKind::polynomial_trig) {
    for (int state = 0; state < static_cast<int>(states.size()); ++state) {
      const auto& name = states[static_cast<std::size_t>(state)];
      library.features.push_back({"sin(" + name + ")", Feature::Kind::sin, 0, state});
      library.features.push_back({"cos(" + name + ")", Feature::Kind::cos, 0, state});
    }
    fits = fits && library.size() <= kMaxFeatures;
  }
  if (!fits) {
    return fail(ErrorCode::too_large, "library.degree",
                "That library would hold more than 2,000 features: choose a lower degree.");
  }
  return library;
}

void Library::evaluate(const Eigen::Ref<const Matrix>& states,
                       const Eigen::Ref<const Matrix>& factors, Eigen::Ref<Matrix> theta) const {
  for (Index j = 0; j < size(); ++j) {
    const auto& feature = features[static_cast<std::size_t>(j)];
    auto column = theta.col(j);
    switch (feature.kind) {
      case Feature::Kind::one:
        column.setOnes();
        break;
      case Feature::Kind::product:
        column = theta.col(feature.parent).cwiseProduct(factors.col(feature.state));
        break;
      // One value at a time, so that a row does not depend on its place in the block.
      case Feature::Kind::sin:
        column = states.col(feature.state).unaryExpr([](double x) { return std::sin(x); });
        break;
      case Feature::Kind::cos:
        column = states.col(feature.state).unaryExpr([](double x) { return std::cos(x); });
        break;
    }
  }
}

Matrix Library::centring(const Frame& frame) const {
  const auto& [centre, width] = frame;
  const auto grown = multiples(*this, centre.size());
  Matrix t = Matrix::Zero(size(), size());
  for (Index j = 0; j < size(); ++j) {
    const auto& feature = features[static_cast<std::size_t>(j)];
    if (feature.kind != Feature::Kind::product) {
      t(j, j) = 1;
      continue;
    }
    // (centre + width · u) times what the parent is made of
    const Index i = feature.state;
    for (Index k = 0; k <= feature.parent; ++k) {
      if (t(k, feature.parent) == 0) continue;
      t(k, j) += centre[i] * t(k, feature.parent);
      t(grown(k, i), j) += width[i] * t(k, feature.parent);
    }
  }
  return t;
}

}  // namespace sindy
