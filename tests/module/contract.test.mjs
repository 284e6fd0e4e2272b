// The module's contract: shapes, round trips, and errors instead of surprises.
// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict'
import { test } from 'node:test'
import createSindy from '../../build/site/sindy.mjs'

const sindy = await createSindy()

const column = (matrix, k) => matrix.data.subarray(k * matrix.rows, (k + 1) * matrix.rows)

const decay = (n = 200) => {
  const times = Float64Array.from({ length: n }, (_, i) => i * 0.01)
  return { times, states: { rows: n, cols: 1, data: times.map((t) => Math.exp(-0.7 * t)) } }
}

const refused = (reply, code, where) => {
  assert.equal(reply.ok, false)
  assert.equal(reply.error.code, code)
  if (where) assert.equal(reply.error.where, where)
  assert.match(reply.error.message, /\.$/)
}

test('systems tell their equations, parameters and source', () => {
  const lorenz = sindy.systems().find((system) => system.id === 'lorenz')
  assert.deepEqual(lorenz.states, ['x', 'y', 'z'])
  assert.equal(lorenz.equations, "x' = sigma*(y - x); y' = x*(rho - z) - y; z' = x*y - beta*z")
  assert.equal(lorenz.latex[0], '\\dot{x} = \\sigma \\, \\left(y - x\\right)')
  assert.deepEqual(lorenz.parameters[0], { name: 'sigma', value: 10, min: 0, max: 30 })
  assert.match(lorenz.source, /1963/)
})

test('fields describe every member of the defaults', () => {
  const defaults = sindy.defaults()
  const named = sindy.fields().map(({ stage, key }) => `${stage}.${key}`)
  const there = Object.entries(defaults).flatMap(([stage, options]) =>
    Object.keys(options).map((key) => `${stage}.${key}`),
  )
  assert.deepEqual(named, there)
  const method = sindy.fields().find(({ stage, key }) => stage === 'differentiate' && key === 'method')
  assert.deepEqual(method.choices, ['exact', 'central_2', 'central_4', 'savitzky_golay'])
})

test('the opening scene is Lorenz, and its seven terms are found', () => {
  const experiment = sindy.defaults('lorenz')
  assert.deepEqual(experiment.simulate.start, [-8, 8, 27])
  assert.equal(experiment.simulate.parameters.rho, 28)
  const { ok, value } = sindy.discover(experiment)
  assert.equal(ok, true)
  assert.equal(value.score.right, 7)
  assert.equal(value.score.exact, true)
  assert.deepEqual(value.equations[2].terms.map(({ term }) => term), ['z', 'x*y'])
  assert.equal(value.true_equations[1].text, "y' = 28*x - y - x*z")
  assert.equal(value.truth[0].times.length, 5000)
  assert.equal(value.samples[0].states.rows, 5000)
  assert.equal(value.samples[0].derivatives.cols, 3)
  assert.match(value.digest, /^[0-9a-f]{16}$/)
})

test('what is left out takes the default', () => {
  assert.equal(sindy.discover({}).value.digest, sindy.discover(sindy.defaults()).value.digest)
  assert.equal(
    sindy.discover({ simulate: { system: 'rossler' } }).value.digest,
    sindy.discover(sindy.defaults('rossler')).value.digest,
  )
})

test('the same experiment gives the same digest twice, in a fresh module, and through its link', async () => {
  const experiment = sindy.defaults('lorenz')
  experiment.observe.noise = 0.03
  experiment.simulate.parameters.rho = 31.4
  const digest = sindy.discover(experiment).value.digest
  assert.equal(sindy.discover(experiment).value.digest, digest)
  const fresh = await createSindy()
  assert.equal(fresh.discover(experiment).value.digest, digest)
  const back = sindy.from_link(sindy.to_link(experiment))
  assert.deepEqual(back.value, experiment)
  assert.deepEqual(back.notes, [])
  assert.equal(sindy.discover(back.value).value.digest, digest)
  assert.equal(sindy.answer(sindy.to_link(experiment)).digest, digest)
})

