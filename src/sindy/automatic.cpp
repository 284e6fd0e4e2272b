// Identification without settings: candidates from the weak form, then the choice by trajectories.
// SPDX-License-Identifier: MIT
#include "sindy/automatic.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "fit/elimination.h"
#include "signal/local_polynomial.h"
#include "signal/noise_level.h"

namespace sindy {
namespace {

constexpr Index kFirstSegment = 20, kShortSegment = 5, kLongestSegment = 5120;  // samples
constexpr int kRungsUnchanged = 5;
constexpr Index kShortestEnd = 160;    // no support is trusted on shorter segments
constexpr double kFloor = 1e-5;        // of the spread: noise is never taken to be less
constexpr double kBox = 20;            // spreads around the mean: a model that leaves is refused
constexpr double kSigmaGrowth = 1.05;  // chaos has outrun the segment
constexpr std::size_t kMaxCandidateTerms = 60;
constexpr int kRounds = 8;  // of proposals on one rung

// All that stays the same while models come and go.
struct Search {
  const Library& library;
  Index d;
  Index p;         // features
  double penalty;  // nats, for one term
  double values;   // samples, over all states
  Vector spread;   // [d]
  ShootingData data;

  std::vector<SparseTerm> all_terms() const {
    std::vector<SparseTerm> terms;
    for (Index k = 0; k < d; ++k) {
      for (Index j = 0; j < p; ++j) terms.push_back({k, j});
    }
    return terms;
  }
  Index place(const SparseTerm& term) const { return term.equation * p + term.feature; }
  SparseDynamics dynamics(const SparseModel& model) const {
    return SparseDynamics(library, d, model.terms);
  }
};

// A model with the segments it was last fitted on.
struct Candidate {
  SparseModel model;
  ShootingFit fit;
  double chi2 = INFINITY;

