import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableFile } from '#model/release.ts'
import type { PublicCell } from '#model/table.ts'
import { type Planned, systemsOf } from '#pipeline/audit/linear/index.ts'
import { tighten } from '#pipeline/audit/linear/tighten.ts'
import { countTable, referenceTable } from './tables.ts'

const policy = { threshold: 10, rounding_base: 5 }
const reference = [
  referenceTable('areas', [
    { area_code: '1', level: 'district', parent_code: null },
    { area_code: '1.1', level: 'village', parent_code: '1' },
    { area_code: '1.2', level: 'village', parent_code: '1' },
  ]),
  referenceTable('categories', [
    { service_code: 'hole', category_group: 'roads', service_id: 'works' },
    { service_code: 'lamp', category_group: 'roads', service_id: 'works' },
  ]),
]

/** What the sums alone leave of each suppressed cell; `contradiction` when they leave nothing. */
const left = (...tables: readonly TableFile[]) => leftBy([], ...tables)

function leftBy(plan: readonly Planned[], ...tables: readonly TableFile[]) {
  const { bold: system } = systemsOf({ tables, reference, plan, policy })
  const bounds = tighten(system)
  if ('kind' in bounds) return 'contradiction'
  return Object.fromEntries(
    system.cells.flatMap(({ name, suppressed }, at) =>
      suppressed ? [[name, [bounds[at]?.low, bounds[at]?.high]]] : [],
    ),
  )
}

const months = (...cells: readonly (readonly [string, number | string])[]) =>
  countTable('months', [], ['received'], cells)
const year = (cell: number | string) => countTable('years', [], ['received'], [['2024', cell]])

test('a quarter is the sum of its months, and a year of its quarters', () => {
  const quarters = countTable(
    'quarters',
    [],
    ['received'],
    [
      ['2024-Q1', 10],
      ['2024-Q2', 0],
      ['2024-Q3', 0],
      ['2024-Q4', 0],
    ],
  )
  assert.deepEqual(left(months(['2024-01', '*'], ['2024-02', '*'], ['2024-03', 0]), quarters), {
    'months/2024-01/received': [1, 9],
    'months/2024-02/received': [1, 9],
  })
  // Both months nearly full: together they are a year of 16 to 18.
  assert.deepEqual(
    left(
      months(['2024-01', '*'], ['2024-02', '*'], ['2024-03', 0]),
      countTable('quarters', [], ['received'], [['2024-Q1', 20]]),
    ),
    { 'months/2024-01/received': [9, 9], 'months/2024-02/received': [9, 9] },
  )
  assert.equal(left(quarters, year(15)), 'contradiction')
})

test('months that leave a part of the year out only bound it from below', () => {
  assert.deepEqual(left(months(['2024-01', '*'], ['2024-02', 0]), year(50)), {
    'months/2024-01/received': [1, 9],
  })
  assert.equal(left(months(['2024-01', 55], ['2024-02', '*']), year(50)), 'contradiction')
})

test('villages are at most their district, and with the unstated the whole city', () => {
  const villages = countTable(
    'villages',
    ['village'],
    ['received'],
    [
      ['1.1', '2024', 10],
      ['1.2', '2024', '*'],
      ['unstated', '2024', '*'],
    ],
  )
  const districts = (cell: number) =>
    countTable('districts', ['district'], ['received'], [['1', '2024', cell]])
  assert.deepEqual(left(villages, districts(10)), {
    'villages/1.2~2024/received': [1, 2],
    'villages/unstated~2024/received': [1, 9],
  })
  assert.deepEqual(left(villages, year(10)), {
    'villages/1.2~2024/received': [1, 1],
    'villages/unstated~2024/received': [1, 1],
  })
})

test('topics are exactly their group and their service field', () => {
  const topics = countTable(
    'topics',
    ['service_code'],
    ['received'],
    [
      ['hole', '2024', 10],
      ['lamp', '2024', '*'],
      ['unstated', '2024', 0],
    ],
  )
  const groups = countTable('groups', ['category_group'], ['received'], [['roads', '2024', 10]])
  const services = countTable('services', ['service'], ['received'], [['works', '2024', 10]])
  for (const coarser of [groups, services])
    assert.deepEqual(left(topics, coarser), { 'topics/lamp~2024/received': [1, 2] })
})

test('outcomes are exactly the closed, wherever these stand', () => {
  const outcomes = countTable(
    'outcomes',
    [],
    ['resolved', 'rejected', 'not_ours', 'duplicate', 'withdrawn', 'unstated'],
    [['2024-01', 10, '*', '*', 0, 0, 0]],
  )
  const closed = countTable('requests', [], ['closed'], [['2024-01', 10]])
  // Two of at least 1 each beside at least 10 are within 12 closed: known exactly.
  assert.deepEqual(left(outcomes, closed), {
    'outcomes/2024-01/rejected': [1, 1],
    'outcomes/2024-01/not_ours': [1, 1],
  })
})