test("results are plain copies that the next call does not change", () => {
  const first = sindy.discover({}).value
  const before = first.samples[0].states.data.slice()
  sindy.discover({ observe: { noise: 0.2 } })
  assert.deepEqual(first.samples[0].states.data, before)
})

test('one learns from one’s own arrays: typed, or rows', () => {
  const data = decay()
  const options = { library: { degree: 2 } }
  const typed = sindy.identify(data, options)
  const rows = sindy.identify({ times: [...data.times], states: [...data.states.data].map((x) => [x]) }, options)
  assert.equal(typed.ok, true)
  assert.equal(typed.value.equations[0].terms[0].term, 'x')
  assert.ok(Math.abs(typed.value.equations[0].terms[0].coefficient + 0.7) < 1e-4)
  assert.equal(typed.value.score, null)
  assert.deepEqual(typed.value.truth, [])
  assert.equal(rows.value.digest, typed.value.digest)
})

test('states are x, y, z, w up to four, else x0, x1, …, unless names says otherwise', () => {
  const times = Float64Array.from({ length: 80 }, (_, i) => i * 0.05)
  const wave = (d) => ({ rows: 80, cols: d, data: Float64Array.from({ length: 80 * d }, (_, i) => Math.sin(i * 0.37)) })
  const states = (d, names) =>
    sindy.identify({ times, states: wave(d), names }, { library: { degree: 1 } }).value.equations.map(({ state }) => state)
  assert.deepEqual(states(4), ['x', 'y', 'z', 'w'])
  assert.deepEqual(states(5), ['x0', 'x1', 'x2', 'x3', 'x4'])
  assert.deepEqual(states(2, ['prey', 'hunter']), ['prey', 'hunter'])
})

test('derivatives that are given are used', () => {
  const data = decay()
  const derivatives = { rows: 200, cols: 1, data: data.states.data.map((x) => 5 * x) }
  const { value } = sindy.identify({ ...data, derivatives }, { library: { degree: 1 } })
  assert.ok(Math.abs(value.equations[0].terms[0].coefficient - 5) < 1e-9)
})

test('several trajectories are one problem', () => {
  const { value } = sindy.identify({ trajectories: [decay(100), decay(150)] }, { library: { degree: 1 } })
  assert.equal(value.samples.length, 2)
  assert.equal(value.model.length, 2)
  assert.equal(value.equations[0].terms[0].term, 'x')
})

test('rows with missing numbers are left out', () => {
  const data = decay()
  data.states.data[50] = NaN
  const { value } = sindy.identify(data, { differentiate: { method: 'central_2' }, library: { degree: 1 } })
  assert.ok(Math.abs(value.equations[0].terms[0].coefficient + 0.7) < 1e-3)
})

test('found equations run as text', () => {
  const { value } = sindy.discover({})
  const text = value.equations.map((equation) => equation.text).join('; ')
  const times = [0, 0.5, 1]
  const run = sindy.simulate(text, { start: [-8, 8, 27], times, tolerance: 1e-8 })
  assert.equal(run.ok, true)
  assert.equal(run.value.states.rows, 3)
  const model = column(value.model[0].states, 0)
  assert.ok(Math.abs(column(run.value.states, 0)[1] - model[250]) < 1e-5)
})

