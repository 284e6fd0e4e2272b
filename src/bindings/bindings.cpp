// The whole JavaScript API of the module, on one page.
// SPDX-License-Identifier: MIT
#include <emscripten/bind.h>

#include "base/text.h"
#include "bindings/from_js.h"
#include "bindings/to_js.h"
#include "expression/print.h"
#include "lab/link.h"
#include "lab/pipeline.h"
#include "systems/catalogue.h"
#include "systems/integrate.h"

namespace sindy {
namespace {

val success(val value) {
  val reply = val::object();
  reply.set("ok", true);
  reply.set("value", std::move(value));
  return reply;
}

val failure(const Error& error) {
  val reply = val::object();
  reply.set("ok", false);
  reply.set("error", to_js(error));
  return reply;
}

val timing_to_js(const Pipeline& pipeline) {
  val list = val::array();
  for (const auto& [stage, runs, milliseconds] : pipeline.timing()) {
    val one = val::object();
    one.set("stage", to_js(stage));
    one.set("runs", runs);
    one.set("milliseconds", milliseconds);
    list.call<void>("push", one);
  }
  return list;
}

val answer_to_js(const Answer& answer, const Pipeline& pipeline) {
  if (answer.error) return failure(*answer.error);
  val value = to_js(answer.discovery);
  value.set("digest", to_js(digest(to_bytes(answer.discovery))));
  val reply = success(value);
  reply.set("timing", timing_to_js(pipeline));
  return reply;
}

val experiment_to_js(const Experiment& experiment) {
  val object = val::object();
  Experiment::for_each_field(experiment, [&](const Field& field, const auto& value, bool) {
    const std::string stage(field.stage);
    if (object[stage].isUndefined()) object.set(stage, val::object());
    object[stage].set(std::string(field.key), to_js(value));
  });
  return object;
}

// The catalogue's equations as they are written: one LaTeX line per state, parameters by name.
val latex_of(const CatalogueEntry& entry) {
  val lines = val::array();
  if (!entry.is_simulated()) return lines;
  const System system = entry_system(entry);
  for (std::size_t k = 0; k < system.states.size(); ++k) {
    const auto name = latex_name(system.states[k]);
    const auto left = system.is_map ? name + "_{n+1}" : "\\dot{" + name + "}";
    lines.call<void>(
        "push", to_js(left + " = " + print(system.equations[k], system.names(), Dialect::latex)));
  }
  return lines;
}

val systems() {
  val list = val::array();
  for (const auto& entry : catalogue()) {
    val one = val::object();
    one.set("id", to_js(entry.id));
    one.set("name", to_js(entry.name));
    one.set("about", to_js(entry.about));
    one.set("source", to_js(entry.source));
    one.set("states", to_js(entry.states));
    one.set("units", to_js(entry.units));
    one.set("time_unit", to_js(entry.time_unit));
    one.set("simulated", entry.is_simulated());
    one.set("equations", to_js(entry.equations));
    one.set("latex", latex_of(entry));
    val parameters = val::array();
    for (const auto& [name, value, min, max] : entry.parameters) {
      val parameter = val::object();
      parameter.set("name", to_js(name));
      parameter.set("value", value);
      parameter.set("min", min);
      parameter.set("max", max);
      parameters.call<void>("push", parameter);
    }
    one.set("parameters", parameters);
    list.call<void>("push", one);
  }
  return list;
}

val fields() {
  val list = val::array();
  const Experiment usual = *defaults(Experiment{}.simulate.system);
  Experiment::for_each_field(usual, [&](const Field& field, const auto& value, bool) {
    val one = val::object();
    one.set("stage", to_js(field.stage));
    one.set("key", to_js(field.key));
    one.set("type", to_js(type_text(field.type)));
    one.set("default", to_js(value));
    one.set("min", field.min);
    one.set("max", field.max);
    one.set("scale", field.scale == Scale::linear ? "linear" : "logarithmic");
    one.set("unit", to_js(field.unit));
    one.set("label", to_js(field.label));
    one.set("help", to_js(field.help));
    val choices = val::array();
    for (const auto& choice : field.choices) choices.call<void>("push", to_js(choice.text));
    one.set("choices", choices);
    list.call<void>("push", one);
  });
  return list;
}

val defaults_of(val id) {
  const auto text =
      id.isUndefined() ? Result<std::string>(Experiment{}.simulate.system) : text_from_js(id, "id");
  if (!text) return failure(text.error());
  const auto experiment = defaults(*text);
  return experiment ? experiment_to_js(*experiment) : failure(experiment.error());
}

// One pipeline for the life of the module: what did not change is not computed again.
Pipeline& shared_pipeline() {
  static Pipeline pipeline;
  return pipeline;
}

val discover(val object) {
  const auto experiment = experiment_from_js(object);
  if (!experiment) return failure(experiment.error());
  return answer_to_js(shared_pipeline().run(*experiment), shared_pipeline());
}

val identify(val data, val options) {
  auto samples = samples_from_js(data);
  if (!samples) return failure(samples.error());
  const auto experiment = fields_from_js(options, Experiment{});
  if (!experiment) return failure(experiment.error());
  Pipeline pipeline(std::move(*samples));
  return answer_to_js(pipeline.run(*experiment), pipeline);
}

// The answer to a link as the page's worker sends it on: archived bytes, and a few words for tests.
val answer(const std::string& link) {
  auto& pipeline = shared_pipeline();
  const Answer found = pipeline.run(from_link(link).experiment);
  const auto bytes = to_bytes(found);
  val reply = val::object();
  reply.set("bytes", val::global("Uint8Array")
                         .new_(val(emscripten::typed_memory_view(bytes.size(), bytes.data()))));
  reply.set("timing", timing_to_js(pipeline));
  reply.set("digest", to_js(digest(to_bytes(found.discovery))));
  reply.set("score", to_js(found.discovery.score));
  reply.set("error", to_js(found.error));
  val equations = val::array();
  for (const auto& equation : found.discovery.equations)
    equations.call<void>("push", to_js(equation.text));
  reply.set("equations", equations);
  return reply;
}

val simulate_text(val equations, val options) {
  const auto text = text_from_js(equations, "equations");
  if (!text) return failure(text.error());
  if (!is_object(options))
    return failure({ErrorCode::bad_value, "options", "options must be an object {start, times}."});
  NamedNumbers parameters;
  if (!options["parameters"].isUndefined()) {
    auto given = named_numbers_from_js(options["parameters"], "parameters");
    if (!given) return failure(given.error());
    parameters = std::move(*given);
  }
  const auto system = parse_system(*text, parameters);
  if (!system) return failure(system.error());
  const auto start = vector_from_js(options["start"], "start");
  if (!start) return failure(start.error());
  const auto times = vector_from_js(options["times"], "times");
  if (!times) return failure(times.error());
  Integration how;
  if (is_number(options["tolerance"])) how.tolerance = options["tolerance"].as<double>();
  if (auto good = check_run(*system, *start, *times, how); !good) return failure(good.error());
  const auto run = integrate(*system, *start, *times, how);
  if (run.end) return failure(*run.end);
  val value = val::object();
  value.set("times", to_js(run.trajectory.times));
  value.set("states", to_js(run.trajectory.states));
  return success(value);
}

val link_of(val object) {
  const auto experiment = experiment_from_js(object);
  return experiment ? to_js(to_link(*experiment)) : failure(experiment.error());
}

val read_link(val link) {
  const auto text = text_from_js(link, "link");
  if (!text) return failure(text.error());
  const auto reading = from_link(*text);
  val reply = success(experiment_to_js(reading.experiment));
  reply.set("notes", to_js(reading.notes));
  return reply;
}

}  // namespace
}  // namespace sindy

EMSCRIPTEN_BINDINGS(sindy) {
  using emscripten::function;
  function("systems", &sindy::systems);
  function("fields", &sindy::fields);
  function("defaults", &sindy::defaults_of);
  function("discover", &sindy::discover);
  function("identify", &sindy::identify);
  function("answer", &sindy::answer);
  function("simulate", &sindy::simulate_text);
  function("to_link", &sindy::link_of);
  function("from_link", &sindy::read_link);
}
