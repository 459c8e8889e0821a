import type { PublishedTable, TableFile } from '#model/release.ts'
import { makeTable, type Table } from '#release/table.ts'

const words = { id: 'x', en: 'x' }
const columns: TableFile['columns'] = [
  { name: 'row', type: 'key', description: words },
  { name: 'group', type: 'code', description: words },
  { name: 'period', type: 'period', description: words },
  { name: 'received', type: 'count', description: words },
  { name: 'median_days', type: 'days', description: words },
  { name: 'percent_kept', type: 'percent', description: words },
]

const row = (
  group: string,
  period: string,
  received: number | string,
  days: number | null,
): TableFile['rows'][number] => ({
  row: `${group}~${period}`,
  group,
  period,
  received,
  median_days: days,
  percent_kept: 83,
})

/** A small table with a suppressed, an empty and a zero cell. */
export function sampleTable(): Table {
  const published: PublishedTable = {
    table: 'requests',
    plan: 'P1',
    kind: 'counts',
    title: words,
    rows: 3,
    columns,
    notes: [],
    files: [],
  }
  return makeTable(
    { id: 'requests', folder: '2024-02.r1', published },
    {
      table: 'requests',
      release_id: '2024-02.r1',
      city_id: 'x',
      data_status: 'synthetic',
      as_of: '2024-03-15',
      title: words,
      kind: 'counts',
      plan: 'P1',
      columns,
      notes: [],
      rows: [
        row('a', '2024-02', '*', 4),
        row('a', '2024-01', 1235, 3),
        row('b', '2024-01', 0, null),
      ],
    },
  )
}
