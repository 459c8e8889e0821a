import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicColumn } from '#model/columns.ts'
import type { PublicTable } from '#model/table.ts'
import { disclosureTable } from '#pipeline/protect/disclosure-table.ts'
import { smallCity } from '../../small-city.ts'

const city = await smallCity()
const districts: PublicTable = {
  table: 'districts',
  plan: 'P4',
  kind: 'counts',
  title: { id: 'a', en: 'a' },
  columns: ['row', 'district', 'period', 'received'].map(publicColumn),
  rows: [
    ['1~2024', '1', '2024', 100],
    ['2~2024', '2', '2024', '*'],
    ['3~2024', '3', '2024', '*'],
    ['4~2024', '4', '2024', 0],
  ],
  notes: [],
}
const rowOf = (report: Parameters<typeof disclosureTable>[2]) => {
  const { columns, rows } = disclosureTable([districts], city, report)
  return Object.fromEntries(columns.map(({ name }, at) => [name, rows[0]?.[at]]))
}
const intervals = [
  { name: 'districts/2~2024/received', low: 1, high: 9 },
  { name: 'districts/3~2024/received', low: 4, high: 8 },
  { name: 'elsewhere/1~2024/received', low: 2, high: 5 },
]

test('the report says of a table how much it hides and how near the attack came, of its own cells only', () => {
  assert.deepEqual(rowOf({ intervals, isRevised: false }), {
    row: 'districts',
    table: 'districts',
    cells: 4,
    cells_not_zero: 3,
    cells_suppressed: 2,
    percent_suppressed: 50,
    percent_not_zero_suppressed: 67,
    rounding_error_at_most: 2,
    suppressed_at_most: 9,
    narrowest_interval: 4,
    percent_wide_intervals: 50,
    // 100 may be any of five, a * any of nine, zero is zero: (log₂ 5 + 2 log₂ 9) / 4 = 2.165
    bits_lost_per_cell: 2.2,
  })
})

test('after a revision the bounds are those of hysteresis; nothing attacked gives no width', () => {
  const { rounding_error_at_most, suppressed_at_most, narrowest_interval } = rowOf({
    intervals: [],
    isRevised: true,
  })
  assert.deepEqual([rounding_error_at_most, suppressed_at_most, narrowest_interval], [4, 13, null])
})
