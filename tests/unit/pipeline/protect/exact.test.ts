import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DisclosureError } from '#model/errors.ts'
import { protect } from '#pipeline/protect/index.ts'
import { crossCity, crossCounts, intervalsOf, protectCross, publishedOf } from './exact.ts'
import { ledgerOf } from './protecting.ts'

const city = await crossCity()
/** The specification's two tables with exact counts, T = 5. */
const three = [
  [20, 3, 15],
  [12, 18, 25],
  [2, 14, 30],
]
const two = [
  [3, 1, 20],
  [12, 18, 25],
]

test('the 3 × 3 table with only its small cells hidden is known exactly: the control of what follows', async () => {
  const naive = protect(crossCounts(city, three), city, undefined)
  assert.equal(publishedOf(naive)['A1D1'], 20)
  assert.deepEqual(await intervalsOf(naive, city), { A1D2: [3, 3], A3D1: [2, 2] })
})

test('the 3 × 3 table is published with the pattern and the intervals of the specification', async () => {
  const protection = await protectCross(city, three)
  assert.deepEqual(await intervalsOf(protection, city), {
    A1D2: [2, 14],
    A3D1: [1, 13],
    A1D3: [4, 16],
    A2D1: [1, 13],
    A2D3: [24, 36],
    A3D2: [3, 15],
  })
  const published = publishedOf(protection)
  assert.deepEqual(
    ['A1', 'A2', 'A3', 'D1', 'D2', 'D3', 'total', 'A1D1', 'A2D2', 'A3D3'].map((x) => published[x]),
    [38, 55, 46, 34, 35, 70, 139, 20, 18, 30],
  )
})

test('the 2 × 3 table: both small cells keep an interval of at least 3', async () => {
  const naive = await intervalsOf(protect(crossCounts(city, two), city, undefined), city)
  assert.deepEqual(naive, { A1D1: [3, 3], A1D2: [1, 1] })
  const intervals = await intervalsOf(await protectCross(city, two), city)
  for (const name of ['A1D1', 'A1D2']) {
    const [low = 0, high = 0] = intervals[name] ?? []
    assert.ok(high - low >= 3, `${name}: ${low}–${high}`)
  }
})

const counts = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(
        fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 40 })),
        { minLength: columns, maxLength: columns },
      ),
      { minLength: rows, maxLength: rows },
    ),
  )

test('in random exact tables no hidden count is narrower than 3, every shown one is true, and zeros are shown', async () => {
  let shown = 0
  let refused = 0
  await fc.assert(
    fc.asyncProperty(counts, async (cells) => {
      const truth = publishedTruth(cells)
      const protection = await protectCross(city, cells).catch((error: Error) => error)
      if (protection instanceof Error) {
        assert.match(protection.message, /Angka tepat membuka hitungan kecil/)
        refused++
        return
      }
      const published = publishedOf(protection)
      for (const [name, cell] of Object.entries(published)) {
        if (cell === '*') assert.notEqual(truth[name], 0, name)
        else assert.equal(cell, truth[name], name)
        if ((truth[name] ?? 0) > 0 && (truth[name] ?? 0) < 5) assert.equal(cell, '*', name)
        shown++
      }
      const intervals = await intervalsOf(protection, city)
      for (const [name, [low, high]] of Object.entries(intervals)) {
        assert.ok(high - low >= 3, `${name}: ${low}–${high} ${JSON.stringify(cells)}`)
        const x = truth[name] ?? -1
        assert.ok(low <= x && x <= high, `${name}: ${x} is not in ${low}–${high}`)
      }
    }),
    { numRuns: 60, seed: 20260101 },
  )
  assert.ok(shown > 500, `${shown} shown, ${refused} refused`)
})

function publishedTruth(cells: readonly (readonly number[])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    crossCounts(city, cells).counts.flatMap(({ rows }) =>
      rows.map(({ key, cells: [cell] }) => [key.codes.join('') || 'total', cell?.requests ?? 0]),
    ),
  )
}

test('equals are drawn by the key of the ledger: the same key hides the same, another key another', async () => {
  const alike = [
    [3, 20, 20, 20],
    [20, 20, 20, 20],
    [20, 20, 20, 20],
  ]
  const patterns = new Set<string>()
  for (const key of ['01', '02', '03', '04', '05', '06']) {
    const pattern = async () =>
      JSON.stringify(publishedOf(await protectCross(city, alike, { key: key.repeat(32) })))
    const first = await pattern()
    assert.equal(await pattern(), first)
    patterns.add(first)
  }
  assert.ok(patterns.size > 1)
})

test('who knows that a cell of 1 is himself still has two more hidden cells in its row', async () => {
  const published = publishedOf(
    await protectCross(city, [
      [1, 9, 30, 22],
      [12, 14, 20, 25],
      [15, 17, 20, 25],
    ]),
  )
  const row = ['A1', 'A1D1', 'A1D2', 'A1D3', 'A1D4'].filter((name) => published[name] === '*')
  const column = ['D1', 'A1D1', 'A2D1', 'A3D1'].filter((name) => published[name] === '*')
  assert.ok(row.length >= 3, row.join())
  assert.ok(column.length >= 3, column.join())
})

const seven = [
  [20, 7, 15],
  [12, 18, 25],
]

test('7 is shown by a table with T = 5, and hidden where a rounded table beside it hides the same count', async () => {
  assert.equal(publishedOf(await protectCross(city, seven))['A1D2'], 7)
  const twice = await crossCity({ again: 'rounded' })
  // The control: the linked attack sees what the two tables tell together.
  const naive = protect(crossCounts(twice, seven), twice, undefined)
  assert.deepEqual((await intervalsOf(naive, twice))['A1D2'], [7, 7])
  const protection = await protectCross(twice, seven)
  assert.equal(publishedOf(protection)['A1D2'], '*')
  const [low = 0, high = 0] = (await intervalsOf(protection, twice))['A1D2'] ?? []
  assert.ok(high - low >= 3, `${low}–${high}`)
})

test('where an earlier release has said the exact count, a rounded table that hides it is refused, with the way out', async () => {
  const twice = await crossCity({ again: 'rounded' })
  const first = await protectCross(city, seven)
  await assert.rejects(
    protectCross(twice, seven, { ledger: ledgerOf(first.state) }),
    (error: DisclosureError) => {
      assert.match(error.message, /Angka tepat membuka hitungan kecil.*again\/A1~D2/)
      assert.match(error.hint, /publish: rounded/)
      return true
    },
  )
})

test('an exact count stays as it was said when records come later, in a revision too', async () => {
  const first = await protectCross(city, three)
  const more = three.map((row) => row.map((x) => x + 6))
  for (const kind of ['ordinary', 'revision'] as const) {
    const later = protect(crossCounts(city, more), city, ledgerOf(first.state), kind)
    assert.deepEqual(publishedOf(later), publishedOf(first))
  }
})
