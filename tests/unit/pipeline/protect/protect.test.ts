import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { EventTable } from '#model/event-table.ts'
import type { Ledger } from '#model/ledger.ts'
import type { EventGroup, PublicTable, TrueCounts } from '#model/table.ts'
import { publishCount } from '#pipeline/protect/count-cell.ts'
import { protect } from '#pipeline/protect/index.ts'
import { publicPercent } from '#pipeline/protect/round-estimate.ts'
import { smallCity } from '../../small-city.ts'

const city = await smallCity()
const policy = { threshold: 10, rounding_base: 5, min_persons: 5 }
const cell = (requests: number, persons = requests) => publishCount({ requests, persons }, policy)

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

test('publicPercent() rounds limits outwards, contains the estimate, and is a multiple of 5 below 100', () => {
  assert.deepEqual(publicPercent(0.7333, 0.6181, 0.8199, 60), { value: 75, low: 60, high: 85 })
  assert.deepEqual(publicPercent(0.7333, 0.6181, 0.8199, 100), { value: 73, low: 61, high: 82 })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(share, share, share, fc.integer({ min: 10, max: 500 }), (a, b, c, n) => {
      const [low = 0, middle = 0, high = 0] = [a, b, c].sort((x, y) => x - y)
      const public_ = publicPercent(middle, low, high, n)
      assert.ok(public_.low <= public_.value && public_.value <= public_.high)
      assert.ok(public_.low <= 100 * low + 1e-7 && public_.high >= 100 * high - 1e-7)
      if (n < 100)
        assert.ok([public_.low, public_.value, public_.high].every((value) => value % 5 === 0))
    }),
  )
})

const countsPlan = city.protection.plan[1]
const curvePlan = city.protection.plan[3]
const periodPlan = city.protection.plan[2]

const noRecords = { sources: [], periods: [] }

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
        rows: [{ key, cells: [{ requests: received, persons: received }] }],
      },
    ],
    curves: [],
    records: noRecords,
    issues: [],
    sources: [],
  }
}

function ledgerOf(state: Pick<Ledger, 'cells' | 'windows' | 'records'>): Ledger {
  return {
    format: 1,
    version: 1,
    city_id: 'kota-uji',
    key: '00'.repeat(32),
    releases: [{ release_id: '2024-02.r1', as_of: '2024-03-31', kind: 'ordinary' }],
    ...state,
    withdrawals: [],
  }
}

const rowsOf = (tables: readonly PublicTable[], name: string) =>
  tables.find(({ table }) => table === name)?.rows

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

const minutes = (days: readonly number[]) => Int32Array.from(days, (day) => day * 1440)

function group(
  days: readonly number[],
  events: readonly number[],
  more: Partial<EventGroup> = {},
): EventGroup {
  const table: EventTable = {
    unit: 'minute',
    entry: minutes(days.map(() => 0)),
    exit: minutes(days),
    event: Uint8Array.from(events),
    weight: Uint32Array.from(days, () => 1),
  }
  return {
    key: { codes: ['1'], period: '2024-01' },
    metric: 'first_response',
    events: table,
    requests: days.length,
    persons: days.length,
    followed_days: 365,
    ...more,
  }
}

function curvesOf(plan: typeof curvePlan, ...groups: EventGroup[]) {
  if (plan?.measure !== 'curve') throw new Error('a curve plan')
  return protect(
    {
      counts: [],
      curves: [{ plan, followed: [{ period: '2024-01', days: 365 }], groups }],
      records: noRecords,
      issues: [],
      sources: [],
    },
    city,
    undefined,
  ).tables
}

// Freireich's 6-MP arm, whose answers R's survival package gives: median 23, S(10) = 0.7529, interval 0.5032–0.8894.
const sixMp = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
const sixMpEvents = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]

test('the 6-MP data give the published median 23 [13, –] and, at 10 days, 75 % [50, 90] still waiting', () => {
  const tables = curvesOf(curvePlan, group(sixMp, sixMpEvents))
  const [summary] = rowsOf(tables, 'waiting-cohort-summary') ?? []
  assert.deepEqual(summary?.slice(0, 8), [
    '1~2024-01~first_response',
    '1',
    '2024-01',
    'first_response',
    20,
    'estimated',
    23,
    13,
  ])
  assert.equal(summary?.[8], null)
  const ten = rowsOf(tables, 'waiting-cohort-curve')?.find((row) => row[4] === 10)
  assert.deepEqual(ten?.slice(5), [75, 50, 90])
})

