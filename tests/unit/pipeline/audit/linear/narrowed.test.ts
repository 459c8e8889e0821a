import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import loadHighs from 'highs'
import type { LinearSystem } from '#pipeline/audit/linear/linear-system.ts'
import { narrowed } from '#pipeline/audit/linear/narrowed.ts'
import { tighten } from '#pipeline/audit/linear/tighten.ts'

const highs = await loadHighs()

/** Every whole solution of a small system, by trying all. */
function solutions({ cells, sums }: LinearSystem): readonly (readonly number[])[] {
  return cells
    .reduce<readonly (readonly number[])[]>(
      (found, { low, high }) =>
        found.flatMap((start) =>
          Array.from({ length: high - low + 1 }, (_, step) => [...start, low + step]),
        ),
      [[]],
    )
    .filter((counts) =>
      sums.every(({ total, parts, exhaustive }) => {
        const sum = parts.reduce((all, part) => all + (counts[part] ?? 0), 0)
        const whole = counts[total] ?? 0
        return exhaustive ? sum === whole : sum <= whole
      }),
    )
}

/** Systems of five cells with bounds up to four apart and up to three sums: small enough to try all. */
const systems = fc
  .record({
    bounds: fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 }), fc.boolean()), {
      minLength: 5,
      maxLength: 5,
    }),
    sums: fc.array(
      fc.tuple(
        fc.nat({ max: 4 }),
        fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 3 }),
        fc.boolean(),
      ),
      { maxLength: 3 },
    ),
  })
  .map(
    ({ bounds, sums }): LinearSystem => ({
      cells: bounds.map(([low, more, suppressed], at) => ({
        name: String(at),
        low,
        high: low + more,
        suppressed,
      })),
      sums: sums.map(([total, parts, exhaustive]) => ({
        total,
        parts: parts.filter((part) => part !== total),
        exhaustive,
      })),
    }),
  )

test('the interval of each suppressed cell is the one that trying all counts finds', () => {
  fc.assert(
    fc.property(systems, (system) => {
      const all = solutions(system)
      const found = narrowed(system, highs)
      if (all.length === 0) {
        assert.equal(found, 'contradiction')
        return
      }
      const expected = system.cells.flatMap(({ name, suppressed }, at) => {
        const counts = all.map((solution) => solution[at] ?? 0)
        return suppressed
          ? [{ name, low: Math.min(...counts), high: Math.max(...counts), proof: 'integer' }]
          : []
      })
      assert.deepEqual(found, expected)
    }),
    { numRuns: 300 },
  )
})

test('tighten() loses no solution, and reports a contradiction only where there is none', () => {
  fc.assert(
    fc.property(systems, (system) => {
      const bounds = tighten(system)
      const all = solutions(system)
      if ('kind' in bounds) {
        assert.deepEqual(all, [])
        return
      }
      for (const counts of all) {
        bounds.forEach(({ low, high }, at) => {
          assert.ok(low <= (counts[at] ?? -1) && (counts[at] ?? -1) <= high)
        })
      }
    }),
  )
})

test('a cell that the bounds alone determine is reported too, as known exactly', () => {
  const system: LinearSystem = {
    cells: [
      { name: 'hidden', low: 1, high: 9, suppressed: true },
      { name: 'whole', low: 4, high: 4, suppressed: false },
    ],
    sums: [{ total: 1, parts: [0], exhaustive: true }],
  }
  assert.deepEqual(narrowed(system, highs), [{ name: 'hidden', low: 4, high: 4, proof: 'integer' }])
})

test('halves are no counts: an odd cycle is narrowed by whole numbers where real ones see room', () => {
  // a + b = b + c = a + c = 5 or 6 each, all three equal: real numbers allow 2.5, whole ones only 3.
  const cell = (name: string, low: number, high: number, suppressed = false) => ({
    name,
    low,
    high,
    suppressed,
  })
  const system: LinearSystem = {
    cells: [
      cell('a', 0, 9, true),
      cell('b', 0, 9, true),
      cell('c', 0, 9, true),
      cell('even', 0, 9),
      cell('ab', 5, 6),
    ],
    sums: [
      { total: 4, parts: [0, 1], exhaustive: true },
      { total: 4, parts: [1, 2], exhaustive: true },
      { total: 4, parts: [0, 2], exhaustive: true },
    ],
  }
  assert.deepEqual(
    narrowed(system, highs),
    ['a', 'b', 'c'].map((name) => ({ name, low: 3, high: 3, proof: 'integer' })),
  )
})

test('in a large component an end between two whole numbers is rounded inwards, and said to be linear', () => {
  const free = { low: 0, high: 20, suppressed: false }
  const extra = Array.from({ length: 300 }, (_, at) => ({ ...free, name: `other ${at}`, high: 1 }))
  const system: LinearSystem = {
    cells: [
      { ...free, name: 'a', suppressed: true },
      { ...free, name: 'b' },
      { ...free, name: 'c' },
      { ...free, name: 'pair', low: 5 },
      { ...free, name: 'all', high: 1000 },
      ...extra,
    ],
    sums: [
      { total: 3, parts: [0, 1], exhaustive: true },
      { total: 3, parts: [1, 2], exhaustive: true },
      { total: 3, parts: [0, 2], exhaustive: true },
      { total: 4, parts: [3, ...extra.map((_, at) => at + 5)], exhaustive: true },
    ],
  }
  // All three are half of the pair: 2.5 to 10.
  assert.deepEqual(narrowed(system, highs), [{ name: 'a', low: 3, high: 10, proof: 'linear' }])
})

test('an end that nothing bounds stays open', () => {
  const unlimited = Number.POSITIVE_INFINITY
  const system: LinearSystem = {
    cells: [
      { name: 'hidden', low: 1, high: unlimited, suppressed: true },
      { name: 'whole', low: 10, high: unlimited, suppressed: false },
    ],
    sums: [{ total: 1, parts: [0], exhaustive: false }],
  }
  assert.deepEqual(
    (narrowed(system, highs) as readonly { high: number }[]).map(({ high }) => high),
    [unlimited],
  )
})
