import assert from 'node:assert/strict'
import { test } from 'node:test'
import loadHighs, { type Highs } from 'highs'
import { neighbourhood } from '#pipeline/audit/linear/components.ts'
import { programOf } from '#pipeline/audit/linear/program.ts'

const highs = await loadHighs()
const bounds = { low: 0, high: 9 }
/** Two cells that add up to ten. */
const pair = {
  cells: [0, 1],
  bounds: [bounds, bounds],
  rows: [{ places: [0, 1], weights: [1, 1], low: 10, high: 10 }],
}

test('a program gives the extremes of a total and a solution that attains it', () => {
  const program = programOf(pair, 'linear', highs)
  const least = program.extreme([0], 1)
  const most = program.extreme([0], -1)
  program.dispose()
  assert.ok(typeof least !== 'string' && typeof most !== 'string')
  assert.deepEqual([least.total, ...least.solution], [1, 1, 9])
  assert.deepEqual([most.total, ...most.solution], [9, 9, 1])
})

test('no solution and no end are told apart from an extreme', () => {
  const impossible = { ...pair, bounds: [bounds, { low: 0, high: 0 }] }
  const unlimited = { low: 0, high: Number.POSITIVE_INFINITY }
  const endless = { cells: [0], bounds: [unlimited], rows: [] }
  for (const [component, expected] of [
    [impossible, 'infeasible'],
    [endless, 'unbounded'],
  ] as const) {
    const program = programOf(component, 'linear', highs)
    assert.equal(program.extreme([0], -1), expected)
    program.dispose()
  }
})

/** The real solver, whose answers and status are replaced. */
function lying(colValue: readonly number[], status?: number): Highs {
  return {
    ...highs,
    constants: highs.constants,
    createModel: (...source: Parameters<Highs['createModel']>) => {
      const model = highs.createModel(...source)
      return new Proxy(model, {
        get: (target, name) =>
          name === 'getSolution'
            ? () => ({ colValue: Float64Array.from(colValue) })
            : name === 'getModelStatus' && status !== undefined
              ? () => status
              : typeof Reflect.get(target, name) === 'function'
                ? Reflect.get(target, name).bind(target)
                : Reflect.get(target, name),
      })
    },
  } as unknown as Highs
}

test('a solution that breaks a row or a bound, or a run without an answer, is refused', () => {
  const ask = (solver: Highs) => programOf(pair, 'linear', solver).extreme([0], 1)
  assert.throws(() => ask(lying([1, 8])), /breaks a row/)
  assert.throws(() => ask(lying([-1, 11])), /breaks a row/)
  assert.throws(() => ask(lying([Number.NaN, 10])), /breaks a row/)
  const { timeLimit } = highs.constants.modelStatus
  assert.throws(() => ask(lying([1, 9], timeLimit)), /status 13/)
  assert.doesNotThrow(() => ask(lying([1, 9])))
})

test('a neighbourhood keeps the nearest rows only, and only fewer constraints', () => {
  const chain = {
    cells: [10, 11, 12, 13],
    bounds: [bounds, bounds, bounds, bounds],
    rows: [0, 1, 2].map((at) => ({ places: [at, at + 1], weights: [1, 1], low: 10, high: 10 })),
  }
  assert.equal(neighbourhood(chain, 3, 4), chain)
  const near = neighbourhood(chain, 3, 2)
  assert.deepEqual(near.cells, [13, 12])
  assert.deepEqual(near.rows, [{ places: [1, 0], weights: [1, 1], low: 10, high: 10 }])
})