test('a curve stops before fewer than ten are at risk: of 21 waiting, 16 at 10 days, 11 at 16, 8 at 20', () => {
  const days = rowsOf(curvesOf(curvePlan, group(sixMp, sixMpEvents)), 'waiting-cohort-curve')?.map(
    (row) => row[4],
  )
  assert.deepEqual(days, [0, 1, 2, 3, 5, 7, 10, 14])
})

test('fewer than ten cases, five events or five persons give no estimate, and the same words whatever the number', () => {
  const few = group([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 1, 1, 1, 1, 1, 1, 1])
  const noEvents = group(
    sixMp,
    sixMp.map((_, i) => (i < 4 ? 1 : 0)),
  )
  const onePerson = group(sixMp, sixMpEvents, { persons: 1 })
  for (const [one, n] of [
    [few, '*'],
    [noEvents, 20],
    [onePerson, '*'],
  ] as const) {
    const tables = curvesOf(curvePlan, one)
    assert.deepEqual(rowsOf(tables, 'waiting-cohort-curve'), [])
    assert.deepEqual(rowsOf(tables, 'waiting-cohort-summary')?.[0]?.slice(4), [
      n,
      'insufficient',
      null,
      null,
      null,
      'insufficient',
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  }
})

test('in the cohort view no point is shown that not every request has reached, and the median may be not yet known', () => {
  const tables = curvesOf(curvePlan, group(sixMp, sixMpEvents, { followed_days: 7 }))
  assert.deepEqual(
    rowsOf(tables, 'waiting-cohort-curve')?.map((row) => row[4]),
    [0, 1, 2, 3, 5, 7],
  )
  assert.deepEqual(rowsOf(tables, 'waiting-cohort-summary')?.[0]?.slice(5, 9), [
    'not_yet',
    null,
    null,
    null,
  ])
})

test('the median is not reached, not a number, when more than half still wait', () => {
  // S(9) = 15/21 with G = 6/(21·15): by hand its lower limit is 0.4715, the first at or below one half.
  const tables = curvesOf(periodPlan, {
    ...group(
      sixMp,
      sixMp.map((_, i) => (i < 6 ? 1 : 0)),
    ),
    key: { codes: [], period: '2024-01' },
  })
  assert.deepEqual(rowsOf(tables, 'waiting-by-month-summary')?.[0]?.slice(3, 8), [
    20,
    'not_reached',
    null,
    9,
    null,
  ])
})

test('the share within 24 hours is 1 − S(1440 minutes), limits outwards', () => {
  const tables = curvesOf(
    curvePlan,
    group([...Array(15).fill(0.5), ...Array(5).fill(30)], Array(20).fill(1)),
  )
  // S(1 day) = 5/20; by hand G = 15/(20·5), so its log-log interval is 0.0910–0.4485: 25 % [5, 45] waiting, so 75 % [55, 95] within.
  assert.deepEqual(rowsOf(tables, 'waiting-cohort-summary')?.[0]?.slice(-3), [75, 55, 95])
})

test('closing without solving is not resolution: rejected requests stay in the unresolved share', () => {
  // Ten resolved at 2 days, ten rejected at 1 day: Aalen–Johansen leaves 50 % unresolved; censoring the rejected would claim 0 %.
  const days = [...Array(10).fill(2), ...Array(10).fill(1), ...Array(10).fill(20)]
  const events = [...Array(10).fill(1), ...Array(10).fill(2), ...Array(10).fill(0)]
  const tables = curvesOf(periodPlan, {
    ...group(days, events),
    metric: 'resolution',
    key: { codes: [], period: '2024-01' },
  })
  const ten = rowsOf(tables, 'waiting-by-month-curve')?.find((row) => row[3] === 10)
  // 30 at risk, ten rejected at day 1, then ten of twenty resolved at day 2: F = (20/30)(10/20) = 1/3.
  assert.equal(ten?.[4], 65)
})