  double score(double penalty) const {
    return chi2 + penalty * static_cast<double>(model.terms.size());
  }
};

// Samples without gaps and with less noise, to start segments from: local parabolas where there is
// noise worth smoothing, straight lines across what is missing.
std::vector<Matrix> smoothed_states(const Samples& samples, double relative_noise) {
  const Index half = relative_noise > 0.1 ? 10 : relative_noise > 0.03 ? 6 : 3;
  std::vector<Matrix> all;
  for (const auto& one : samples.trajectories) {
    Matrix states = one.states;
    const Index n = states.rows();
    for (Index k = 0; k < states.cols(); ++k) {
      Index before = -1;
      for (Index i = 0; i < n; ++i) {
        if (std::isnan(states(i, k))) continue;
        for (Index gap = before + 1; gap < i; ++gap) {
          const double share =
              before < 0 ? 1 : static_cast<double>(gap - before) / static_cast<double>(i - before);
          states(gap, k) =
              (before < 0 ? 0 : (1 - share) * states(before, k)) + share * states(i, k);
        }
        before = i;
      }
      for (Index i = before + 1; i < n; ++i) states(i, k) = before < 0 ? 0 : states(before, k);
    }
    if (relative_noise > 0.003 && n > 2 * half)
      states = local_polynomial(states, 1, 2 * half + 1, 2).values;
    all.push_back(std::move(states));
  }
  return all;
}

// Fits one model on segments of `length`, from scratch.
Task<Candidate> fitted(Search& search, SparseModel model, const std::vector<Matrix>& states,
                       Index length, int iterations) {
  Candidate candidate{.model = std::move(model)};
  const auto dynamics = search.dynamics(candidate.model);
  search.data.substeps = needed_substeps(dynamics, search.data, candidate.model.w, states, 0.05, 8);
  candidate.fit = cut(search.data, states, length, candidate.model.w);
  const auto chi2 = co_await refit(dynamics, search.data, candidate.fit, iterations, 1);
  if (chi2) candidate.chi2 = *chi2;
  candidate.model.w = candidate.fit.constants;
  co_return candidate;
}

// The candidate with the best score on segments of `length`.
Task<Candidate> best_fit(Search& search, const std::vector<SparseModel>& models,
                         const std::vector<Matrix>& states, Index length) {
  Candidate best;
  for (const auto& model : models) {
    if (model.terms.empty() || model.terms.size() > kMaxCandidateTerms) continue;
    auto candidate = co_await fitted(search, model, states, length, 6);
    if (candidate.score(search.penalty) < best.score(search.penalty)) best = std::move(candidate);
  }
  co_return best;
}

// The support with `terms` (places among all P), its coefficients from the quadratic model.
SparseModel model_of(const Search& search, const std::vector<Index>& places, const Vector& w) {
  SparseModel model{.w = w};
  for (const Index place : places) model.terms.push_back({place / search.p, place % search.p});
  return model;
}

std::vector<Index> places_of(const Search& search, const SparseModel& model) {
  std::vector<Index> places;
  for (const auto& term : model.terms) places.push_back(search.place(term));
  return places;
}

// σ of each state from what the model leaves over, with the degrees of freedom that fitting took.
void reestimate_noise(Search& search, const Misfit& misfit, const Candidate& candidate) {
  const double fitted =
      static_cast<double>(candidate.fit.starts.size() + candidate.fit.constants.size());
  const double free = std::max(0.05, 1 - fitted / search.values);
  const double each = search.values / static_cast<double>(search.d);
  for (Index l = 0; l < search.d; ++l) {
    const double sigma = search.data.sigma[l] * std::sqrt(misfit.per_state[l] / each / free);
    search.data.sigma[l] = std::max(sigma, kFloor * search.spread[l]);
  }
}

bool at_floor(const Search& search, double times) {
  return (search.data.sigma.array() <= times * kFloor * search.spread.array()).all();
}

// Two other supports that the quadratic model of χ² around a candidate would choose.
struct Proposals {
  std::vector<SparseModel> models;  // the likelier one first
  double penalty = 0;               // of one term, at the noise that the model expects to reach
};

Task<Proposals> propose(const Search& search, const Candidate& candidate) {
  const auto terms = search.all_terms();
  const SparseDynamics everything(search.library, search.d, terms);
  ShootingFit wide = candidate.fit;
  wide.constants = Vector::Zero(search.p * search.d);
  const auto places = places_of(search, candidate.model);
  wide.constants(places) = candidate.fit.constants;
  const Linearised l = co_await linearise(everything, search.data, wide, 0);
  const LeastSquares problem = triangle(l.h, l.g + l.h * wide.constants);
  const double constant =
      l.chi2 + 2 * l.g.dot(wide.constants) + wide.constants.dot(l.h * wide.constants);
  const double whole = problem.z.squaredNorm();

  std::vector<Index> all(static_cast<std::size_t>(wide.constants.size()));
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<Index>(i);
  const auto path = eliminate(problem, all);
  co_await pause();
  const auto cheapest = [&](double penalty) {
    return *std::ranges::min_element(path, {}, [&](const Subset& s) {
      return s.loss + penalty * static_cast<double>(s.terms.size());
    });
  };
  // Where the model expects to leave less than the noise assumed, terms are judged by that smaller
  // noise.
  const double reach = constant - whole + cheapest(search.penalty).loss;
  const double freedom = search.values - static_cast<double>(candidate.fit.starts.size()) -
                         static_cast<double>(cheapest(search.penalty).terms.size());
  const double scale =
      at_floor(search, 1.0001) || reach <= 0 ? 1 : std::clamp(reach / freedom, 1e-6, 1.0);
  Proposals proposals{.penalty = search.penalty * scale};

  struct Choice {
    double score;
    std::vector<Index> places;
    Vector w;
  };
  std::vector<Choice> choices;
  const auto consider = [&](const std::vector<Index>& start, bool search_around) {
    const auto chosen = search_around ? exchange(problem, start, proposals.penalty) : start;
    const auto best = best_on(problem, chosen);
    const double chi2 = constant - whole + best.rss;
    if (!std::isfinite(chi2) || chi2 < -0.01 * search.values)
      return;  // the quadratic is no model of χ²
    choices.push_back(
        {chi2 + proposals.penalty * static_cast<double>(chosen.size()), chosen, best.w});
  };
  const auto eliminated = cheapest(proposals.penalty).terms;
  consider(eliminated, eliminated.size() < 80);
  co_await pause();
  consider(places, true);
  std::ranges::sort(choices, {}, [](const Choice& c) { return c.score; });
  for (const auto& choice : choices) {
    if (choice.places == places) break;  // it stands: nothing behind it is worth a refit
    proposals.models.push_back(model_of(search, choice.places, choice.w));
  }
  co_return proposals;
}

// A true fit of a proposal on the candidate's segments: from the quadratic's coefficients, and
// where that fails from the candidate's own.
Task<Candidate> tried(const Search& search, const Candidate& candidate, const SparseModel& proposal,
                      double penalty) {
  const auto dynamics = search.dynamics(proposal);
  Candidate next{proposal, candidate.fit};
  next.fit.constants = proposal.w;
  if (const auto chi2 = co_await refit(dynamics, search.data, next.fit, 12, 0.05))
    next.chi2 = *chi2;
  if (!(next.score(penalty) <= candidate.score(penalty) + 1)) {
    Candidate again{proposal, candidate.fit};
    again.fit.constants = 1e-12 * proposal.w;
    for (std::size_t k = 0; k < proposal.terms.size(); ++k) {
      const auto own = std::ranges::find(candidate.model.terms, proposal.terms[k]);
      if (own == candidate.model.terms.end()) continue;
      again.fit.constants[static_cast<Index>(k)] =
          candidate.fit.constants[own - candidate.model.terms.begin()];
    }
    if (const auto chi2 = co_await refit(dynamics, search.data, again.fit, 15, 0.05))
      again.chi2 = *chi2;
    if (again.chi2 < next.chi2) next = std::move(again);
  }
  next.model.w = next.fit.constants;
  co_return next;
}

// One rung of the ladder: proposals until none is better. False where the candidate cannot be run.
Task<bool> climb(Search& search, Candidate& candidate, std::vector<Matrix>& states) {
  for (int round = 0; round < kRounds; ++round) {
    auto off = misfit(search.dynamics(candidate.model), search.data, candidate.fit);
    if (!off) co_return false;
    reestimate_noise(search, *off, candidate);
    states = off->states;
    search.data.substeps = needed_substeps(search.dynamics(candidate.model), search.data,
                                           candidate.model.w, states, 0.003, 32);
    const auto proposals = co_await propose(search, candidate);
    off = misfit(search.dynamics(candidate.model), search.data, candidate.fit);
    if (!off) co_return false;
    candidate.chi2 = off->chi2;
    states = std::move(off->states);
    bool better = false;
    for (const auto& proposal : proposals.models) {
      auto next = co_await tried(search, candidate, proposal, proposals.penalty);
      if (next.score(proposals.penalty) >= candidate.score(proposals.penalty) - 1e-3) continue;
      candidate = std::move(next);
      better = true;
      break;
    }
    if (!better) break;
  }
  co_return true;
}

}  // namespace

Task<Result<AutomaticFit>> identify_automatically(const Samples& samples, const Library& library,
                                                  Progress progress) {
  for (const auto& one : samples.trajectories) {
    if (const auto dt = even_interval(one.times); !dt) co_return std::unexpected(dt.error());
  }
  const Vector first_sigma = noise_level(samples), range = spread(samples);
  const auto d = static_cast<Index>(samples.states.size());
  const double relative = (first_sigma.array() / range.array().max(1e-300)).maxCoeff();
  Search search{
      .library = library, .d = d, .p = library.size(), .penalty = 0, .values = 0, .spread = range};
  search.data.trajectories = samples.trajectories;
  search.values = search.data.values();
  search.penalty = std::log(search.values) + 2 * std::log(static_cast<double>(search.p * d));
  search.data.sigma = first_sigma.cwiseMax(1e-4 * range).cwiseMax(1e-300);
  const Frame frame = frame_of(samples);
  search.data.low = frame.centre - kBox * range.cwiseMax(1e-300);
  search.data.high = frame.centre + kBox * range.cwiseMax(1e-300);

  // First breath: the weak form's candidates.
  auto candidates = weak_candidates(samples, library, first_sigma);
  co_await pause();
  auto states = smoothed_states(samples, relative);
  Index length = kFirstSegment;
  auto best = co_await best_fit(search, candidates, states, length);
  if (best.chi2 > 4 * search.values) {
    // Too fast for test functions, or for segments of that length.
    for (auto& model : strong_candidates(samples, library, states))
      candidates.push_back(std::move(model));
    auto other = co_await best_fit(search, candidates, states, kShortSegment);
    if (std::isfinite(other.chi2)) {
      best = std::move(other);
      length = kShortSegment;
    }
  }
  if (!std::isfinite(best.chi2)) {
    co_return fail(ErrorCode::diverged, "identify",
                   "None of the models that fit the samples can be run.");
  }
  progress(0.3, best.model);

  // Second breath: the ladder.
  search.data.sigma = first_sigma.cwiseMax(1e-300);
  if (const auto off = misfit(search.dynamics(best.model), search.data, best.fit))
    states = off->states;
  AutomaticFit settled;
  bool have = false;
  std::vector<SparseTerm> standing;
  int rungs = 0;
  for (; length <= kLongestSegment; length *= 2) {
    Candidate next{best.model};
    next.fit = cut(search.data, states, length, best.model.w);
    search.data.substeps =
        needed_substeps(search.dynamics(next.model), search.data, next.model.w, states, 0.003, 32);
    const auto chi2 = co_await refit(search.dynamics(next.model), search.data, next.fit, 12, 0.05);
    if (!chi2) break;
    next.chi2 = *chi2;
    next.model.w = next.fit.constants;
    if (!co_await climb(search, next, states)) break;
    if (have && (search.data.sigma.array() / settled.sigma.array()).maxCoeff() > kSigmaGrowth)
      break;
    rungs = next.model.terms == standing ? rungs + 1 : 1;
    standing = next.model.terms;
    best = std::move(next);
    settled = {best.model, search.data.sigma, best.score(search.penalty), search.penalty, length,
               states};
    have = true;
    progress(0.3 + 0.6 * std::log2(static_cast<double>(length) / 5) / 10, best.model);
    if (rungs >= kRungsUnchanged && length >= kShortestEnd) break;
    if (at_floor(search, 3) && length >= 2 * kShortestEnd) break;
  }
  if (!have)
    settled = {best.model, search.data.sigma, best.score(search.penalty), search.penalty, length,
               states};
  co_return settled;
}

}  // namespace sindy
