import assert from 'node:assert/strict'
import test from 'node:test'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { survivalInterval } from '#statistics/survival-interval.ts'
import {
  casesOfR,
  close,
  eventTable,
  type PlainEvents,
  placebo,
  sixMp,
  waits,
} from './event-rows.ts'

interface SurvivalCase extends PlainEvents {
  readonly time: readonly number[]
  readonly at_risk: readonly number[]
  readonly events: readonly number[]
  readonly survival: readonly number[]
  readonly standard_error: readonly (number | null)[]
  readonly low: readonly (number | null)[]
  readonly high: readonly (number | null)[]
}

test('kaplanMeier() gives the 6-MP curve of R with its log-log limits', () => {
  const curve = kaplanMeier(sixMp)
  const reference = [
    [6, 21, 3, 0.857142857143, 0.076360354832, 0.619717955266, 0.951551747647],
    [7, 17, 1, 0.806722689076, 0.08693528518, 0.563146564622, 0.922809019203],
    [10, 15, 1, 0.752941176471, 0.096349652994, 0.5031995108, 0.889361835169],
    [13, 12, 1, 0.690196078431, 0.106814707775, 0.431610222486, 0.849065963349],
    [16, 11, 1, 0.627450980392, 0.114053865257, 0.367510855988, 0.804912189472],
    [22, 7, 1, 0.53781512605, 0.128233751693, 0.267778936767, 0.746790717635],
    [23, 6, 1, 0.448179271709, 0.134591456756, 0.188052005959, 0.680142628495],
  ] as const
  assert.deepEqual(
    [...curve.time].filter((_, j) => curve.events[j] !== 0),
    reference.map(([t]) => t),
  )
  for (const [t, n, d, survival, error, low, high] of reference) {
    const j = curve.time.indexOf(t)
    assert.equal(curve.at_risk[j], n)
    assert.equal(curve.events[j], d)
    close(curve.survival[j], survival)
    close((curve.survival[j] ?? 0) * Math.sqrt(curve.greenwood[j] ?? 0), error)
    const interval = survivalInterval(curve.survival[j] ?? 0, curve.greenwood[j] ?? 0)
    assert.ok(interval.kind === 'bounded')
    close(interval.low, low)
    close(interval.high, high)
  }
  assert.equal(curve.n, 21)
  assert.equal(curve.observed_until, 35)
})

test('kaplanMeier() gives the placebo curve of R at 8 weeks', () => {
  const curve = kaplanMeier(placebo)
  const j = curve.time.indexOf(8)
  close(curve.survival[j], 0.380952380952)
  close((curve.survival[j] ?? 0) * Math.sqrt(curve.greenwood[j] ?? 0), 0.105971169574)
})

test('kaplanMeier() lets events precede censorings at ties', () => {
  const curve = kaplanMeier(waits('5 5+ 7'))
  assert.deepEqual([...curve.at_risk], [3, 1])
  assert.deepEqual([...curve.survival], [2 / 3, 0])
  assert.deepEqual([...curve.censored], [1, 0])
})

test('kaplanMeier() counts waits of zero, with everybody at risk at 0', () => {
  const curve = kaplanMeier(waits('0 0+ 1 2+'))
  assert.deepEqual([...curve.time], [0, 1, 2])
  assert.deepEqual([...curve.at_risk], [4, 2, 1])
  assert.deepEqual([...curve.survival], [0.75, 0.375, 0.375])
})

test('kaplanMeier() censors competing closures', () => {
  const rows = { entry: [0, 0, 0], exit: [1, 2, 3], weight: [1, 1, 1] }
  assert.deepEqual(
    kaplanMeier(eventTable({ ...rows, event: [1, 4, 1] })),
    kaplanMeier(eventTable({ ...rows, event: [1, 0, 1] })),
  )
})

test('kaplanMeier() puts a late entrant at risk only after its entry', () => {
  const curve = kaplanMeier(
    eventTable({ entry: [0, 2, 0], exit: [2, 4, 5], event: [1, 1, 0], weight: [1, 1, 1] }),
  )
  assert.deepEqual([...curve.time], [2, 4, 5])
  assert.deepEqual([...curve.at_risk], [2, 2, 1])
  assert.deepEqual([...curve.survival], [0.5, 0.25, 0.25])
})

