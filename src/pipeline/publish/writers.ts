import Papa from 'papaparse'
import { publicColumn } from '#model/columns.ts'
import type { TableFile } from '#model/release.ts'
import type { PublicCell, PublicTable } from '#model/table.ts'

/** What a file says about where it comes from. */
export type FileContext = Pick<TableFile, 'release_id' | 'city_id' | 'data_status' | 'as_of'>

export interface Writer {
  readonly format: string
  readonly media_type: string
  readonly write: (table: PublicTable, context: FileContext) => string | Uint8Array
}

/** Every format a table is published in. A new format is a new entry and nothing else. */
export const writers: readonly Writer[] = [
  { format: 'csv', media_type: 'text/csv', write: csv },
  { format: 'json', media_type: 'application/json', write: jsonTable },
]

/**
 * RFC 4180 with line feeds, UTF-8 without BOM, columns in the table's order and
 * `data_status` last. Suppressed is `*`, not applicable is empty, and no text
 * cell can start a formula in a spreadsheet.
 */
function csv({ columns, rows }: PublicTable, { data_status }: FileContext): string {
  return `${Papa.unparse(
    {
      fields: [...columns.map(({ name }) => name), 'data_status'],
      data: rows.map((row) => [...row.map(cell), data_status]),
    },
    { newline: '\n', escapeFormulae: true },
  )}\n`
}

const cell = (value: PublicCell) => (value === null ? '' : value)

/** One row a line, so that a difference between two releases can be read. */
function jsonTable(
  { table, plan, kind, title, notes, columns, rows }: PublicTable,
  { release_id, city_id, data_status, as_of }: FileContext,
): string {
  const all = [...columns, publicColumn('data_status')]
  const head = JSON.stringify(
    { table, release_id, city_id, data_status, as_of, title, kind, plan, columns: all, notes },
    null,
    2,
  )
  const lines = rows.map((row) => {
    const cells = [...row, data_status]
    const entries = all.map(({ name }, index) => [name, cells[index] ?? null])
    return `    ${JSON.stringify(Object.fromEntries(entries))}`
  })
  return `${head.slice(0, -2)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`
}
