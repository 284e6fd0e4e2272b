// JavaScript values as experiments and samples: the trust boundary of the module.
// SPDX-License-Identifier: MIT
#pragma once

#include <emscripten/val.h>

#include "base/result.h"
#include "lab/experiment.h"
#include "signal/samples.h"

namespace sindy {

using emscripten::val;

bool is_object(const val& value);  // null is none
bool is_number(const val& value);

Result<std::string> text_from_js(const val& value, const std::string& where);

// {rows, cols, data} column-major, or an array of rows; null and undefined inside rows are missing
// (NaN). Errors: bad_shape, bad_value, too_large.
Result<Matrix> matrix_from_js(const val& value, const std::string& where);

// An array or typed array of numbers. Errors: bad_value, too_large.
Result<Vector> vector_from_js(const val& value, const std::string& where);

// What is left out keeps its value; errors name the field: unknown keys, wrong kinds, numbers
// outside of the range.
Result<Experiment> fields_from_js(const val& object, const Experiment& base);

// {simulate, observe, …} over the defaults of its system.
Result<Experiment> experiment_from_js(const val& object);

// {times, states, names?, derivatives?}, or {trajectories: [{times, states, derivatives?}, …],
// names?}.
Result<Samples> samples_from_js(const val& object);

// {sigma: 10, …}
Result<NamedNumbers> named_numbers_from_js(const val& object, const std::string& where);

}  // namespace sindy
