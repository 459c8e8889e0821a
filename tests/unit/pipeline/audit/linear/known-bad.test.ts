import assert from 'node:assert/strict'
import { test } from 'node:test'
import loadHighs from 'highs'
import type { PublicCell } from '#model/table.ts'
import { auditLinear } from '#pipeline/audit/linear/index.ts'
import type { LinearSystem } from '#pipeline/audit/linear/linear-system.ts'
import { narrowed } from '#pipeline/audit/linear/narrowed.ts'
import { countTable, crossTable, recordTable } from './tables.ts'

/** Exact counts with threshold 5: the specification's table B2, where rounding hides nothing. */
const exact = { threshold: 5, rounding_base: 1 }
const totals = { byDistrict: [38, 55, 46], byGroup: [34, 35, 70], all: 139 }

async function intervals(
  cells: readonly (readonly PublicCell[])[],
  margins: Parameters<typeof crossTable>[1],
  attacker: 'bold' | 'careful',
) {
  const report = await auditLinear({
    tables: crossTable(cells, margins),
    reference: [],
    plan: [],
    policy: { ...exact, attacker },
  })
  const byName = report.narrowest.map(({ name, low, high }) => {
    const [, row = ''] = name.split('/')
    return [row.replace('~2024-01', '').replace('~', ''), [low, high]] as const
  })
  return { ...report, intervals: Object.fromEntries(byName) }
}

test('the 3 × 3 table with only its small cells hidden is known exactly: 3 and 2', async () => {
  const cells = [
    [20, '*', 15],
    [12, 18, 25],
    ['*', 14, 30],
  ]
  for (const attacker of ['bold', 'careful'] as const) {
    const report = await intervals(cells, totals, attacker)
    assert.deepEqual(report.intervals, { A1D2: [3, 3], A3D1: [2, 2] })
    assert.equal(report.disclosed.length, 2)
  }
})

test('the accepted pattern of the 3 × 3 table gives the intervals of the specification', async () => {
  const cells = [
    [20, '*', '*'],
    ['*', 18, '*'],
    ['*', '*', 30],
  ]
  const report = await intervals(cells, totals, 'careful')
  assert.deepEqual(report.intervals, {
    A1D2: [2, 14],
    A3D1: [1, 13],
    A1D3: [4, 16],
    A2D1: [1, 13],
    A2D3: [24, 36],
    A3D2: [3, 15],
  })
  assert.deepEqual(report.disclosed, [])
  assert.equal(report.proved_whole, 6)
})

test('the 2 × 3 table is known exactly when only 3 and 1 are hidden, and no longer when a column pair is', async () => {
  const margins = { byDistrict: [24, 55], byGroup: [15, 19, 45], all: 79 }
  const naive = await intervals(
    [
      ['*', '*', 20],
      [12, 18, 25],
    ],
    margins,
    'bold',
  )
  assert.deepEqual(naive.intervals, { A1D1: [3, 3], A1D2: [1, 1] })
  const accepted = await intervals(
    [
      ['*', '*', '*'],
      ['*', '*', '*'],
    ],
    margins,
    'careful',
  )
  assert.deepEqual(accepted.disclosed, [])
})

/** Classes of a record file blanked together: their exact sum is the size of the star class. */
function starClass(
  size: number,
  also: readonly { low: number; high: number }[] = [],
): LinearSystem {
  const cells = [
    { name: 'first', low: 1, high: 9, suppressed: true },
    { name: 'second', low: 1, high: 9, suppressed: true },
    ...also.map((bounds) => ({ name: 'safe class', ...bounds, suppressed: false })),
    { name: 'star class', low: size, high: size, suppressed: false },
  ]
  const parts = cells.slice(0, -1).map((_, at) => at)
  return { cells, sums: [{ total: cells.length - 1, parts, exhaustive: true }] }
}

test('a star class of two groups is caught at 18, 17 and 16 records, and passes at 15', async () => {
  const highs = await loadHighs()
  for (const [size, low] of [
    [18, 9],
    [17, 8],
    [16, 7],
    [15, 6],
  ] as const) {
    const found = narrowed(starClass(size), highs)
    assert.ok(found !== 'contradiction')
    for (const cell of found) assert.deepEqual([cell.low, cell.high], [low, 9], `${size}`)
  }
})

