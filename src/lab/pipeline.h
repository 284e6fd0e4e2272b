// From an experiment to a discovery, stage by stage; only stages whose inputs changed run again.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "lab/discovery.h"
#include "lab/experiment.h"
#include "signal/samples.h"
#include "sindy/compress.h"
#include "sindy/stlsq.h"

namespace sindy {

// What one stage has cost so far. Beside a result, never in it.
struct StageTiming {
  std::string_view stage;
  int runs = 0;             // since the pipeline was made
  double milliseconds = 0;  // of the last run
};

// A stage's last output and the text of everything it was made from.
template <class T>
struct Stage {
  StageTiming timing;
  std::string key;
  Result<T> output = T{};
};

class Pipeline {
 public:
  Pipeline() = default;                // on the systems and measurements of the catalogue
  explicit Pipeline(Samples samples);  // on one's own samples: no truth, no true score

  // Runs what changed since the last call. On an error the discovery holds what came before it.
  Answer run(const Experiment& experiment);

  // One entry per stage, in the order of the flow.
  std::vector<StageTiming> timing() const;

 private:
  struct Source {  // the truth, or what stands in its place
    Samples samples;
    std::optional<System> system;  // none for measurements
  };
  struct Compressed {
    Library library;
    Summary summary;
  };
  struct Judged {  // the part of a discovery that depends on the found coefficients
    std::vector<Equation> equations, true_equations;
    std::vector<Trajectory> model;
    std::string model_end;
    std::optional<Score> score;
  };

  Result<Source> simulate_source(const Experiment& experiment) const;
  Result<Compressed> compress_samples(const Experiment& experiment) const;
  Result<Judged> judge() const;
  std::optional<Error> run_stages(const Experiment& experiment, Discovery& discovery);

  std::optional<Samples> own_;
  Stage<Source> simulate_{.timing = {"simulate"}};
  Stage<Samples> observe_{.timing = {"observe"}};
  Stage<Samples> differentiate_{.timing = {"differentiate"}};
  Stage<Compressed> compress_{.timing = {"compress"}};
  Stage<Regression> regress_{.timing = {"regress"}};
  Stage<Judged> evaluate_{.timing = {"evaluate"}};
};

}  // namespace sindy
