import assert from 'node:assert/strict'
import test from 'node:test'
import { effectiveSize } from '#statistics/effective-size.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { quantile } from '#statistics/quantile.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { survivalInterval } from '#statistics/survival-interval.ts'
import {
  casesOfR,
  close,
  eventTable,
  expectKind,
  type PlainEvents,
  placebo,
  sixMp,
  waits,
} from './event-rows.ts'

interface QuantileCase extends PlainEvents {
  readonly quantile: readonly (number | null)[]
  readonly quantile_low: readonly (number | null)[]
  readonly quantile_high: readonly (number | null)[]
  readonly limits_rise: number
}

/** [time, low, high] with null where absent, as R prints them. */
function asR(text: string, p: number): readonly (number | null)[] {
  return plain(quantile(kaplanMeier(waits(text)), p))
}

function plain(result: ReturnType<typeof quantile>): readonly (number | null)[] {
  assert.ok(result.kind !== 'no_data')
  const time = result.kind === 'reached' ? result.time : null
  return [time, result.low ?? null, result.high ?? null]
}

test('quantile() gives the 6-MP quantiles of R', () => {
  const curve = kaplanMeier(sixMp)
  assert.deepEqual(plain(quantile(curve, 0.25)), [13, 6, 22])
  assert.deepEqual(plain(quantile(curve, 0.5)), [23, 13, null])
  assert.deepEqual(plain(quantile(curve, 0.75)), [null, 23, null])
  assert.equal(quantile(curve, 0.9).kind, 'not_reached')
})

test('quantile() gives the placebo quantiles of R', () => {
  const curve = kaplanMeier(placebo)
  assert.deepEqual(plain(quantile(curve, 0.25)), [4, 1, 5])
  assert.deepEqual(plain(quantile(curve, 0.5)), [8, 4, 11])
  assert.deepEqual(plain(quantile(curve, 0.75)), [12, 8, 22])
  assert.equal(plain(quantile(curve, 0.9))[0], 17)
})

test('quantile() gives the medians of R for the aml data', () => {
  const maintained = '9 13 13+ 18 23 28+ 31 34 45+ 48 161+'
  assert.deepEqual(asR(maintained, 0.5), [31, 13, null])
  assert.deepEqual(asR('5 5 8 8 12 16+ 23 27 30 33 43 45', 0.5), [23, 5, 33])
  const at = expectKind(survivalAt(kaplanMeier(waits(maintained)), 31), 'estimated')
  close(at.survival, 0.490909090909)
})

test('quantile() takes the middle of a stretch that is flat at exactly 1 - p', () => {
  assert.equal(asR('1 2 3 4', 0.5)[0], 2.5)
  const ten = '1 2 3 4 5 6 7 8 9 10'
  assert.deepEqual(asR(ten, 0.5), [5.5, 1, 8])
  assert.equal(asR(ten, 0.9)[0], 9.5)
})

test('quantile() lets a flat end of the curve reach to the end of the follow-up', () => {
  assert.equal(asR('2 2 10+ 10+', 0.5)[0], 6)
})

test('quantile() is absent when all are censored, and unlimited after a single event', () => {
  assert.deepEqual(asR('3+ 5+ 9+', 0.5), [null, null, null])
  assert.deepEqual(asR('7', 0.5), [7, null, null])
})

test('quantile() reports the last time with at least 10 at risk, if there was one', () => {
  const median = quantile(kaplanMeier(sixMp), 0.75)
  assert.deepEqual(median, { kind: 'not_reached', low: 23, supported_until: 17 })
  assert.ok(!('supported_until' in quantile(kaplanMeier(waits('1 2 3+')), 0.9)))
})

test('quantile() does not look past a gap in the follow-up', () => {
  const gap = eventTable({
    entry: [0, 0, 0, 8],
    exit: [2, 3, 3, 9],
    event: [1, 0, 0, 1],
    weight: [1, 1, 1, 1],
  })
  assert.equal(quantile(kaplanMeier(gap), 0.9).kind, 'not_reached')
})

test('quantile() refuses shares outside (0, 1) and has nothing to say of no data', () => {
  for (const p of [0, 1, -0.1, Number.NaN]) {
    assert.throws(() => quantile(kaplanMeier(sixMp), p), RangeError)
  }
  assert.deepEqual(quantile(kaplanMeier(waits('')), 0.5), { kind: 'no_data' })
})

