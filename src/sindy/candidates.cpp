// A wide spread of sparse models to choose from.
// SPDX-License-Identifier: MIT
#include "sindy/candidates.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "fit/elimination.h"

namespace sindy {
namespace {

constexpr Index kHalfWidths[] = {6, 9, 14, 20, 30, 45, 65, 95};  // samples
constexpr double kLeastEffective = 4;

// Of RSS / |b|²: how exact a form may be taken to be. Differences err more than integrals.
constexpr double kWeakFloors[] = {1e-18, 1e-8};
constexpr double kStrongFloors[] = {1e-3, 1e-5, 1e-7, 1e-18};

// The terms of each size that eliminating leaves, judged: the one with the least n log RSS + k
// penalty.
std::vector<Index> best_size(const WeakForm& form, Index k, const std::vector<Subset>& path,
                             double floor) {
  const double whole = form.projections.col(k).squaredNorm() + form.residual[k];
  const double penalty =
      std::log(form.effective) + 2 * std::log(static_cast<double>(form.r.cols()));
  double least = INFINITY;
  std::vector<Index> best;
  for (const auto& [terms, loss] : path) {
    const auto size = static_cast<double>(terms.size());
    if (size >= 0.5 * form.effective) continue;
    const double rss = form.residual[k] + loss + floor * whole;
    const double score = form.effective * std::log(rss) + size * penalty;
    if (score < least) {
      least = score;
      best = terms;
    }
  }
  return best;
}

// The total degree of every feature; 0 for sines and cosines.
std::vector<int> degrees_of(const Library& library) {
  std::vector<int> degrees;
  for (const auto& feature : library.features) {
    const bool product = feature.kind == Feature::Kind::product;
    degrees.push_back(product ? degrees[static_cast<std::size_t>(feature.parent)] + 1 : 0);
  }
  return degrees;
}

// Appends to a model the terms of one equation.
void append(SparseModel& model, Index equation, const std::vector<Index>& features,
            const Vector& w) {
  for (const Index j : features) model.terms.push_back({equation, j});
  model.w.conservativeResize(static_cast<Index>(model.terms.size()));
  model.w.tail(w.size()) = w;
}

void add_candidates(const WeakForm& form, const Library& library, std::span<const double> floors,
                    std::vector<SparseModel>& models) {
  const auto degrees = degrees_of(library);
  const int highest = *std::ranges::max_element(degrees);
  for (int degree = highest; degree >= std::min(2, highest); --degree) {
    std::vector<Index> allowed;
    for (std::size_t j = 0; j < degrees.size(); ++j) {
      if (degrees[j] <= degree) allowed.push_back(static_cast<Index>(j));
    }
    std::vector<SparseModel> made(floors.size());
    for (Index k = 0; k < form.projections.cols(); ++k) {
      const LeastSquares problem{form.r, form.projections.col(k)};
      auto path = eliminate(problem, allowed);
      const double beyond = best_on(problem, allowed).rss;  // what the cut library cannot reach
      for (auto& subset : path) subset.loss += beyond;
      for (std::size_t i = 0; i < floors.size(); ++i) {
        const auto terms = best_size(form, k, path, floors[i]);
        append(made[i], k, terms, best_on(problem, terms).w);
      }
    }
    for (auto& model : made) {
      const bool known =
          std::ranges::find(models, model.terms, &SparseModel::terms) != models.end();
      if (!known) models.push_back(std::move(model));
    }
  }
}

}  // namespace

std::vector<SparseModel> weak_candidates(const Samples& samples, const Library& library,
                                         const Vector& sigma) {
  std::vector<SparseModel> models;
  for (const Index half_width : kHalfWidths) {
    const auto form = weak_form(samples, library, sigma, half_width);
    if (form.effective < kLeastEffective) break;
    add_candidates(form, library, kWeakFloors, models);
  }
  return models;
}

std::vector<SparseModel> strong_candidates(const Samples& samples, const Library& library,
                                           const std::vector<Matrix>& states) {
  std::vector<SparseModel> models;
  add_candidates(strong_form(samples, library, states), library, kStrongFloors, models);
  return models;
}

}  // namespace sindy
