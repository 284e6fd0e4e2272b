// The whole way: what it finds, what it runs again, where it stops.
// SPDX-License-Identifier: MIT
#include "lab/pipeline.h"

#include <doctest/doctest.h>

#include <cmath>

#include "systems/catalogue.h"

using namespace sindy;

namespace {

Experiment lorenz() {
  return *defaults("lorenz");
}

// Runs so far of the stages: "1 1 1 1 1 1".
std::string runs(const Pipeline& pipeline) {
  std::string text;
  for (const auto& stage : pipeline.timing())
    text += (text.empty() ? "" : " ") + std::to_string(stage.runs);
  return text;
}

Samples decay(Index n) {
  Trajectory one;
  one.times = Vector::LinSpaced(n, 0, 2);
  one.states = (-0.7 * one.times.array()).exp();
  return {{"x"}, {one}};
}

}  // namespace

TEST_CASE("every catalogue system gives up its own terms, clean and as it opens") {
  for (const auto& entry : catalogue()) {
    if (!entry.is_simulated()) continue;
    CAPTURE(entry.id);
    Pipeline pipeline;
    auto experiment = *defaults(entry.id);
    for (const double noise : {experiment.observe.noise, 0.0}) {
      experiment.observe.noise = noise;
      const auto answer = pipeline.run(experiment);
      REQUIRE_FALSE(answer.error.has_value());
      REQUIRE(answer.discovery.score.has_value());
      CHECK(answer.discovery.score->exact);
      CHECK(answer.discovery.model_end.empty());
    }
  }
}

TEST_CASE("Lorenz is found for seeds 1 to 10, and without noise to half a percent") {
  Pipeline pipeline;
  auto experiment = lorenz();
  for (int seed = 1; seed <= 10; ++seed) {
    experiment.observe.seed = seed;
    const auto score = pipeline.run(experiment).discovery.score;
    CHECK(score->right == 7);
    CHECK(score->exact);
  }
  experiment.observe.noise = 0;
  const auto clean = pipeline.run(experiment).discovery.score;
  CHECK(clean->exact);
  CHECK(clean->coefficient_error < 0.005);
}

TEST_CASE("only stages whose inputs changed run again") {
  Pipeline pipeline;
  auto e = lorenz();
  pipeline.run(e);
  pipeline.run(e);
  CHECK(runs(pipeline) == "1 1 1 1 1 1");
  e.regress.threshold = 0.2;
  pipeline.run(e);
  CHECK(runs(pipeline) == "1 1 1 1 2 2");
  e.library.degree = 3;
  pipeline.run(e);
  CHECK(runs(pipeline) == "1 1 1 2 3 3");
  e.observe.noise = 0.02;
  pipeline.run(e);
  CHECK(runs(pipeline) == "1 2 2 3 4 4");
  e.simulate.dt = 0.004;
  pipeline.run(e);
  CHECK(runs(pipeline) == "2 3 3 4 5 5");
}

TEST_CASE("a field that is switched off runs nothing again") {
  Pipeline pipeline;
  auto e = lorenz();
  e.differentiate.method = DerivativeMethod::central_2;
  pipeline.run(e);
  e.differentiate.window = 55;
  pipeline.run(e);
  CHECK(runs(pipeline) == "1 1 1 1 1 1");
}

TEST_CASE("a warm pipeline answers as a cold one, to the last bit") {
  Pipeline warm;
  auto e = lorenz();
  warm.run(e);
  e.observe.noise = 0.05;
  e.regress.threshold = 0.3;
  Pipeline cold;
  CHECK(to_bytes(warm.run(e)) == to_bytes(cold.run(e)));
}

TEST_CASE("an answer crosses the boundary whole") {
  Pipeline pipeline;
  const auto answer = pipeline.run(lorenz());
  const auto bytes = to_bytes(answer);
  const auto back = from_bytes<Answer>({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  REQUIRE(back.has_value());
  CHECK(to_bytes(*back) == bytes);
}

TEST_CASE("measurements have samples and equations, but no truth and no score") {
  Pipeline pipeline;
  const auto answer = pipeline.run(*defaults("hudson_bay"));
  REQUIRE_FALSE(answer.error.has_value());
  const auto& d = answer.discovery;
  CHECK(d.truth.empty());
  CHECK(d.true_equations.empty());
  CHECK_FALSE(d.score.has_value());
  CHECK(d.samples[0].times.size() == 21);
  CHECK(d.equations.size() == 2);
  CHECK(d.equations[0].terms[0].mark == Mark::unjudged);
}

TEST_CASE("where samples are few the found model is run between them too") {
  Pipeline pipeline;
  const auto d = pipeline.run(*defaults("hudson_bay")).discovery;
  CHECK(d.model[0].times.size() == 1001);
  CHECK(d.model[0].times[50] == 1901);
}

TEST_CASE("an error leaves what came before it") {
  Pipeline pipeline;
  auto e = lorenz();
  e.simulate.duration = 0.04;  // 20 samples
  e.library.degree = 5;        // 56 features
  const auto answer = pipeline.run(e);
  REQUIRE(answer.error.has_value());
  CHECK(answer.error->code == ErrorCode::too_few_samples);
  CHECK(answer.discovery.samples.size() == 1);
  CHECK(answer.discovery.equations.empty());
}

TEST_CASE("a truth that runs away is an error by name") {
  Pipeline pipeline;
  auto e = *defaults("duffing");
  e.simulate.parameters = {{"delta", -20}, {"alpha", -3}, {"beta", -4}};
  const auto answer = pipeline.run(e);
  REQUIRE(answer.error.has_value());
  CHECK(answer.error->code == ErrorCode::diverged);
  CHECK(answer.error->where == "simulate");
}

TEST_CASE("a found model that runs away is shown as far as it goes") {
  Pipeline pipeline;
  auto e = lorenz();
  e.observe.noise = 0.5;
  e.regress.threshold = 0.01;
  e.library.degree = 3;
  const auto d = pipeline.run(e).discovery;
  REQUIRE_FALSE(d.model_end.empty());
  CHECK(d.model[0].times.size() < d.truth[0].times.size());
  CHECK(d.model[0].states.allFinite());
}

TEST_CASE("one's own samples are identified without a truth") {
  Pipeline pipeline(decay(200));
  const auto answer = pipeline.run({.library = {.degree = 2}});
  REQUIRE_FALSE(answer.error.has_value());
  REQUIRE(answer.discovery.equations[0].terms.size() == 1);
  CHECK(answer.discovery.equations[0].terms[0].term == "x");
  CHECK(answer.discovery.equations[0].terms[0].coefficient == doctest::Approx(-0.7).epsilon(1e-4));
  CHECK_FALSE(answer.discovery.score.has_value());
}

TEST_CASE("a system that is not in the catalogue is an error that names those that are") {
  Pipeline pipeline;
  Experiment e;
  e.simulate.system = "nowhere";
  const auto answer = pipeline.run(e);
  REQUIRE(answer.error.has_value());
  CHECK(answer.error->code == ErrorCode::unknown_system);
  CHECK(answer.error->message.find("lorenz") != std::string::npos);
}
