import { publicColumn } from '#model/columns.ts'
import type { TableFile } from '#model/release.ts'
import type { PublicCell } from '#model/table.ts'

const head = {
  release_id: '2024-01.r1',
  city_id: 'kota-uji',
  data_status: 'real',
  as_of: '2024-02-10',
  title: { id: 'a', en: 'a' },
  notes: [],
} as const

/** A published table of counts; each row is its codes, its period and its cells. */
export function countTable(
  table: string,
  dimensions: readonly string[],
  columns: readonly string[],
  rows: readonly (readonly PublicCell[])[],
): TableFile {
  const names = [...dimensions, 'period', ...columns]
  return {
    ...head,
    table,
    plan: 'P1',
    kind: 'counts',
    columns: ['row', ...names].map((name) => structuredClone(publicColumn(name))) as never,
    notes: [],
    rows: rows.map((cells) => ({
      row: cells.slice(0, dimensions.length + 1).join('~'),
      ...Object.fromEntries(names.map((name, at) => [name, cells[at] ?? null])),
    })),
  }
}

/** A record file with so many rows of each class; its rows differ in nothing else. */
export function recordTable(
  classes: readonly (readonly [district: string, group: string, period: string, rows: number])[],
): TableFile {
  const rows = classes.flatMap(([district, category_group, period, count]) =>
    Array.from({ length: count }, () => ({ period, district, category_group })),
  )
  return { ...head, table: 'requests', plan: 'P1', kind: 'records', columns: [], notes: [], rows }
}

/** A reference table; only what the audit reads of it. */
export function referenceTable(table: string, rows: TableFile['rows']): TableFile {
  return { ...head, table, plan: '', kind: 'reference', columns: [], notes: [], rows }
}

/** One table by district and topic group in a month with its margins, as three or four tables. */
export function crossTable(
  cells: readonly (readonly PublicCell[])[],
  { byDistrict, byGroup, all }: Totals,
): readonly TableFile[] {
  const month = '2024-01'
  return [
    countTable(
      'crossed',
      ['district', 'category_group'],
      ['received'],
      cells.flatMap((row, a) => row.map((cell, d) => [`A${a + 1}`, `D${d + 1}`, month, cell])),
    ),
    countTable(
      'districts',
      ['district'],
      ['received'],
      byDistrict.map((cell, a) => [`A${a + 1}`, month, cell]),
    ),
    countTable(
      'groups',
      ['category_group'],
      ['received'],
      byGroup.map((cell, d) => [`D${d + 1}`, month, cell]),
    ),
    countTable('city', [], ['received'], [[month, all]]),
  ]
}

interface Totals {
  readonly byDistrict: readonly PublicCell[]
  readonly byGroup: readonly PublicCell[]
  readonly all: PublicCell
}
