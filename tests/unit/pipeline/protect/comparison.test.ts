import assert from 'node:assert/strict'
import { test } from 'node:test'
import { curvePlanSchema, planSchema } from '#model/protection.ts'
import type { EventGroup, EventTables, PublicTable } from '#model/table.ts'
import { comparisonTables } from '#pipeline/protect/comparison-tables.ts'
import { type CellBook, openCellBook } from '#pipeline/protect/frozen.ts'
import { smallCity } from '../../small-city.ts'

const city = await smallCity()
const plan = curvePlanSchema.parse({
  id: 'P14',
  table: 'agency-waiting',
  title: { id: 'a', en: 'a' },
  rows: ['agency'],
  period: 'year',
  since: '2024-01-01',
  measure: 'curve',
  view: 'cohort',
  columns: ['first_response'],
  comparison: { table: 'agency-comparison', title: { id: 'b', en: 'b' } },
})

const hour = 60

/** So many answered after 10 hours (within the promise of 24) and so many after 100 hours; all followed to their end. */
function answered(codes: readonly string[], fast: number, slow: number): EventGroup {
  return {
    key: { codes, period: '2024' },
    metric: 'first_response',
    events: {
      unit: 'minute',
      entry: Int32Array.from([0, 0]),
      exit: Int32Array.from([10 * hour, 100 * hour]),
      event: Uint8Array.from([1, 1]),
      weight: Uint32Array.from([fast, slow]),
    },
    requests: fast + slow,
    persons: fast + slow,
    largest: 1,
    followed_days: 100,
  }
}

/** pu: 30 of 40 roads and 10 of 20 others; lh: 6 of 20 roads and 16 of 40 others. */
const two: EventTables = {
  plan,
  followed: [{ period: '2024', days: 100 }],
  groups: [answered(['pu'], 40, 20), answered(['lh'], 22, 38), answered(['unstated'], 10, 10)],
  strata: [
    answered(['pu', 'roads'], 30, 10),
    answered(['pu', 'other'], 10, 10),
    answered(['lh', 'roads'], 6, 14),
    answered(['lh', 'other'], 16, 24),
    answered(['unstated', 'other'], 10, 10),
  ],
}

function cellsOf(events: EventTables, book: CellBook = openCellBook(undefined, 'ordinary')) {
  const [table] = comparisonTables([events], city, book) as readonly PublicTable[]
  const names = table?.columns.map(({ name }) => name) ?? []
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries(names.map((name, index) => [name, row[index]])),
  )
}

test('each agency stands beside the city, with what its mix of topics lets expect, and never the requests of nobody', () => {
  // By hand. City: 72 of 140 within 24 hours, 51.4 %, in steps of five 50. Roads 36 of 60 (0.6), other 36 of 80 (0.45).
  // Expected: pu 40 × 0.6 + 20 × 0.45 = 33 → 35; lh 20 × 0.6 + 40 × 0.45 = 30.
  const shared = { comparison_state: 'estimated', n: 60, n_effective: 60, percent_city: 50 }
  const rows = cellsOf(two).map(
    ({ agency, n, n_effective, comparison_state, percent_city, ...row }) => ({
      agency,
      shared: { comparison_state, n, n_effective, percent_city },
      percent: row['percent_within'],
      expected: row['expected'],
    }),
  )
  assert.deepEqual(rows, [
    { agency: 'lh', shared, percent: 35, expected: 30 },
    { agency: 'pu', shared, percent: 65, expected: 35 },
  ])
})

test('an agency with an effective size below the threshold has no figure, whatever its number of requests', () => {
  const censored = answered(['pu'], 6, 0)
  // 6 answered at once, 20 closed without an answer an hour later: only 6 were followed to 24 hours.
  const group: EventGroup = {
    ...censored,
    requests: 26,
    persons: 26,
    largest: 1,
    events: {
      ...censored.events,
      exit: Int32Array.from([0, hour]),
      event: Uint8Array.from([1, 2]),
      weight: Uint32Array.from([1, 25]),
    },
  }
  const [row] = cellsOf({ ...two, groups: [group] })
  assert.equal(row?.['comparison_state'], 'insufficient')
  assert.equal(row?.['percent_within'], null)
  assert.equal(row?.['expected'], null)
})

test('a published comparison is repeated, whatever the data say later; withdrawn, it stays away', () => {
  const book = openCellBook(undefined, 'ordinary')
  const first = cellsOf(two, book)
  const ledger = {
    format: 1,
    version: 1,
    city_id: 'kota-uji',
    key: '00'.repeat(32),
    releases: [],
    records: {},
    withdrawals: [],
    ...book.state(),
  } as const
  const changed = { ...two, groups: [answered(['pu'], 60, 0), answered(['baru'], 60, 0)] }
  assert.deepEqual(cellsOf(changed, openCellBook(ledger, 'ordinary')), first)
  assert.deepEqual(cellsOf(changed, openCellBook(ledger, 'revision')), first)
  // The control: without the ledger the change shows.
  assert.notDeepEqual(cellsOf(changed), first)
  const withdrawals = [
    { table: 'agency-comparison', period: '2024', withdrawn_on: '2025-02-01', reason: 'uji' },
  ]
  const after = cellsOf(changed, openCellBook({ ...ledger, withdrawals }, 'ordinary'))
  assert.ok(after.every(({ percent_within }) => percent_within !== 100))
})

test('agencies by half-year need a fixed list, and only agencies in cohort view can be compared', () => {
  const half = { ...plan, comparison: undefined, period: 'half_year' }
  assert.equal(planSchema.safeParse(half).success, false)
  assert.ok(planSchema.safeParse({ ...half, only: { agency: ['pu'] } }).success)
  assert.equal(planSchema.safeParse({ ...plan, view: 'period' }).success, false)
})
