import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import type { EventTable } from '#model/event-table.ts'
import { aalenJohansen } from '#statistics/aalen-johansen.ts'
import { effectiveSize } from '#statistics/effective-size.ts'
import { funnelLimits } from '#statistics/funnel.ts'
import { funnelPosition } from '#statistics/funnel-position.ts'
import { isotonicRegression } from '#statistics/isotonic.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { overDispersedLimits } from '#statistics/over-dispersion.ts'
import { quantile } from '#statistics/quantile.ts'
import { restrictedMean } from '#statistics/restricted-mean.ts'
import { riskSets } from '#statistics/risk-set.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { survivalInterval } from '#statistics/survival-interval.ts'
import { turnbull, waitingBounds } from '#statistics/turnbull.ts'
import { wilson } from '#statistics/wilson.ts'
import { close, eventTable, expectKind } from '../unit/statistics/helpers.ts'

interface Row {
  readonly entry: number
  readonly exit: number
  readonly event: number
  readonly weight: number
}

function rowsOf({ truncated = true, codes = 3 } = {}): fc.Arbitrary<Row[]> {
  const row = fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(codes - 1), fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([a, b, event, weight, late]) => ({
      entry: truncated && late ? Math.min(a, b) : 0,
      exit: Math.max(a, b),
      event,
      weight,
    }))
  return fc.array(row, { maxLength: 30 })
}

function tableOf(rows: readonly Row[]): EventTable {
  return eventTable({
    entry: rows.map((row) => row.entry),
    exit: rows.map((row) => row.exit),
    event: rows.map((row) => row.event),
    weight: rows.map((row) => row.weight),
  })
}

test('riskSets() counts at risk exactly who entered before a time and leaves at it or later', () => {
  fc.assert(
    fc.property(rowsOf(), (rows) => {
      const { time, at_risk, exits, n } = riskSets(tableOf(rows))
      const counted = rows.filter(({ entry, exit }) => entry === 0 || entry < exit)
      const weigh = (some: readonly Row[]) => some.reduce((sum, { weight }) => sum + weight, 0)
      assert.equal(n, weigh(counted))
      for (const [j, t] of time.entries()) {
        const isAtRisk = ({ entry, exit }: Row) => (entry === 0 || entry < t) && t <= exit
        assert.equal(at_risk[j], weigh(counted.filter(isAtRisk)))
        for (const [code, column] of exits.entries()) {
          assert.equal(column[j], weigh(counted.filter((r) => r.exit === t && r.event === code)))
        }
      }
    }),
  )
})

test('kaplanMeier() never rises and stays within [0, 1], and its limits surround it', () => {
  fc.assert(
    fc.property(rowsOf(), (rows) => {
      const { survival, greenwood } = kaplanMeier(tableOf(rows))
      for (const [j, share] of survival.entries()) {
        assert.ok(share >= 0 && share <= (survival[j - 1] ?? 1))
        assert.ok((greenwood[j] ?? 0) >= (greenwood[j - 1] ?? 0))
        const interval = survivalInterval(share, greenwood[j] ?? 0)
        if (interval.kind !== 'bounded') continue
        assert.ok(interval.low >= 0 && interval.low <= share)
        assert.ok(interval.high <= 1 && interval.high >= share)
      }
    }),
  )
})

test('kaplanMeier() of a row of weight w is that of w rows, in any order', () => {
  fc.assert(
    fc.property(rowsOf(), fc.infiniteStream(fc.nat()), (rows, keys) => {
      const copies = rows
        .flatMap((row) => Array.from({ length: row.weight }, () => ({ ...row, weight: 1 })))
        .map((row) => ({ row, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ row }) => row)
      assert.deepEqual(kaplanMeier(tableOf(copies)), kaplanMeier(tableOf(rows)))
    }),
  )
})

test('kaplanMeier() without censoring is the share of those who wait longer', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }), (exits) => {
      const rows = exits.map((exit) => ({ entry: 0, exit, event: 1, weight: 1 }))
      const curve = kaplanMeier(tableOf(rows))
      for (const [j, t] of curve.time.entries()) {
        close(curve.survival[j], exits.filter((exit) => exit > t).length / exits.length)
        close(expectKind(effectiveSize(curve, t), 'estimated').requests, exits.length)
      }
      const mean = exits.reduce((sum, exit) => sum + exit, 0) / exits.length
      close(expectKind(restrictedMean(curve, 30), 'estimated').mean, mean)
    }),
  )
})

test('kaplanMeier() is unchanged when everyone is followed in two pieces', () => {
  fc.assert(
    fc.property(rowsOf({ truncated: false }), fc.integer({ min: 1, max: 19 }), (rows, cut) => {
      const pieces = rows.flatMap((row) =>
        row.exit <= cut
          ? [row]
          : [
              { ...row, exit: cut, event: 0 },
              { ...row, entry: cut },
            ],
      )
      const whole = kaplanMeier(tableOf(rows))
      const split = kaplanMeier(tableOf(pieces))
      for (const [j, t] of whole.time.entries()) {
        const k = split.time.indexOf(t)
        assert.equal(split.at_risk[k], whole.at_risk[j])
        assert.equal(split.survival[k], whole.survival[j])
        assert.equal(split.greenwood[k], whole.greenwood[j])
      }
    }),
  )
})

test('survivalAt() is the share when every request is followed for so long', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }), fc.nat(30), (waits, t) => {
      const rows = waits.map((wait) => ({
        entry: 0,
        exit: Math.min(wait, t),
        event: Number(wait <= t),
        weight: 1,
      }))
      const curve = kaplanMeier(tableOf(rows))
      if (waits.every((wait) => wait <= t)) return
      const at = expectKind(survivalAt(curve, t), 'estimated')
      close(at.survival, waits.filter((wait) => wait > t).length / waits.length)
    }),
  )
})

test('quantile() is a time at which the curve has come down so far, and grows with p', () => {
  const shares = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  fc.assert(
    fc.property(rowsOf(), shares, (rows, [a, b]) => {
      const curve = kaplanMeier(tableOf(rows))
      const smaller = quantile(curve, Math.min(a, b) / 100)
      const greater = quantile(curve, Math.max(a, b) / 100)
      if (greater.kind === 'reached') {
        const at = expectKind(survivalAt(curve, greater.time), 'estimated')
        assert.ok(at.survival <= 1 - Math.max(a, b) / 100 + 1e-9)
        assert.ok(expectKind(smaller, 'reached').time <= greater.time)
      }
    }),
  )
})

test('restrictedMean() lies between 0 and the horizon and grows with it', () => {
  fc.assert(
    fc.property(rowsOf(), fc.nat(20), fc.nat(20), (rows, a, b) => {
      const curve = kaplanMeier(tableOf(rows))
      const longer = restrictedMean(curve, Math.max(a, b))
      if (longer.kind !== 'estimated') return
      const shorter = expectKind(restrictedMean(curve, Math.min(a, b)), 'estimated')
      assert.ok(longer.mean <= Math.max(a, b) + 1e-9 && shorter.mean <= longer.mean + 1e-9)
      assert.ok(shorter.mean >= 0 && shorter.standard_error >= 0)
    }),
  )
})

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