test('a record file beside the table of its classes gives a star class of 9 and 9 away, and one of 15 not', async () => {
  const disclosed = async (size: number) => {
    const classes = countTable(
      'classes',
      ['district', 'category_group'],
      ['received'],
      [
        ['A', 'roads', '2024-Q1', '*'],
        ['A', 'services', '2024-Q1', '*'],
        ['A', 'other', '2024-Q1', 20],
      ],
    )
    const file = recordTable([
      ['A', '*', '2024-Q1', size],
      ['A', 'other', '2024-Q1', 21],
    ])
    const report = await auditLinear({
      tables: [classes, file],
      reference: [],
      plan: [{ table: 'classes', population: 'records' }],
      policy: { threshold: 10, rounding_base: 5 },
    })
    return report.disclosed.map(({ low, high }) => [low, high])
  }
  assert.deepEqual(await disclosed(18), [
    [9, 9],
    [9, 9],
  ])
  assert.deepEqual(await disclosed(15), [])
})

test('classes of two districts blanked together into the star of the quarter are summed too', async () => {
  const classes = countTable(
    'classes',
    ['district', 'category_group'],
    ['received'],
    [
      ['A', 'roads', '2024-Q1', '*'],
      ['B', 'roads', '2024-Q1', '*'],
      ['B', 'other', '2024-Q1', 0],
    ],
  )
  const report = await auditLinear({
    tables: [classes, recordTable([['*', '*', '2024-Q1', 17]])],
    reference: [],
    plan: [{ table: 'classes', population: 'records' }],
    policy: { threshold: 10, rounding_base: 5 },
  })
  assert.deepEqual(
    report.disclosed.map(({ low, high }) => [low, high]),
    [
      [8, 9],
      [8, 9],
    ],
  )
})

test('a record file and the districts by month together tell what neither tells alone', async () => {
  // Seen in the sample: 28 single requests in the quarter, at most 12 of them in February.
  const months = countTable(
    'districts',
    ['district'],
    ['received'],
    [
      ['A', '2024-01', '*'],
      ['A', '2024-02', 10],
      ['A', '2024-03', '*'],
    ],
  )
  const classes = countTable(
    'classes',
    ['district', 'category_group'],
    ['received'],
    [
      ['A', 'roads', '2024-Q1', 15],
      ['A', 'other', '2024-Q1', 15],
    ],
  )
  const file = recordTable([
    ['A', 'roads', '2024-Q1', 15],
    ['A', 'other', '2024-Q1', 13],
  ])
  const disclosed = async (...tables: Parameters<typeof auditLinear>[0]['tables']) => {
    const plan = [{ table: 'classes', population: 'records' as const }]
    const policy = { threshold: 10, rounding_base: 5 }
    const report = await auditLinear({ tables, reference: [], plan, policy })
    return report.disclosed.map(({ low, high }) => [low, high])
  }
  assert.deepEqual(await disclosed({ ...months, plan: 'P4' }, classes), [])
  assert.deepEqual(await disclosed({ ...months, plan: 'P4' }, classes, file), [
    [7, 9],
    [7, 9],
  ])
})

test('blanking a third class repairs a star class only where its published rounding leaves room', async () => {
  const highs = await loadHighs()
  const published = { low: 13, high: 17 }
  const lowestOf = (truth: number) => {
    const found = narrowed(starClass(18 + truth, [published]), highs)
    assert.ok(found !== 'contradiction')
    return found[0]?.low
  }
  assert.equal(lowestOf(13), 5)
  assert.equal(lowestOf(15), 7)
  assert.equal(lowestOf(17), 9)
})

test('parts rounded up and a total rounded down give a small remainder away', async () => {
  // Seen in the sample: 170 in all, 130 + 25 + 20 and a `*`, which so is at most 172 − 128 − 23 − 18.
  const report = await auditLinear({
    tables: crossTable([[130, 25, 20, '*']], {
      byDistrict: [170],
      byGroup: [130, 25, 20, '*'],
      all: 170,
    }),
    reference: [],
    plan: [],
    policy: { threshold: 10, rounding_base: 5 },
  })
  assert.deepEqual(
    report.disclosed.map(({ low, high }) => [low, high]),
    [
      [1, 3],
      [1, 3],
    ],
  )
})
