import assert from 'node:assert/strict'
import test from 'node:test'
import { expectedEvents, observedToExpected } from '#statistics/case-mix.ts'
import { funnelLimits } from '#statistics/funnel.ts'
import { funnelPosition } from '#statistics/funnel-position.ts'
import { overDispersedLimits, overDispersion } from '#statistics/over-dispersion.ts'
import { wilson } from '#statistics/wilson.ts'
import { casesOfR, close, expectKind } from './event-rows.ts'

test('wilson() gives the reference intervals', () => {
  for (const [x, n, low, high] of [
    [8, 10, 0.490162, 0.943318],
    [0, 10, 0, 0.277533],
    [45, 60, 0.627679, 0.842235],
  ] as const) {
    const share = expectKind(wilson(x, n), 'estimated')
    assert.ok(Math.abs(share.low - low) < 5e-7 && Math.abs(share.high - high) < 5e-7)
  }
})

test('wilson() agrees with R on 150 random proportions', () => {
  interface Case {
    readonly x: number
    readonly n: number
    readonly limits: readonly [number, number]
  }
  for (const { x, n, limits } of casesOfR<Case>('wilson')) {
    const share = expectKind(wilson(x, n), 'estimated')
    close(share.low, limits[0])
    close(share.high, limits[1])
  }
})

test('wilson() is exact at 0 and n, has no data at n = 0 and refuses the impossible', () => {
  for (let n = 1; n <= 200; n++) {
    assert.equal(expectKind(wilson(0, n, 0.7 + n / 100), 'estimated').low, 0)
    assert.equal(expectKind(wilson(n, n), 'estimated').high, 1)
  }
  assert.deepEqual(wilson(0, 0), { kind: 'no_data' })
  assert.throws(() => wilson(3, 2), RangeError)
  assert.throws(() => wilson(-1, 2), RangeError)
})

test('funnelLimits() gives the reference limits at a target of 80 %', () => {
  for (const [n, ...limits] of [
    [10, 0.30246, 0.47051, 0.97672, 0.99907],
    [20, 0.46075, 0.58388, 0.93832, 0.99566],
    [50, 0.60086, 0.67291, 0.8956, 0.94522],
    [100, 0.66323, 0.71352, 0.87026, 0.90902],
    [200, 0.70603, 0.74065, 0.85158, 0.88015],
    [500, 0.74211, 0.76335, 0.83351, 0.85251],
  ] as const) {
    const { low_998, low_95, high_95, high_998 } = funnelLimits(n, 0.8)
    for (const [k, limit] of [low_998, low_95, high_95, high_998].entries()) {
      assert.ok(Math.abs(limit - (limits[k] as number)) < 5.1e-6, `${n}: ${limit}`)
    }
  }
})

test('funnelLimits() agrees with R on 150 random funnels', () => {
  interface Case {
    readonly n: number
    readonly target: number
    readonly limits: readonly number[]
  }
  for (const { n, target, limits } of casesOfR<Case>('funnel')) {
    const { low_998, low_95, high_95, high_998 } = funnelLimits(n, target)
    for (const [k, limit] of [low_998, low_95, high_95, high_998].entries()) {
      close(limit, limits[k] as number, `limit ${k} for ${n} at ${target}`)
    }
  }
})

test('funnelLimits() rounds the size, collapses at 0 and 1, and refuses less than one request', () => {
  assert.deepEqual(funnelLimits(20.4, 0.8), funnelLimits(20, 0.8))
  assert.deepEqual(funnelLimits(9, 1), { low_998: 1, low_95: 1, high_95: 1, high_998: 1 })
  assert.throws(() => funnelLimits(0.4, 0.8), RangeError)
  assert.throws(() => funnelLimits(10, 1.2), RangeError)
})

