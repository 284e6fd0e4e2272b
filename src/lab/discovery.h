// What came out of an experiment: data, equations, and how good they are.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/archive.h"
#include "base/errors.h"
#include "evaluate/score.h"
#include "sindy/equation.h"
#include "systems/trajectory.h"

namespace sindy {

struct Discovery {
  std::vector<std::string> states;  // [d] names
  std::vector<Trajectory> truth;    // at the sample times, exact derivatives; empty without a truth
  std::vector<Trajectory> samples;  // as observed, with the derivatives estimated from them
  std::vector<Trajectory> model;    // the found equations from the same start, as far as they go,
                                    // at the sample times and, where those are few, between them
  std::string model_end;            // why `model` ends early, or empty
  std::vector<Equation> equations;  // [d]
  std::vector<Equation> true_equations;  // [d], or empty without a truth
  std::vector<std::string> features;     // [p] canonical names
  std::vector<Matrix> rounds;            // coefficients [p×d] after every round of the regression
  std::optional<Score> score;            // only with a truth
};

template <class Archive, Of<Discovery> Self>
void archive(Archive& a, Self& d) {
  a("states", d.states);
  a("truth", d.truth);
  a("samples", d.samples);
  a("model", d.model);
  a("model_end", d.model_end);
  a("equations", d.equations);
  a("true_equations", d.true_equations);
  a("features", d.features);
  a("rounds", d.rounds);
  a("score", d.score);
}

template <class Archive, Of<Error> Self>
void archive(Archive& a, Self& e) {
  a("code", e.code);
  a("where", e.where);
  a("message", e.message);
}

// One answer of the worker: the discovery as far as it got, and what stopped it, if anything did.
struct Answer {
  Discovery discovery;
  std::optional<Error> error;
};

template <class Archive, Of<Answer> Self>
void archive(Archive& a, Self& r) {
  a("discovery", r.discovery);
  a("error", r.error);
}

}  // namespace sindy
