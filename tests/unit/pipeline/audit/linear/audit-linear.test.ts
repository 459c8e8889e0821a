import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import loadHighs from 'highs'
import type { PublicCell } from '#model/table.ts'
import { auditLinear, systemsOf } from '#pipeline/audit/linear/index.ts'
import type { LinearSystem } from '#pipeline/audit/linear/linear-system.ts'
import { narrowed } from '#pipeline/audit/linear/narrowed.ts'
import { repair } from '#pipeline/audit/linear/repair.ts'
import { countTable, crossTable } from './tables.ts'

const policy = { threshold: 10, rounding_base: 5 }

/** The system with what follows from it. */
function attackOn(system: LinearSystem) {
  const intervals = narrowed(system, highs)
  assert.ok(intervals !== 'contradiction')
  return { system, intervals }
}
const highs = await loadHighs()

/** The specification's `pub`, written down again. */
const pub = (x: number): PublicCell => (x === 0 ? 0 : x < 10 ? '*' : 5 * Math.floor(x / 5 + 0.5))
const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)

/** True counts by district, group and month of one quarter, and the tables that a release makes of them. */
const quarters = fc.array(
  fc.array(fc.array(fc.nat({ max: 14 }), { minLength: 3, maxLength: 3 }), {
    minLength: 2,
    maxLength: 2,
  }),
  { minLength: 2, maxLength: 2 },
)
const windows = ['2024-01', '2024-02', '2024-03']

function release(truth: readonly (readonly (readonly number[])[])[]) {
  const rows = new Map<string, number>()
  const table = (name: string, dimensions: string[], cells: [string[], number][]) => {
    for (const [key, count] of cells) rows.set(`${name}/${key.join('~')}/received`, count)
    return countTable(
      name,
      dimensions,
      ['received'],
      cells.map(([key, count]) => [...key, pub(count)]),
    )
  }
  const tables = [
    table(
      'city',
      [],
      windows.map((window, m) => [[window], sum(truth.flat().map((months) => months[m] ?? 0))]),
    ),
    table(
      'districts',
      ['district'],
      truth.flatMap((groups, d) =>
        windows.map((window, m): [string[], number] => [
          [`${d}`, window],
          sum(groups.map((months) => months[m] ?? 0)),
        ]),
      ),
    ),
    table(
      'groups',
      ['category_group'],
      [0, 1].flatMap((g) =>
        windows.map((window, m): [string[], number] => [
          [`${g}`, window],
          sum(truth.map((groups) => groups[g]?.[m] ?? 0)),
        ]),
      ),
    ),
    table(
      'crossed',
      ['district', 'category_group'],
      truth.flatMap((groups, d) =>
        groups.map((months, g): [string[], number] => [[`${d}`, `${g}`, '2024-Q1'], sum(months)]),
      ),
    ),
  ]
  return { tables, rows }
}

test('the true count of every suppressed cell lies in its interval', async () => {
  await fc.assert(
    fc.asyncProperty(quarters, async (truth) => {
      const { tables, rows } = release(truth)
      const { bold } = systemsOf({ tables, reference: [], plan: [], policy })
      const found = narrowed(bold, highs)
      assert.ok(found !== 'contradiction')
      const stars = tables.flatMap((table) => table.rows).filter(({ received }) => received === '*')
      assert.equal(found.length, stars.length)
      for (const { name, low, high } of found) {
        const count = rows.get(name) ?? -1
        assert.ok(low <= count && count <= high, `${name}: ${count} outside ${low}–${high}`)
      }
    }),
    { numRuns: 60 },
  )
})

test('a changed cell that no counts can explain is reported as inconsistent', async () => {
  const tables = crossTable([[20, 20]], { byDistrict: [40], byGroup: [20, 20], all: 60 })
  const report = await auditLinear({ tables, reference: [], plan: [], policy })
  assert.equal(report.consistent, false)
})

test('a cell hidden for its few persons is named, and the attacker stays bold about the others', async () => {
  // 40 in all, two hidden: one counts at least 14, and so cannot be 1–9.
  const tables = crossTable(
    [
      [20, '*'],
      [0, '*'],
    ],
    {
      byDistrict: [40, '*'],
      byGroup: [20, 20],
      all: 45,
    },
  )
  const report = await auditLinear({ tables, reference: [], plan: [], policy })
  assert.equal(report.consistent, true)
  assert.deepEqual(report.beyond_threshold, ['crossed/A1~D2~2024-01/received'])
  const other = report.narrowest.find(({ name }) => name === 'crossed/A2~D2~2024-01/received')
  assert.ok(other && other.high <= 9)
})

test('repair() proposes the smallest number that still shows as one, and the audit then passes', async () => {
  const tables = (complaint: PublicCell) => [
    countTable('city', [], ['received'], [['2024-01', 170]]),
    countTable(
      'kinds',
      ['classification'],
      ['received'],
      [
        ['complaint', '2024-01', complaint],
        ['aspiration', '2024-01', 25],
        ['information', '2024-01', 20],
        ['unstated', '2024-01', '*'],
      ],
    ),
  ]
  const { bold } = systemsOf({ tables: tables(130), reference: [], plan: [], policy })
  // 20 would widen it too, but as `*` it could be 0 to 9: 168 − 132 − 27 − 9 is no threshold.
  assert.deepEqual(
    repair(attackOn(bold), { threshold: 10, gate: 3, mayWithhold: () => true }, highs),
    ['kinds/complaint~2024-01/received'],
  )
  const mayWithhold = (name: string) => name.startsWith('city/')
  assert.deepEqual(repair(attackOn(bold), { threshold: 10, gate: 3, mayWithhold }, highs), [
    'city/2024-01/received',
  ])
  const before = await auditLinear({ tables: tables(130), reference: [], plan: [], policy })
  const after = await auditLinear({ tables: tables('*'), reference: [], plan: [], policy })
  assert.deepEqual(
    before.disclosed.map(({ low, high }) => [low, high]),
    [[1, 3]],
  )
  assert.deepEqual([after.consistent, after.disclosed], [true, []])
  // Which of the two hides a number, the files do not say.
  assert.deepEqual(after.beyond_threshold, [
    'kinds/complaint~2024-01/received',
    'kinds/unstated~2024-01/received',
  ])
})

test('repair() says when withholding no number helps', () => {
  const cell = (name: string, high: number, suppressed: boolean) => ({
    name,
    low: 1,
    high,
    suppressed,
  })
  const system = {
    cells: [cell('hidden', 9, true), cell('hidden too', 2, true)],
    sums: [{ total: 0, parts: [1], exhaustive: true }],
  }
  assert.equal(
    repair(attackOn(system), { threshold: 10, gate: 3, mayWithhold: () => true }, highs),
    'stuck',
  )
})

test('the report counts widths, names the narrowest first and gives the share at least 5 wide', async () => {
  const report = await auditLinear({
    tables: crossTable(
      [
        [10, '*'],
        [0, '*'],
      ],
      {
        byDistrict: [10, '*'],
        byGroup: [10, '*'],
        all: 15,
      },
    ),
    reference: [],
    plan: [],
    policy,
  })
  assert.equal(report.cells, 4)
  assert.equal(sum(report.widths.map(({ cells }) => cells)), 4)
  assert.deepEqual(
    report.disclosed.map(({ name, low, high }) => [name, low, high]),
    [['crossed/A1~D2~2024-01/received', 1, 2]],
  )
  assert.equal(report.narrowest[0]?.name, report.disclosed[0]?.name)
  assert.equal(report.share_wide, 3 / 4)
})
