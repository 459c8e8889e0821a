import Papa from 'papaparse'
import type { PublicCell } from '#model/table.ts'
import { type Writer, wholeTable } from './writer.ts'

/**
 * RFC 4180 with line feeds, UTF-8 without BOM, columns in the table's order and
 * `data_status` last. Suppressed is `*`, not applicable is empty, and no text
 * cell can start a formula in a spreadsheet: such a text has an apostrophe before it.
 */
export const csv: Writer = {
  format: 'csv',
  extension: 'csv',
  media_type: 'text/csv',
  write: (table, context) => {
    const { columns, rows } = wholeTable(table, context)
    const text = Papa.unparse(
      { fields: columns.map(({ name }) => name), data: rows.map((row) => row.map(cell)) },
      { newline: '\n', escapeFormulae: true },
    )
    return `${text}\n`
  },
}

const cell = (value: PublicCell) => (value === null ? '' : value)