test('requests reopened or closed at once are at most the received; open and closed are all of them', () => {
  const agency = (received: number, reopened: string, open: string, closed: number) =>
    countTable(
      'agencies',
      ['agency'],
      ['received', 'reopened', 'open_at_extraction', 'closed_at_extraction'],
      [['a', '2024', received, reopened, open, closed]],
    )
  assert.deepEqual(left(agency(10, '*', '*', 10)), {
    'agencies/a~2024/reopened': [1, 9],
    'agencies/a~2024/open_at_extraction': [1, 2],
  })
})

test('a code that a complete finer table does not have counts nobody', () => {
  const groups = countTable(
    'groups',
    ['category_group'],
    ['received'],
    [
      ['roads', '2024', 10],
      ['unstated', '2024', '*'],
    ],
  )
  const topics = countTable('topics', ['service_code'], ['received'], [['hole', '2024', 10]])
  assert.equal(left(groups, topics), 'contradiction')
})

test('one count published twice lies within both intervals', () => {
  const once = countTable('one', [], ['received'], [['2024', '*']])
  const twice = countTable('two', [], ['received'], [['2024', 10]])
  assert.equal(left(once, twice), 'contradiction')
  assert.equal(left(twice, once), 'contradiction')
})

test('excluded requests are no part of the others', () => {
  const excluded = countTable('excluded', [], ['received'], [['2024', '*']])
  assert.equal(left(excluded, year(50)), 'contradiction')
  assert.deepEqual(leftBy([{ table: 'excluded', population: 'excluded' }], excluded, year(50)), {
    'excluded/2024/received': [1, 9],
  })
})

test('the requests of the record file are at most the received', () => {
  const recorded = (cell: PublicCell) =>
    countTable('recorded', ['district'], ['received'], [['1', '2024', cell]])
  const plan = [{ table: 'recorded', population: 'records' as const }]
  assert.deepEqual(leftBy(plan, recorded('*'), year(50)), {
    'recorded/1~2024/received': [1, 9],
  })
  assert.equal(leftBy(plan, recorded(60), year(50)), 'contradiction')
})

test('a row that the plan omits leaves room beside the others', () => {
  const kinds = countTable('kinds', ['classification'], ['received'], [['complaint', '2024', '*']])
  assert.equal(left(kinds, year(50)), 'contradiction')
  assert.deepEqual(leftBy([{ table: 'kinds', unstated: 'omitted' }], kinds, year(50)), {
    'kinds/complaint~2024/received': [1, 9],
  })
})

test('topics are exactly their group, also where other groups are merged with it', () => {
  const topics = countTable(
    'topics',
    ['service_code'],
    ['received'],
    [
      ['hole', '2024', 10],
      ['unstated', '2024', '*'],
    ],
  )
  const groups = countTable('groups', ['category_group'], ['received'], [['roads', '2024', 10]])
  const merge = { category_group: { roads: ['unstated'] } }
  assert.deepEqual(leftBy([{ table: 'groups', merge }], topics, groups), {
    'topics/unstated~2024/received': [1, 2],
  })
})

test('outcomes by year and their split by month are tied by the split', () => {
  const columns = ['resolved', 'rejected', 'not_ours', 'duplicate', 'withdrawn', 'unstated']
  const outcomes = countTable('outcomes', [], columns, [['2024', 10, '*', 0, 0, 0, 0]])
  const split = countTable(
    'split',
    [],
    ['resolved', 'closed_unresolved'],
    Array.from({ length: 12 }, (_, month) => [
      `2024-${String(month + 1).padStart(2, '0')}`,
      month === 0 ? 10 : 0,
      month === 1 ? '*' : 0,
    ]),
  )
  assert.deepEqual(left(outcomes, split), {
    'outcomes/2024/rejected': [1, 9],
    'split/2024-02/closed_unresolved': [1, 9],
  })
  const more = countTable('more', [], columns, [['2024', 10, '*', '*', 0, 0, 0]])
  assert.deepEqual(left(more, split), {
    'more/2024/rejected': [1, 8],
    'more/2024/not_ours': [1, 8],
    'split/2024-02/closed_unresolved': [2, 9],
  })
})

test('districts and groups by month are tied by their crossing by quarter, month for month', () => {
  const quarter = ['2024-01', '2024-02', '2024-03']
  const byMonth = (dimension: string, rows: readonly (readonly [string, ...PublicCell[]])[]) =>
    countTable(
      dimension,
      [dimension],
      ['received'],
      rows.flatMap(([code, ...cells]) => cells.map((cell, at) => [code, quarter[at] ?? '', cell])),
    )
  const bounds = left(
    byMonth('district', [
      ['A', 0, 0, 15],
      ['B', 0, 10, '*'],
    ]),
    byMonth('category_group', [
      ['roads', 0, 10, '*'],
      ['services', 0, 0, 10],
    ]),
    countTable(
      'crossed',
      ['district', 'category_group'],
      ['received'],
      [
        ['A', 'roads', '2024-Q1', '*'],
        ['A', 'services', '2024-Q1', '*'],
        ['B', 'roads', '2024-Q1', 10],
        ['B', 'services', '2024-Q1', '*'],
      ],
    ),
  )
  assert.ok(bounds !== 'contradiction')
  // All of A is in March: at least 13, at most 9 of them services, so at least 4 roads.
  assert.deepEqual(bounds['category_group/roads~2024-03/received'], [4, 9])
})
