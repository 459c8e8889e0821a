import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Ledger, ReleaseKind } from '#model/ledger.ts'
import type { Period } from '#model/period.ts'
import type { CountTable, TrueCell, TrueCounts } from '#model/table.ts'
import { drawDecoys } from '#pipeline/decoys.ts'
import { protect } from '#pipeline/protect/index.ts'
import { withhold } from '#pipeline/withhold.ts'
import { ledgerOf, noRecords, rowsOf } from '../unit/pipeline/protect/protecting.ts'
import { smallCity } from '../unit/small-city.ts'

/**
 * The minimality attack: a number is withheld, and who has read this code knows that some
 * count beside it was narrow. Decoys are numbers withheld for no reason.
 */
const city = await smallCity()
const [ofCity, ofDistricts] = city.protection.plan
const keyOf = (seed: number) => createHash('sha256').update(`key ${seed}`).digest('hex')

/** Requests of each district, month by month, from as many persons. */
type Months = readonly (readonly number[])[]

const periodOf = (at: number): Period =>
  `${2000 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`
const cell = (requests: number): TrueCell => ({
  requests,
  persons: requests,
  largest: Math.min(1, requests),
})

function countsOf(months: Months): TrueCounts {
  if (ofCity?.measure !== 'count' || ofDistricts?.measure !== 'count') throw new Error('counts')
  const periods = months.map((_, at) => periodOf(at))
  const codes = (months[0] ?? []).map((_, at) => String(at + 1))
  const total: CountTable = {
    plan: { ...ofCity, columns: ['received'] },
    columns: ['received'],
    codes: [],
    periods,
    rows: months.map((parts, at) => ({
      key: { codes: [], period: periodOf(at) },
      cells: [cell(parts.reduce((sum, part) => sum + part, 0))],
    })),
  }
  const parts: CountTable = {
    plan: { ...ofDistricts, columns: ['received'] },
    columns: ['received'],
    codes: [codes],
    periods,
    rows: months.flatMap((month, at) =>
      month.map((part, code) => ({
        key: { codes: [codes[code] ?? ''], period: periodOf(at) },
        cells: [cell(part)],
      })),
    ),
  }
  return { counts: [total, parts], curves: [], records: noRecords, issues: [], sources: [] }
}

async function released(
  months: Months,
  key: string,
  before?: Ledger,
  kind: ReleaseKind = 'ordinary',
) {
  const protection = await withhold(
    (attempt) => protect(countsOf(months), city, before, kind, attempt),
    { kind, plan: [], reference: [], policy: city.protection },
    key,
  )
  const withheld = Object.entries(protection.state.cells).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).flatMap(([column, [, , why]]) =>
        why === 'withheld' ? [`${table}/${row}/${column}`] : [],
      ),
    ),
  )
  const tables = ['requests-by-month', 'districts-by-month'].map((name) =>
    rowsOf(protection.tables, name),
  )
  return { tables, withheld, state: protection.state, fresh: protection.fresh }
}

/** Four years of three districts, the last one always small and never narrow. */
const wideMonths: Months = Array.from({ length: 48 }, (_, at) => [
  30 + ((at * 7) % 23),
  40 + ((at * 11) % 31),
  1 + (at % 9),
])

test('the draw takes one count in twenty, by the key alone, and only what may be withheld', () => {
  const names = Array.from({ length: 4000 }, (_, at) => `t/r${at}/c`)
  const numbers = {
    beside: (name: string) => [[`${name}-a`, `${name}-b`], [`${name}-total`]],
    serves: (number: string) => !number.endsWith('-a'),
  }
  const drawn = drawDecoys(names, numbers, keyOf(1))
  // Binomial: 200 expected, standard deviation 13.8.
  assert.ok(drawn.length > 150 && drawn.length < 250, String(drawn.length))
  assert.ok(drawn.every((number) => number.endsWith('-b')))
  assert.deepEqual(drawDecoys(names.toReversed(), numbers, keyOf(1)), drawn)
  // The control: another key draws others, about one in twenty the same.
  const other = new Set(drawDecoys(names, numbers, keyOf(2)))
  assert.ok(drawn.filter((number) => other.has(number)).length < 30)
  // Where no neighbour serves, the total does; where nothing does, nothing is withheld.
  const totals = { ...numbers, serves: (number: string) => number.endsWith('-total') }
  assert.ok(drawDecoys(names, totals, keyOf(1)).every((number) => number.endsWith('-total')))
  assert.deepEqual(drawDecoys(names, { ...numbers, serves: () => false }, keyOf(1)), [])
})

test('a release withholds the same decoys again by the same key, only numbers that are new, and they survive a revision', async () => {
  let drawn = 0
  for (let seed = 0; drawn === 0 && seed < 20; seed++) {
    const first = await released(wideMonths, keyOf(seed))
    assert.deepEqual((await released(wideMonths, keyOf(seed))).withheld, first.withheld)
    drawn = first.withheld.length
    if (drawn === 0) continue
    for (const name of first.withheld) {
      const [table = '', row = '', column = ''] = name.split('/')
      const [truth, published] = first.state.cells[table]?.[row]?.[column] ?? []
      assert.equal(published, '*')
      assert.ok(Number(truth) >= city.protection.threshold)
    }
    const before = { ...ledgerOf(first.state), key: keyOf(seed) }
    // Nothing is new, so nothing is drawn, and what was withheld stays so though its count has moved.
    const moved = wideMonths.map((parts) => parts.map((part) => (part > 20 ? part + 20 : part)))
    const revised = await released(moved, keyOf(seed), before, 'revision')
    assert.deepEqual(revised.withheld, first.withheld)
    assert.equal(revised.fresh.numbers.size, 0)
    // The control: the revision does move the numbers that were said.
    assert.notDeepEqual(revised.tables, first.tables)
  }
  assert.ok(drawn > 0)
})

test('the odds: a withheld total beside two tens hides a count of one, which had to be hidden, or one of six, which did not', async () => {
  const needed = await released([[10, 10, 1]], keyOf(1))
  // The control: the total would have been 20, and left one or two.
  assert.deepEqual(needed.withheld, ['requests-by-month/2000-01/received'])
  let same = 0
  const keys = 100
  for (let seed = 0; seed < keys; seed++) {
    const { tables } = await released([[10, 10, 6]], keyOf(seed))
    if (JSON.stringify(tables) === JSON.stringify(needed.tables)) same++
  }
  // Byte for byte the same tables: who does not have the key cannot tell. One key in twenty, 5 ± 2.2 of 100.
  assert.ok(same >= 1 && same <= 14, String(same))
})
