import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TrueCounts } from '#model/table.ts'
import { publishCount } from '#pipeline/protect/count-cell.ts'
import { protect } from '#pipeline/protect/index.ts'
import { publicPercent } from '#pipeline/protect/round-estimate.ts'
import { smallCity } from '../../small-city.ts'
import { ledgerOf, noRecords, rowsOf } from './protecting.ts'

const city = await smallCity()
const policy = { threshold: 10, rounding_base: 5, min_persons: 5 }
const cell = (requests: number, persons = requests) =>
  publishCount({ requests, persons, largest: 1 }, policy)

test('publishCount() gives 0, * for 1 to 9, and else the nearest multiple of five', () => {
  assert.deepEqual(
    [0, 1, 9, 10, 12, 13, 17, 18, 2815].map((x) => cell(x)),
    [0, '*', '*', 10, 10, 15, 15, 20, 2815],
  )
})

test('publishCount() hides a count made by fewer than five persons, however large', () => {
  assert.equal(cell(40, 4), '*')
  assert.equal(cell(40, 5), 40)
})

test('a published number stands for at least three true counts, and never for one below ten', () => {
  const counts = new Map<unknown, number[]>()
  for (let x = 1; x <= 10_000; x++) counts.set(cell(x), [...(counts.get(cell(x)) ?? []), x])
  for (const [published, truths] of counts) {
    if (published === cell(10_000)) continue
    assert.ok(truths.length >= 3, `${published} ← ${truths}`)
    if (published !== '*') assert.ok(Math.min(...truths) >= 10)
  }
})

test('publicPercent() rounds limits outwards, contains the estimate, and is a multiple of 5 below 200, of 2 below 400', () => {
  assert.deepEqual(publicPercent(0.7333, 0.6181, 0.8199, 60), { value: 75, low: 60, high: 85 })
  assert.deepEqual(publicPercent(0.7333, 0.6181, 0.8199, 195), { value: 75, low: 60, high: 85 })
  assert.deepEqual(publicPercent(0.7333, 0.6181, 0.8199, 200), { value: 74, low: 60, high: 82 })
  assert.deepEqual(publicPercent(0.7333, 0.6181, 0.8199, 400), { value: 73, low: 61, high: 82 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 10, max: 500 }), (a, b, c, n) => {
      const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
      const public_ = publicPercent(middle, low, high, n)
      assert.ok(public_.low <= public_.value && public_.value <= public_.high)
      assert.ok(public_.low <= 100 * low + 1e-7 && public_.high >= 100 * high - 1e-7)
      const step = n < 200 ? 5 : n < 400 ? 2 : 1
      assert.ok([public_.low, public_.value, public_.high].every((value) => value % step === 0))
    }),
  )
})

const countsPlan = city.protection.plan[1]

function countsOf(received: number): TrueCounts {
  if (countsPlan?.measure !== 'count') throw new Error('P4 counts')
  const key = { codes: ['1'], period: '2024-01' }
  return {
    counts: [
      {
        plan: countsPlan,
        columns: ['received'],
        codes: [['1', '2']],
        periods: ['2024-01'],
        rows: [{ key, cells: [{ requests: received, persons: received, largest: 1 }] }],
      },
    ],
    curves: [],
    records: noRecords,
    issues: [],
    sources: [],
  }
}

test('adding or removing records in a closed period changes no published cell: the ledger repeats it', () => {
  const first = protect(countsOf(12), city, undefined)
  assert.deepEqual(rowsOf(first.tables, 'districts-by-month'), [['1~2024-01', '1', '2024-01', 10]])
  for (const later of [0, 5, 9, 13, 14, 400]) {
    const second = protect(countsOf(later), city, ledgerOf(first.state))
    assert.deepEqual(
      rowsOf(second.tables, 'districts-by-month'),
      rowsOf(first.tables, 'districts-by-month'),
    )
  }
  // Without the ledger the same change would show: the control of this test.
  assert.notDeepEqual(
    rowsOf(protect(countsOf(14), city, undefined).tables, 'districts-by-month'),
    rowsOf(first.tables, 'districts-by-month'),
  )
})

test('a published row stays when the data no longer yield it', () => {
  const first = protect(countsOf(12), city, undefined)
  const none = {
    ...countsOf(0),
    counts: countsOf(0).counts.map((table) => ({ ...table, rows: [] })),
  }
  assert.deepEqual(
    rowsOf(protect(none, city, ledgerOf(first.state)).tables, 'districts-by-month'),
    [['1~2024-01', '1', '2024-01', 10]],
  )
})
