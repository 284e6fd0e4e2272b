// From an experiment to a discovery, stage by stage; only stages whose inputs changed run again.
// SPDX-License-Identifier: MIT
#include "lab/pipeline.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "lab/field_text.h"
#include "signal/differentiate.h"
#include "signal/observe.h"
#include "systems/integrate.h"
#include "systems/simulate.h"

namespace sindy {
namespace {

constexpr std::size_t kMaxWork = 1'000'000'000;  // samples × features², of one compression

constexpr Index kCurvePoints = 1000;      // at least, of a found model's own run
constexpr double kModelTolerance = 1e-8;  // fine enough to see where model and truth part
constexpr int kModelSteps = 200'000;      // a wrong model may be stiff: nobody waits for it

Index refinement(Index n) {
  return std::max<Index>(1, (kCurvePoints + n - 2) / (n - 1));
}

// The same times, and between them as many more as a smooth curve needs.
Vector refined(const Vector& times) {
  const Index n = times.size(), each = refinement(n);
  Vector fine((n - 1) * each + 1);
  for (Index i = 0; i < fine.size(); ++i) {
    const Index row = std::min(i / each, n - 2);
    const double share = static_cast<double>(i - row * each) / static_cast<double>(each);
    fine[i] = times[row] + share * (times[row + 1] - times[row]);
  }
  return fine;
}

// The rows of a refined trajectory that stand at the times it was made from.
Trajectory at_samples(const Trajectory& fine, Index n) {
  const Index each = refinement(n),
              rows = fine.times.size() == 0 ? 0 : (fine.times.size() - 1) / each + 1;
  const auto every = Eigen::seqN(0, rows, each);
  return {.times = fine.times(every), .states = fine.states(every, Eigen::placeholders::all)};
}

// Runs `make` where the stage's inputs are not those of its last run. The key of a stage is the
// text of all active fields up to it, so it names the key before.
template <class T, class Make>
const Result<T>& update(Stage<T>& stage, const std::string& key, Make&& make) {
  if (stage.timing.runs > 0 && stage.key == key) return stage.output;
  const auto begin = std::chrono::steady_clock::now();
  stage.output = make();
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
  stage.timing.milliseconds = spent.count();
  ++stage.timing.runs;
  stage.key = key;
  return stage.output;
}

}  // namespace

Pipeline::Pipeline(Samples samples) : own_(std::move(samples)) {}

Result<Pipeline::Source> Pipeline::simulate_source(const Experiment& experiment) const {
  if (own_) return Source{*own_, {}};
  const auto* entry = find_entry(experiment.simulate.system);
  if (entry == nullptr) {
    return fail(ErrorCode::unknown_system, "simulate.system",
                "There is no system '" + experiment.simulate.system + "'; there are " +
                    catalogue_ids() + ".");
  }
  Source source;
  source.samples.states.assign(entry->states.begin(), entry->states.end());
  if (!entry->is_simulated()) {
    source.samples.trajectories.push_back(entry->measurements());
    return source;
  }
  auto truth = simulate(*entry, experiment.simulate);
  if (!truth) return std::unexpected(truth.error());
  source.samples.trajectories.push_back(std::move(*truth));
  source.system = entry_system(*entry, experiment.simulate.parameters);
  return source;
}

Result<Pipeline::Compressed> Pipeline::compress_samples(const Experiment& experiment) const {
  const Samples& samples = *differentiate_.output;
  auto library = make_library(samples.states, experiment.library);
  if (!library) return std::unexpected(library.error());
  std::size_t rows = 0;
  for (const auto& one : samples.trajectories) rows += static_cast<std::size_t>(one.times.size());
  const auto p = library->features.size();
  if (rows * p > kMaxWork / p) {
    return fail(ErrorCode::too_large, "library",
                std::to_string(p) + " features of " + std::to_string(rows) +
                    " samples are too much work: choose a lower degree or fewer samples.");
  }
  auto summary = compress(samples, *library);
  if (!summary) return std::unexpected(summary.error());
  return Compressed{std::move(*library), std::move(*summary)};
}

Result<Pipeline::Judged> Pipeline::judge() const {
  const auto& [samples, system] = *simulate_.output;
  const auto& library = compress_.output->library;
  Judged judged;
  judged.equations = found_equations(samples.states, library, regress_.output->coefficients);
  // From the true starts, or from the denoised first samples where no truth is known.
  const auto& starts = system ? samples.trajectories : differentiate_.output->trajectories;
  const System found = equations_system(judged.equations);
  for (const auto& one : starts) {
    auto run = integrate(found, one.states.row(0), refined(one.times),
                         {.tolerance = kModelTolerance, .most_steps = kModelSteps});
    if (run.end && judged.model_end.empty()) judged.model_end = run.end->message;
    run.trajectory.derivatives = field_values(found, run.trajectory.times, run.trajectory.states);
    judged.model.push_back(std::move(run.trajectory));
  }
  if (!system) return judged;
  auto truth = true_equations(*system, library);
  if (!truth) return std::unexpected(truth.error());
  judged.true_equations = std::move(*truth);
  judged.score = score_terms(judged.equations, judged.true_equations);
  judged.score->forecast_horizon = forecast_horizon(
      samples.trajectories[0], at_samples(judged.model[0], samples.trajectories[0].times.size()));
  return judged;
}

Answer Pipeline::run(const Experiment& experiment) {
  Answer answer;
  answer.error = run_stages(experiment, answer.discovery);
  return answer;
}

std::optional<Error> Pipeline::run_stages(const Experiment& experiment, Discovery& discovery) {
  std::string key = active_text(experiment.simulate);
  const auto& source = update(simulate_, key, [&] { return simulate_source(experiment); });
  if (!source) return source.error();
  discovery.states = source->samples.states;
  if (source->system) discovery.truth = source->samples.trajectories;

  key += active_text(experiment.observe);
  const auto& observed = update(observe_, key, [&] {
    return Result<Samples>(own_ ? *own_ : observe(source->samples, experiment.observe));
  });
  discovery.samples = observed->trajectories;

  key += active_text(experiment.differentiate);
  const auto& estimated = update(differentiate_, key, [&] {
    return differentiate(*observed, source->system ? &source->samples : nullptr,
                         experiment.differentiate);
  });
  if (!estimated) return estimated.error();
  for (std::size_t i = 0; i < discovery.samples.size(); ++i) {
    discovery.samples[i].derivatives = estimated->trajectories[i].derivatives;
  }

  key += active_text(experiment.library);
  const auto& compressed = update(compress_, key, [&] { return compress_samples(experiment); });
  if (!compressed) return compressed.error();
  for (const auto& feature : compressed->library.features)
    discovery.features.push_back(feature.name);

  key += active_text(experiment.regress);
  const auto& regression = update(regress_, key, [&] {
    return Result<Regression>(stlsq(compressed->summary, experiment.regress));
  });
  discovery.rounds = regression->rounds;

  const auto& judged = update(evaluate_, key, [&] { return judge(); });
  if (!judged) return judged.error();
  discovery.equations = judged->equations;
  discovery.true_equations = judged->true_equations;
  discovery.model = judged->model;
  discovery.model_end = judged->model_end;
  discovery.score = judged->score;
  return {};
}

std::vector<StageTiming> Pipeline::timing() const {
  return {simulate_.timing, observe_.timing, differentiate_.timing,
          compress_.timing, regress_.timing, evaluate_.timing};
}

}  // namespace sindy
