import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { effectiveSize } from '#statistics/effective-size.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { quantile } from '#statistics/quantile.ts'
import { restrictedMean } from '#statistics/restricted-mean.ts'
import { riskSets } from '#statistics/risk-set.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { survivalInterval } from '#statistics/survival-interval.ts'
import { close, expectKind } from '../unit/statistics/event-rows.ts'
import { type Row, rowsOf, tableOf } from './statistics-rows.ts'

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
