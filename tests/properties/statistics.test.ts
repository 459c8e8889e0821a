import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { aalenJohansen } from '#statistics/aalen-johansen.ts'
import { funnelLimits } from '#statistics/funnel.ts'
import { funnelPosition } from '#statistics/funnel-position.ts'
import { isotonicRegression } from '#statistics/isotonic.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { overDispersedLimits } from '#statistics/over-dispersion.ts'
import { turnbull, waitingBounds } from '#statistics/turnbull.ts'
import { wilson } from '#statistics/wilson.ts'
import { close, expectKind } from '../unit/statistics/event-rows.ts'
import { rowsOf, tableOf } from './statistics-rows.ts'

test('aalenJohansen() divides everyone among the causes and those still waiting', () => {
  fc.assert(
    fc.property(rowsOf({ codes: 4 }), (rows) => {
      const { time, survival, causes } = aalenJohansen(tableOf(rows))
      for (const j of time.keys()) {
        close(
          causes.reduce((sum, { share }) => sum + (share[j] as number), survival[j] as number),
          1,
        )
        for (const { share, variance } of causes) {
          assert.ok((share[j] as number) >= (share[j - 1] ?? 0))
          assert.ok((variance[j] as number) >= -1e-15)
        }
      }
    }),
  )
})

test('aalenJohansen() with one cause is 1 - Kaplan-Meier, with its Greenwood variance', () => {
  fc.assert(
    fc.property(rowsOf({ codes: 2 }), (rows) => {
      const { causes } = aalenJohansen(tableOf(rows))
      const { time, survival, greenwood } = kaplanMeier(tableOf(rows))
      for (const j of time.keys()) {
        const share = survival[j] as number
        close(causes[0]?.share[j], 1 - share)
        if (share > 0) close(causes[0]?.variance[j], share ** 2 * (greenwood[j] as number))
      }
    }),
  )
})

test('aalenJohansen() has the variance of the sum over times of multinomial terms', () => {
  fc.assert(
    fc.property(rowsOf({ codes: 3 }), (rows) => {
      const { time, at_risk, survival, causes } = aalenJohansen(tableOf(rows))
      const F = causes[0]?.share ?? new Float64Array()
      const other = causes[1]?.share ?? new Float64Array(time.length)
      for (const last of time.keys()) {
        let variance = 0
        for (let j = 0; j <= last; j++) {
          const before = j === 0 ? 1 : (survival[j - 1] as number)
          if (before === 0 || at_risk[j] === 0) continue
          const p = ((F[j] as number) - (F[j - 1] ?? 0)) / before
          const q = ((other[j] as number) - (other[j - 1] ?? 0)) / before
          const stay = survival[j] as number
          const ahead = stay > 1e-12 ? ((F[last] as number) - (F[j] as number)) / stay : 0
          const mean = p * (1 - ahead) - q * ahead
          const square = p * (1 - ahead) ** 2 + q * ahead ** 2
          variance += (before ** 2 * (square - mean ** 2)) / (at_risk[j] as number)
        }
        close(causes[0]?.variance[last], variance)
      }
    }),
  )
})

const looks = fc.array(
  fc
    .tuple(
      fc.integer({ min: -1, max: 20 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 1000 }),
    )
    .map(([left, width, isOpen, weight]) => ({
      left,
      right: isOpen ? Number.POSITIVE_INFINITY : left + width,
      weight,
    })),
  { minLength: 1, maxLength: 40 },
)

test('turnbull() fulfils its optimality conditions to 1e-9 and sums to 1', () => {
  fc.assert(
    fc.property(looks, (rows) => {
      const curve = expectKind(
        turnbull({
          unit: 'day',
          left: Int32Array.from(rows, (row) => row.left),
          right: Float64Array.from(rows, (row) => row.right),
          weight: Uint32Array.from(rows, (row) => row.weight),
        }),
        'estimated',
      )
      close(
        curve.mass.reduce((sum, mass) => sum + mass, 0),
        1,
      )
      const covers = (row: (typeof rows)[number], j: number) =>
        row.left <= (curve.left[j] as number) && (curve.right[j] as number) <= row.right
      const seen = rows.map((row) =>
        curve.mass.reduce((sum, mass, j) => (covers(row, j) ? sum + mass : sum), 0),
      )
      for (const [j, mass] of curve.mass.entries()) {
        const slope = rows.reduce(
          (sum, row, i) =>
            covers(row, j) ? sum + row.weight / (curve.n * (seen[i] as number)) : sum,
          0,
        )
        assert.ok(slope <= 1 + 1e-9 && (mass === 0 || slope >= 1 - 1e-9), `${slope} at ${j}`)
      }
      const bounds = Array.from({ length: 31 }, (_, t) => waitingBounds(curve, t))
      for (const [t, { low, high }] of bounds.entries()) {
        assert.ok(low <= high && high <= (bounds[t - 1]?.high ?? 1) && low >= 0)
      }
    }),
  )
})

test('isotonicRegression() never falls, keeps the weighted mean and leaves the sorted alone', () => {
  const pairs = fc.array(
    fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 9 })),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(pairs, (some) => {
      const values = Float64Array.from(some, ([value]) => value)
      const weights = Float64Array.from(some, ([, weight]) => weight)
      const fitted = isotonicRegression(values, weights)
      const total = (column: Float64Array) =>
        column.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)
      close(total(fitted), total(values))
      for (const [i, value] of fitted.entries()) assert.ok(value >= (fitted[i - 1] ?? -50))
      assert.deepEqual(isotonicRegression(fitted, weights), fitted)
    }),
  )
})

test('wilson() surrounds the share and mirrors it', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (x, rest) => {
      fc.pre(x + rest > 0)
      const share = expectKind(wilson(x, x + rest), 'estimated')
      const mirror = expectKind(wilson(rest, x + rest), 'estimated')
      assert.ok(share.low >= 0 && share.low <= share.share)
      assert.ok(share.high <= 1 && share.high >= share.share)
      close(share.low, 1 - mirror.high)
    }),
  )
})

test('funnel limits are nested, within [0, 1] and surround the target', () => {
  const target = fc.integer({ min: 1, max: 999 }).map((permille) => permille / 1000)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), target, (n, share) => {
      const dispersed = overDispersedLimits(n, share, { tau_squared: 0.01 })
      const smaller = overDispersedLimits(n / 2, share, { tau_squared: 0.01 })
      assert.ok(smaller.low_95 <= dispersed.low_95 && smaller.high_95 >= dispersed.high_95)
      for (const limits of [funnelLimits(n, share), dispersed]) {
        const { low_998, low_95, high_95, high_998 } = limits
        assert.ok(0 <= low_998 && low_998 <= low_95 && high_95 <= high_998 && high_998 <= 1)
        // Where next to nothing is expected on one side, the interpolated limits may miss the target.
        if (n * Math.min(share, 1 - share) < 5) continue
        assert.ok(low_95 <= share && share <= high_95, `${low_95} ${share} ${high_95}`)
      }
    }),
  )
})

test('funnelPosition() puts a group outside by chance no more often than its level says', () => {
  const target = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), target, (n, share) => {
      const chance = { outside_95: 0, outside_998: 0, inside: 0 }
      let probability = (1 - share) ** n
      for (let count = 0; count <= n; count++) {
        chance[funnelPosition(count / n, n, share)] += probability
        probability *= ((n - count) * share) / ((count + 1) * (1 - share))
      }
      assert.ok(chance.outside_998 <= 0.002 && chance.outside_998 + chance.outside_95 <= 0.05)
      close(chance.inside + chance.outside_95 + chance.outside_998, 1)
    }),
  )
})
