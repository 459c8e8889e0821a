import assert from 'node:assert/strict'
import test from 'node:test'
import type { IntervalTable } from '#model/event-table.ts'
import { type IntervalCurve, turnbull, waitingBounds } from '#statistics/turnbull.ts'
import { casesOfR, close, expectKind } from './event-rows.ts'

interface IntervalCase {
  readonly left: readonly number[]
  /** null stands for Infinity. */
  readonly right: readonly (number | null)[]
  readonly weight: readonly number[]
  readonly probability: readonly number[]
}

function intervalTable(
  left: readonly number[],
  right: readonly (number | null)[],
  weight: readonly number[] = left.map(() => 1),
): IntervalTable {
  return {
    unit: 'day',
    left: Int32Array.from(left),
    right: Float64Array.from(right, (end) => end ?? Number.POSITIVE_INFINITY),
    weight: Uint32Array.from(weight),
  }
}

function probability(curve: IntervalCurve, from: number, to: number): number {
  return curve.mass.reduce(
    (sum, mass, j) =>
      (curve.left[j] as number) >= from && (curve.right[j] as number) <= to ? sum + mass : sum,
    0,
  )
}

test('turnbull() reduces to the empirical distribution when every wait is exact', () => {
  const curve = expectKind(turnbull(intervalTable([0, 0, 2, 4], [1, 1, 3, 5])), 'estimated')
  assert.deepEqual(
    [[...curve.left], [...curve.right]],
    [
      [0, 2, 4],
      [1, 3, 5],
    ],
  )
  for (const [j, mass] of [0.5, 0.25, 0.25].entries()) close(curve.mass[j], mass)
})

test('turnbull() reduces to Kaplan-Meier when waits are exact or censored', () => {
  // 5, 5+, 7 of the tie rule: two thirds wait on after 5, none after 7.
  const curve = expectKind(turnbull(intervalTable([4, 5, 6], [5, null, 7])), 'estimated')
  close(waitingBounds(curve, 5).high, 2 / 3)
  close(waitingBounds(curve, 7).high, 0)
})

test('turnbull() gives a wait never seen open to the ages from 0 on', () => {
  const table = intervalTable([-1, -1, 0], [0, null, null], [4, 1, 3])
  const curve = expectKind(turnbull(table), 'estimated')
  close(curve.mass[0], 4 / 7)
  close(curve.mass[1], 3 / 7)
})

test('turnbull() puts mass only where it is identified, and bounds the share inside', () => {
  const curve = expectKind(turnbull(intervalTable([0, 3], [5, 8])), 'estimated')
  assert.deepEqual([[...curve.left], [...curve.right], [...curve.mass]], [[3], [5], [1]])
  assert.deepEqual(waitingBounds(curve, 3), { low: 1, high: 1 })
  assert.deepEqual(waitingBounds(curve, 4), { low: 0, high: 1 })
  assert.deepEqual(waitingBounds(curve, 5), { low: 0, high: 0 })
})

test('turnbull() refuses empty intervals and ragged columns, and has no data without rows', () => {
  assert.throws(() => turnbull(intervalTable([3], [3])), RangeError)
  assert.throws(() => turnbull(intervalTable([-2], [3])), RangeError)
  assert.throws(() => turnbull(intervalTable([1], [3], [])), RangeError)
  assert.deepEqual(turnbull(intervalTable([], [])), { kind: 'no_data' })
})

test('turnbull() agrees with R to 1e-4 on 150 random tables', () => {
  for (const [index, expected] of casesOfR<IntervalCase>('interval').entries()) {
    const table = intervalTable(expected.left, expected.right, expected.weight)
    const curve = expectKind(turnbull(table), 'estimated')
    for (const [i, reference] of expected.probability.entries()) {
      const ours = probability(curve, table.left[i] as number, table.right[i] as number)
      assert.ok(
        Math.abs(ours - reference) < 1e-4,
        `case ${index}, row ${i}: ${ours}, R ${reference}`,
      )
    }
  }
})
