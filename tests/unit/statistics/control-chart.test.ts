import assert from 'node:assert/strict'
import test from 'node:test'
import { pChart, xmrChart } from '#statistics/control-chart.ts'
import { controlSignals } from '#statistics/control-signals.ts'
import { close, expectKind } from './event-rows.ts'

const numerators = [60, 80, 41, 95, 50, 82]
const denominators = [80, 95, 60, 110, 70, 100]

test('pChart() gives the reference centre and first limits', () => {
  const chart = expectKind(pChart(numerators, denominators), 'estimated')
  assert.equal(chart.centre.toFixed(6), '0.792233')
  assert.equal(chart.points[0]?.low.toFixed(6), '0.656154')
  assert.equal(chart.points[0]?.high.toFixed(6), '0.928312')
})

test('pChart() freezes the centre on the baseline and cuts limits to [0, 1]', () => {
  const chart = expectKind(pChart([9, 9, 1], [10, 10, 4], 2), 'estimated')
  close(chart.centre, 0.9)
  assert.equal(chart.points[2]?.high, 1)
  close(chart.points[2]?.low, 0.9 - 3 * Math.sqrt(0.09 / 4))
})

test('pChart() sets no limits from nothing and refuses the impossible', () => {
  assert.deepEqual(pChart([], []), { kind: 'insufficient' })
  assert.deepEqual(pChart([1], [2], 0), { kind: 'insufficient' })
  assert.throws(() => pChart([3], [2]), RangeError)
  assert.throws(() => pChart([0], [0]), RangeError)
  assert.throws(() => pChart([1, 2], [3]), RangeError)
})

test('xmrChart() sets limits 2.66 mean moving ranges from the mean', () => {
  const chart = expectKind(xmrChart([10, 12, 9, 13]), 'estimated')
  assert.deepEqual(chart.moving_ranges, [2, 3, 4])
  close(chart.centre, 11)
  close(chart.points[0]?.low, 11 - 2.66 * 3)
  close(chart.points[3]?.high, 11 + 2.66 * 3)
  close(chart.range_limit, 3.267 * 3)
})

test('xmrChart() freezes centre and limits on the baseline', () => {
  const frozen = expectKind(xmrChart([10, 12, 9, 13, 90], 4), 'estimated')
  const before = expectKind(xmrChart([10, 12, 9, 13]), 'estimated')
  assert.deepEqual(
    [frozen.centre, frozen.range_limit, frozen.points[4]?.high],
    [before.centre, before.range_limit, before.points[0]?.high],
  )
  assert.deepEqual(xmrChart([7]), { kind: 'insufficient' })
  assert.deepEqual(xmrChart([7, 8, 9], 1), { kind: 'insufficient' })
})

/** Signals of values around a centre of 0, with sigma 1 and limits of 3. */
function signals(values: readonly number[]) {
  return controlSignals(
    0,
    values.map((value) => ({ value, low: -3, high: 3, sigma: 1 })),
  )
}

test('controlSignals() sees a point outside the limits, not one on them', () => {
  assert.deepEqual(signals([0.5, 3.1, -0.5]), [[], ['outside_limits'], []])
  assert.deepEqual(signals([-0.5, 3, 0.5]), [[], [], []])
})

test('controlSignals() sees seven in a row on one side, not six, and not across the centre', () => {
  const zigzag = [1, 0.5, 1, 0.5, 1, 0.5]
  assert.ok(signals(zigzag).every((found) => found.length === 0))
  assert.deepEqual(signals([-0.2, ...zigzag, 1]), [[], ...Array(7).fill(['one_side'])])
  assert.ok(signals([...zigzag, 0, 1]).every((found) => found.length === 0))
})

test('controlSignals() sees six rising or falling in a row, not five', () => {
  assert.ok(signals([-1, -0.6, -0.2, 0.2, 0.6]).every((found) => found.length === 0))
  const rise = [-1, -0.6, -0.2, 0.2, 0.6, 1]
  assert.deepEqual(signals([0, ...rise, 0]), [[], ...Array(6).fill(['trend']), []])
  assert.deepEqual(signals(rise.toReversed()), Array(6).fill(['trend']))
  assert.ok(signals([-1, -0.6, -0.2, -0.2, 0.2, 0.6, 1]).every((found) => found.length === 0))
})

test('controlSignals() sees two of three beyond two sigma on the same side', () => {
  assert.deepEqual(signals([2.1, 0, 2.2, 0]), [['two_of_three'], [], ['two_of_three'], []])
  assert.ok(signals([2.1, 0, 0, 2.2]).every((found) => found.length === 0))
  assert.ok(signals([2.1, -2.2, 0]).every((found) => found.length === 0))
  assert.ok(signals([2, 2, 0]).every((found) => found.length === 0))
})
