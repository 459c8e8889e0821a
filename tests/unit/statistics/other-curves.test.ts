import assert from 'node:assert/strict'
import test from 'node:test'
import { aalenJohansen } from '#statistics/aalen-johansen.ts'
import { incidenceAt } from '#statistics/incidence-at.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { nelsonAalen } from '#statistics/nelson-aalen.ts'
import { restrictedMean } from '#statistics/restricted-mean.ts'
import { survivalAt } from '#statistics/survival-at.ts'
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

interface HazardCase extends PlainEvents {
  readonly time: readonly number[]
  readonly hazard: readonly number[]
  readonly hazard_error: readonly number[]
  readonly tau?: number
  readonly restricted_mean?: readonly [number, number]
}

interface CompetingCase extends PlainEvents {
  readonly time: readonly number[]
  readonly share: readonly (readonly number[])[]
  readonly standard_error?: readonly (readonly number[])[]
  readonly low?: readonly (readonly (number | null)[])[]
  readonly high?: readonly (readonly (number | null)[])[]
}

test('nelsonAalen() gives the 6-MP hazard of R', () => {
  const curve = nelsonAalen(sixMp)
  for (const [t, hazard, error] of [
    [6, 0.142857142857, 0.082478609884],
    [7, 0.201680672269, 0.101306113838],
    [10, 0.268347338936, 0.121273959057],
    [13, 0.351680672269, 0.147145565987],
    [16, 0.442589763178, 0.172963234243],
    [22, 0.585446906035, 0.224331102759],
    [23, 0.752113572702, 0.279467746695],
  ] as const) {
    const j = curve.time.indexOf(t)
    close(curve.hazard[j], hazard)
    close(Math.sqrt(curve.variance[j] ?? 0), error)
  }
})

test('nelsonAalen() agrees with R on 1,700 random tables', () => {
  for (const [index, expected] of casesOfR<HazardCase>('survival').entries()) {
    const curve = nelsonAalen(eventTable(expected))
    for (const [k, t] of expected.time.entries()) {
      const j = curve.time.indexOf(t)
      close(curve.hazard[j], expected.hazard[k] as number, `case ${index} at ${t}`)
      close(Math.sqrt(curve.variance[j] ?? 0), expected.hazard_error[k] as number, `case ${index}`)
    }
  }
})

test('restrictedMean() gives the areas of R for 6-MP and placebo', () => {
  for (const [table, tau, mean, error] of [
    [sixMp, 10, 9.27731092437, 0.326769115387],
    [sixMp, 20, 16.116526610644, 1.251560196005],
    [sixMp, 30, 21.04649859944, 2.243801951559],
    [sixMp, 35, 23.287394957983, 2.827467623371],
    [placebo, 20, 8.428571428571, 1.268082682503],
  ] as const) {
    const area = expectKind(restrictedMean(kaplanMeier(table), tau), 'estimated')
    close(area.mean, mean)
    close(area.standard_error, error)
  }
})

test('restrictedMean() is the horizon itself when all are censored', () => {
  assert.deepEqual(restrictedMean(kaplanMeier(waits('9+ 9+')), 9), {
    kind: 'estimated',
    mean: 9,
    standard_error: 0,
  })
})

test('restrictedMean() goes past the follow-up only once the curve is at 0', () => {
  assert.deepEqual(restrictedMean(kaplanMeier(sixMp), 36), {
    kind: 'beyond_follow_up',
    observed_until: 35,
  })
  const all = expectKind(restrictedMean(kaplanMeier(waits('1 3')), 100), 'estimated')
  close(all.mean, 2)
  assert.deepEqual(restrictedMean(kaplanMeier(waits('')), 5), { kind: 'no_data' })
  assert.throws(() => restrictedMean(kaplanMeier(sixMp), -1), RangeError)
})

test('restrictedMean() agrees with R on 850 random tables', () => {
  let compared = 0
  for (const [index, expected] of casesOfR<HazardCase>('survival').entries()) {
    if (expected.tau === undefined || expected.restricted_mean === undefined) continue
    const curve = kaplanMeier(eventTable(expected))
    const area = expectKind(restrictedMean(curve, expected.tau), 'estimated')
    close(area.mean, expected.restricted_mean[0], `mean of case ${index}`)
    close(area.standard_error, expected.restricted_mean[1], `error of case ${index}`)
    compared++
  }
  assert.equal(compared, 850)
})

const competing = eventTable({
  entry: [0, 0, 0, 0, 0, 0, 0, 0],
  exit: [2, 3, 3, 5, 6, 8, 9, 10],
  event: [1, 2, 1, 0, 1, 2, 0, 1],
  weight: [1, 1, 1, 1, 1, 1, 1, 1],
})

test('aalenJohansen() gives the worked example, where 1 - Kaplan-Meier would say 100 %', () => {
  const { time, causes } = aalenJohansen(competing)
  const at = (cause: number) =>
    [2, 3, 6, 8, 10].map((t) => causes[cause - 1]?.share[time.indexOf(t)])
  assert.deepEqual(at(1), [0.125, 0.25, 0.40625, 0.40625, 0.71875])
  assert.deepEqual(at(2), [0, 0.125, 0.125, 0.28125, 0.28125])
  assert.equal(expectKind(survivalAt(kaplanMeier(competing), 10), 'estimated').survival, 0)
})

test('aalenJohansen() agrees with R on 320 random tables', () => {
  let errors = 0
  let limits = 0
  for (const [index, expected] of casesOfR<CompetingCase>('competing').entries()) {
    const incidence = aalenJohansen(eventTable(expected))
    for (const [k, t] of expected.time.entries()) {
      const j = incidence.time.indexOf(t)
      for (const [c, shares] of expected.share.entries()) {
        const what = `case ${index}, cause ${c + 1} at ${t}`
        const cause = incidence.causes[c]
        close(cause?.share[j] ?? 0, shares[k] as number, what)
        const error = expected.standard_error?.[c]?.[k]
        if (error === undefined) continue
        errors++
        // R takes the root of a difference that should be 0: compare variances.
        close(cause?.variance[j] ?? 0, error ** 2, what)
        const read = expectKind(incidenceAt(incidence, c + 1, t), 'estimated')
        const low = expected.low?.[c]?.[k]
        const high = expected.high?.[c]?.[k]
        if (typeof low !== 'number' || typeof high !== 'number') continue
        if (read.interval.kind !== 'bounded') continue
        close(read.interval.low, low, what)
        close(read.interval.high, high, what)
        limits++
      }
    }
  }
  assert.ok(errors > 3000 && limits > 2000, JSON.stringify({ errors, limits }))
})

test('incidenceAt() says why there is no share or no interval', () => {
  const incidence = aalenJohansen(competing)
  assert.deepEqual(incidenceAt(incidence, 2, 2.5), {
    kind: 'estimated',
    share: 0,
    standard_error: 0,
    interval: { kind: 'undefined_at_bound' },
  })
  assert.equal(expectKind(incidenceAt(incidence, 7, 5), 'estimated').share, 0)
  assert.equal(expectKind(incidenceAt(incidence, 1, 99), 'estimated').share, 0.71875)
  assert.equal(incidenceAt(aalenJohansen(sixMp), 1, 40).kind, 'beyond_follow_up')
  assert.equal(incidenceAt(aalenJohansen(waits('')), 1, 1).kind, 'no_data')
  assert.throws(() => incidenceAt(incidence, 1, -1), RangeError)
})