test('kaplanMeier() leaves out rows that leave at the age at which they enter', () => {
  const curve = kaplanMeier(
    eventTable({ entry: [0, 3], exit: [5, 3], event: [1, 1], weight: [1, 9] }),
  )
  assert.deepEqual([curve.n, [...curve.time], [...curve.events]], [1, [5], [1]])
})

test('kaplanMeier() says where the follow-up first has a gap', () => {
  const gap = eventTable({ entry: [0, 5], exit: [3, 9], event: [1, 0], weight: [1, 1] })
  assert.equal(kaplanMeier(gap).observed_until, 3)
  const touching = eventTable({ entry: [0, 3], exit: [3, 9], event: [1, 0], weight: [1, 1] })
  assert.equal(kaplanMeier(touching).observed_until, 9)
  const late = eventTable({ entry: [4, 5], exit: [8, 9], event: [1, 0], weight: [1, 1] })
  assert.equal(kaplanMeier(late).observed_until, 0)
})

test('kaplanMeier() gives an empty curve for no rows', () => {
  const curve = kaplanMeier(waits(''))
  assert.deepEqual([curve.n, curve.time.length, curve.observed_until], [0, 0, 0])
})

test('kaplanMeier() refuses negative waits, exits before entries and ragged columns', () => {
  const one = { entry: [0], exit: [1], event: [1], weight: [1] }
  assert.throws(() => kaplanMeier(eventTable({ ...one, exit: [-1] })), RangeError)
  assert.throws(() => kaplanMeier(eventTable({ ...one, entry: [-1] })), RangeError)
  assert.throws(() => kaplanMeier(eventTable({ ...one, entry: [2] })), RangeError)
  for (const column of ['entry', 'exit', 'event', 'weight'] as const) {
    assert.throws(() => kaplanMeier(eventTable({ ...one, [column]: [] })), RangeError, column)
  }
})

test('kaplanMeier() is the same whether ages are tabulated or sorted', () => {
  const ages = Array.from({ length: 3000 }, (_, i) => (i * 7919) % 257)
  const narrow = { entry: ages.map((a) => (a % 3 === 0 ? a >> 1 : 0)), exit: ages }
  const rest = { event: ages.map((_, i) => i % 4), weight: ages.map((_, i) => 1 + (i % 5)) }
  const wide = {
    entry: narrow.entry.map((a) => a * 8_000_000),
    exit: ages.map((a) => a * 8_000_000),
  }
  const curve = kaplanMeier(eventTable({ ...narrow, ...rest }))
  const stretched = kaplanMeier(eventTable({ ...wide, ...rest }))
  assert.deepEqual(
    [...stretched.time],
    [...curve.time].map((t) => t * 8_000_000),
  )
  for (const column of ['at_risk', 'events', 'censored', 'survival', 'greenwood'] as const) {
    assert.deepEqual(stretched[column], curve[column])
  }
})

test('kaplanMeier() agrees with R on 1,700 random tables', () => {
  const cases = casesOfR<SurvivalCase>('survival')
  assert.equal(cases.length, 1700)
  for (const [index, expected] of cases.entries()) {
    const curve = kaplanMeier(eventTable(expected))
    for (const [k, t] of expected.time.entries()) {
      const what = `case ${index} at ${t}`
      const j = curve.time.indexOf(t)
      close(curve.at_risk[j], expected.at_risk[k] as number, what)
      close(curve.events[j], expected.events[k] as number, what)
      const survival = curve.survival[j] as number
      close(survival, expected.survival[k] as number, what)
      const error = expected.standard_error[k]
      if (error !== null)
        close(survival * Math.sqrt(curve.greenwood[j] as number), error as number, what)
      const interval = survivalInterval(survival, curve.greenwood[j] as number)
      const low = expected.low[k]
      const high = expected.high[k]
      if (typeof low === 'number' && typeof high === 'number') {
        assert.ok(interval.kind === 'bounded', what)
        close(interval.low, low, what)
        close(interval.high, high, what)
      } else {
        assert.ok(survival === 0 || survival === 1, what)
      }
    }
  }
})
