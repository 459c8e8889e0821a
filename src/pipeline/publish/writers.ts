import Papa from 'papaparse'
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
function jsonTable({ columns, rows, ...table }: PublicTable, context: FileContext): string {
  const names = columns.map(({ name }) => name)
  const head = JSON.stringify(
    {
      ...context,
      table: table.table,
      plan: table.plan,
      kind: table.kind,
      title: table.title,
      notes: table.notes,
      columns,
    },
    null,
    2,
  )
  const lines = rows.map(
    (row) =>
      `    ${JSON.stringify(Object.fromEntries([...names.map((name, index) => [name, row[index] ?? null]), ['data_status', context.data_status]]))}`,
  )
  return `${head.slice(0, -2)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`
}