test('simulate takes parameters, and says what is wrong', () => {
  const turn = sindy.simulate("x' = w*y; y' = -w*x", { parameters: { w: 2 }, start: [1, 0], times: [0, Math.PI / 2], tolerance: 1e-11 })
  assert.ok(Math.abs(column(turn.value.states, 0)[1] + 1) < 1e-8)
  refused(sindy.simulate("x' = x^2", { start: [1], times: [0, 2] }), 'diverged')
  refused(sindy.simulate("x' = q", { start: [1], times: [0, 2] }), 'unknown_name')
  refused(sindy.simulate("x' = ", { start: [1], times: [0, 2] }), 'bad_expression')
  refused(sindy.simulate("x' = x", { start: [1, 2], times: [0, 2] }), 'bad_shape')
  refused(sindy.simulate("x' = x", { start: [1], times: [0, 0] }), 'bad_times')
  refused(sindy.simulate("x' = x", {}), 'bad_value')
  refused(sindy.simulate("x' = x"), 'bad_value')
  refused(sindy.simulate(7, {}), 'bad_value')
})

test('an experiment with a mistake is refused by field', () => {
  refused(sindy.discover({ observe: { noise: 2 } }), 'bad_value', 'observe.noise')
  refused(sindy.discover({ observe: { noise: 'much' } }), 'bad_value', 'observe.noise')
  refused(sindy.discover({ observe: { noise: NaN } }), 'bad_value', 'observe.noise')
  refused(sindy.discover({ observe: { colour: 1 } }), 'bad_value', 'observe.colour')
  refused(sindy.discover({ colour: { red: 1 } }), 'bad_value', 'colour.red')
  refused(sindy.discover({ library: { degree: 2.5 } }), 'bad_value', 'library.degree')
  refused(sindy.discover({ regress: { method: 'magic' } }), 'bad_value', 'regress.method')
  refused(sindy.discover({ simulate: { system: 'nowhere' } }), 'unknown_system')
  refused(sindy.discover({ simulate: { parameters: { kappa: 1 } } }), 'unknown_name', 'simulate.parameters.kappa')
  refused(sindy.discover({ simulate: { start: [1] } }), 'bad_shape', 'simulate.start')
  refused(sindy.discover('lorenz'), 'bad_value')
})

test('samples with a mistake are refused by place', () => {
  const data = decay()
  refused(sindy.identify({}), 'bad_value', 'samples.times')
  refused(sindy.identify(null), 'bad_value')
  refused(sindy.identify({ ...data, times: data.times.slice(1) }), 'bad_shape')
  refused(sindy.identify({ ...data, times: data.times.map(() => 1) }), 'bad_times')
  refused(sindy.identify({ ...data, states: [[1], [1, 2]] }), 'bad_shape')
  refused(sindy.identify({ ...data, states: { rows: 3, cols: 1, data: [1] } }), 'bad_shape')
  refused(sindy.identify({ ...data, states: { rows: 1e9, cols: 1e9, data: [1] } }), 'too_large')
  refused(sindy.identify({ ...data, names: ['sin'] }), 'bad_value', 'names')
  refused(sindy.identify(data, { differentiate: { method: 'exact' } }), 'no_truth')
  refused(sindy.identify({ times: [0, 1], states: [[1], [2]] }), 'too_few_samples')
  const holes = { ...data, states: { ...data.states, data: data.states.data.map(() => NaN) } }
  refused(sindy.identify(holes), 'too_few_samples')
})

test('a link of anything is an experiment', () => {
  const read = sindy.from_link('v=1&system=rossler&observe.noise=9&colour=red')
  assert.equal(read.ok, true)
  assert.equal(read.value.simulate.system, 'rossler')
  assert.equal(read.value.observe.noise, 1)
  assert.equal(read.notes.length, 2)
  refused(sindy.from_link(7), 'bad_value')
  refused(sindy.defaults('nowhere'), 'unknown_system')
})

test('dragging the threshold runs the solve alone', () => {
  const runs = (reply) => Object.fromEntries(reply.timing.map(({ stage, runs }) => [stage, runs]))
  const before = runs(sindy.discover({}))
  const after = runs(sindy.discover({ regress: { threshold: 0.2 } }))
  for (const stage of ['simulate', 'observe', 'differentiate', 'compress']) assert.equal(after[stage], before[stage])
  assert.equal(after.regress, before.regress + 1)
})