test('closed requests alone would halve the 6-MP median', () => {
  const closedOnly = waits('6 6 6 7 10 13 16 22 23')
  assert.equal(plain(quantile(kaplanMeier(closedOnly), 0.5))[0], 10)
  assert.equal(plain(quantile(kaplanMeier(sixMp), 0.5))[0], 23)
})

test('quantile() agrees with R on 1,700 random tables', () => {
  const compared = { times: 0, limits: 0 }
  for (const [index, expected] of casesOfR<QuantileCase>('survival').entries()) {
    const curve = kaplanMeier(eventTable(expected))
    // R reads on across a gap; we do not.
    if (curve.observed_until < Math.max(...curve.time)) continue
    for (const [k, p] of [0.25, 0.5, 0.75, 0.9].entries()) {
      const [time, low, high] = plain(quantile(curve, p))
      const what = `case ${index}, p = ${p}`
      assert.equal(time, expected.quantile[k], what)
      compared.times++
      if (expected.limits_rise === 1) continue
      assert.equal(low, expected.quantile_low[k], what)
      assert.equal(high, expected.quantile_high[k], what)
      compared.limits++
    }
  }
  assert.ok(compared.times > 4000 && compared.limits > 3000, JSON.stringify(compared))
})

test('quantile() takes the first crossing of a limit curve that rises again', () => {
  let rising = 0
  for (const expected of casesOfR<QuantileCase>('survival')) {
    if (expected.limits_rise === 0) continue
    const curve = kaplanMeier(eventTable(expected))
    if (curve.observed_until < Math.max(...curve.time)) continue
    rising++
    const result = quantile(curve, 0.5)
    const first = curve.time.find((_, j) => {
      const interval = survivalInterval(curve.survival[j] as number, curve.greenwood[j] as number)
      return interval.kind === 'bounded' && interval.high <= 0.5
    })
    assert.equal(result.kind === 'no_data' ? undefined : result.high, first)
  }
  assert.ok(rising > 10, String(rising))
})

test('survivalAt() is right-continuous and says how many are at risk', () => {
  const curve = kaplanMeier(sixMp)
  const before = expectKind(survivalAt(curve, 5.99), 'estimated')
  assert.deepEqual([before.survival, before.at_risk], [1, 21])
  assert.deepEqual(before.interval, { kind: 'bounded', low: 1, high: 1 })
  const at = expectKind(survivalAt(curve, 6), 'estimated')
  close(at.survival, 0.857142857143)
  assert.equal(at.at_risk, 21)
  assert.equal(expectKind(survivalAt(curve, 8), 'estimated').at_risk, 16)
})

test('survivalAt() knows nothing past the follow-up unless the curve is at 0', () => {
  assert.deepEqual(survivalAt(kaplanMeier(sixMp), 36), {
    kind: 'beyond_follow_up',
    observed_until: 35,
  })
  const late = expectKind(survivalAt(kaplanMeier(placebo), 99), 'estimated')
  assert.deepEqual([late.survival, late.standard_error, late.at_risk], [0, 0, 0])
  assert.deepEqual(late.interval, { kind: 'undefined_at_zero' })
  assert.deepEqual(survivalAt(kaplanMeier(waits('')), 1), { kind: 'no_data' })
  assert.throws(() => survivalAt(kaplanMeier(sixMp), -1), RangeError)
})

test('survivalAt() knows nothing past a gap in the follow-up', () => {
  const gap = eventTable({ entry: [0, 0, 8], exit: [2, 3, 9], event: [1, 0, 1], weight: [1, 1, 1] })
  const curve = kaplanMeier(gap)
  assert.equal(survivalAt(curve, 3).kind, 'estimated')
  assert.deepEqual(survivalAt(curve, 9), { kind: 'beyond_follow_up', observed_until: 3 })
})

test('effectiveSize() is the number of requests without censoring, and less with it', () => {
  const size = (table: typeof sixMp, t: number) =>
    expectKind(effectiveSize(kaplanMeier(table), t), 'estimated').requests
  close(size(placebo, 8), 21)
  close(size(sixMp, 10), 20.038310763)
  assert.equal(size(placebo, 50), 21)
  assert.equal(size(sixMp, 5), 21)
  assert.equal(size(waits('3+ 5+ 9+'), 4), 2)
  assert.equal(effectiveSize(kaplanMeier(sixMp), 40).kind, 'beyond_follow_up')
})