test('funnelPosition() judges by the exact tail, where the drawn upper limit would mislead', () => {
  // 10 of 10 at 80 % has probability 0.8^10 = 0.107, yet lies above the drawn 99.8 % limit.
  assert.ok(1 > funnelLimits(10, 0.8).high_998)
  assert.equal(funnelPosition(1, 10, 0.8), 'inside')
  // R: pbinom(4, 10, 0.8) = 0.006369, pbinom(2, 10, 0.8) = 7.79e-05; 0.8^17 = 0.0225, 0.8^31 = 0.00099.
  assert.equal(funnelPosition(0.4, 10, 0.8), 'outside_95')
  assert.equal(funnelPosition(0.2, 10, 0.8), 'outside_998')
  assert.deepEqual(
    [16, 17, 30, 31].map((n) => funnelPosition(1, n, 0.8)),
    ['inside', 'outside_95', 'outside_95', 'outside_998'],
  )
  assert.equal(funnelPosition(0.8, 100, 0.8), 'inside')
  assert.equal(funnelPosition(0.9, 10, 1), 'outside_998')
  assert.equal(funnelPosition(1, 10, 1), 'inside')
  assert.throws(() => funnelPosition(1.1, 10, 0.8), RangeError)
})

test('overDispersion() agrees with R on 60 random funnels', () => {
  interface Case {
    readonly share: readonly number[]
    readonly size: readonly number[]
    readonly target: number
    readonly phi: number
    readonly tau_squared: number
  }
  const cases = casesOfR<Case>('dispersion')
  for (const { share, size, target, phi, tau_squared } of cases) {
    const points = share.map((p, i) => ({ share: p, n_eff: size[i] as number }))
    const found = overDispersion(points, target)
    close(found.phi, phi)
    close(found.tau_squared, tau_squared)
  }
  assert.ok(cases.some(({ tau_squared }) => tau_squared === 0))
  assert.ok(cases.some(({ tau_squared }) => tau_squared > 0))
})

test('overDispersion() estimates nothing from fewer than two groups', () => {
  assert.deepEqual(overDispersion([], 0.5), { phi: 0, tau_squared: 0 })
  assert.equal(overDispersion([{ share: 1, n_eff: 100 }], 0.5).tau_squared, 0)
  assert.throws(() => overDispersion([{ share: 1.1, n_eff: 100 }], 0.5), RangeError)
  assert.throws(() => overDispersion([{ share: 0.5, n_eff: 0 }], 0.5), RangeError)
})

test('overDispersedLimits() widens with the differences between groups and stays within [0, 1]', () => {
  const chance = overDispersedLimits(50, 0.8, { tau_squared: 0 })
  const wider = overDispersedLimits(50, 0.8, { tau_squared: 0.01 })
  // asin(√0.8) ± 1.959964 / (2 √50), squared sine.
  close(
    chance.low_95,
    Math.sin(Math.asin(Math.sqrt(0.8)) - 1.959963984540054 / 100 ** 0.5 / 2 ** 0.5) ** 2,
  )
  assert.ok(wider.low_95 < chance.low_95 && wider.high_95 > chance.high_95)
  assert.ok(wider.low_998 < wider.low_95 && wider.high_998 > wider.high_95)
  assert.deepEqual(overDispersedLimits(1, 0.9, { tau_squared: 0.5 }).high_998, 1)
})

test('expectedEvents() and observedToExpected() standardise for the mix of requests', () => {
  // 26 of 100 is what this mix, mostly of a slow kind, would have at the city's pace.
  const expected = expectedEvents([
    { n: 90, reference_share: 0.2 },
    { n: 10, reference_share: 0.8 },
  ])
  close(expected, 26)
  assert.deepEqual(observedToExpected(26, 26), { kind: 'estimated', ratio: 1 })
  assert.deepEqual(observedToExpected(0, expectedEvents([])), { kind: 'nothing_expected' })
  assert.throws(() => expectedEvents([{ n: -1, reference_share: 0.2 }]), RangeError)
  assert.throws(() => expectedEvents([{ n: 1, reference_share: 1.2 }]), RangeError)
})
