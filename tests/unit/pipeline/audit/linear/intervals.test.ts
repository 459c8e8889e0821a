import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { intervalOf } from '#pipeline/audit/linear/intervals.ts'

const policy = { threshold: 10, rounding_base: 5, attacker: 'bold' } as const
const range = (cell: number | string | null, more = {}) => {
  const { low, high } = intervalOf(cell, { ...policy, ...more })
  return [low, high]
}

/** The specification's `pub` (3.4, B1), written down again. */
const pub = (x: number, threshold: number, base: number) =>
  x === 0 ? 0 : x < threshold ? '*' : base * Math.floor(x / base + 0.5)

/** The specification's `revise` (4.4). */
const revise = (old: number | '*', x: number, threshold: number, base: number) =>
  old === 0
    ? x < base
      ? 0
      : pub(x, threshold, base)
    : old === '*'
      ? x < threshold - 1 + base
        ? '*'
        : pub(x, threshold, base)
      : Math.abs(x - old) < base
        ? old
        : pub(x, threshold, base)

test('a cell reads as the specification says: * 1–9, 0 exactly, r as [max(10, r − 2), r + 2]', () => {
  assert.deepEqual(range('*'), [1, 9])
  assert.deepEqual(range(0), [0, 0])
  assert.deepEqual(range(10), [10, 12])
  assert.deepEqual(range(15), [13, 17])
  assert.deepEqual(range(12, { threshold: 5, rounding_base: 1 }), [12, 12])
})

test('after a revision * hides 0–13, 0 up to 4, and r means r ± 4', () => {
  assert.deepEqual(range('*', { revised: true }), [0, 13])
  assert.deepEqual(range(0, { revised: true }), [0, 4])
  assert.deepEqual(range(20, { revised: true }), [16, 24])
})

test('the careful attacker takes * for any number from 1; a withheld cell is a number', () => {
  assert.deepEqual(range('*', { attacker: 'careful' }), [1, Number.POSITIVE_INFINITY])
  assert.deepEqual(range(null), [10, Number.POSITIVE_INFINITY])
  assert.deepEqual(range(null, { attacker: 'careful' }), [0, Number.POSITIVE_INFINITY])
})

test('an interval holds exactly the counts that are published as its cell', () => {
  const rules = fc.record({
    x: fc.integer({ min: 0, max: 10_000 }),
    threshold: fc.integer({ min: 2, max: 20 }),
    rounding_base: fc.integer({ min: 1, max: 10 }),
  })
  fc.assert(
    fc.property(rules, ({ x, threshold, rounding_base: base }) => {
      // Below this a count from the threshold on could be published as 0 or below the threshold's multiple.
      fc.pre(base <= threshold)
      const cell = pub(x, threshold, base)
      const { low, high } = intervalOf(cell, { ...policy, threshold, rounding_base: base })
      for (const y of [low - 1, low, x, high, high + 1]) {
        if (y < 0) continue
        assert.equal(pub(y, threshold, base) === cell, low <= y && y <= high, `${y} as ${cell}`)
      }
    }),
  )
})

test('whatever a revision keeps or makes of a cell lies in the revised interval', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 200 }),
      (before, after) => {
        const cell = revise(pub(before, 10, 5), after, 10, 5)
        const { low, high } = intervalOf(cell, { ...policy, revised: true })
        assert.ok(low <= after && after <= high, `${before} → ${after} is ${cell}`)
      },
    ),
  )
})
