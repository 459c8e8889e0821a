import Papa from 'papaparse'
import { type PublicCell, type PublicColumn, suppressed } from '#model/table.ts'
import { isNumeric, type Writer, wholeTable } from './writer.ts'

/**
 * The CSV that a double click opens rightly in a spreadsheet set to Indonesian:
 * BOM (else the text is read as Windows-1252), semicolons (the list separator of
 * a locale whose decimal sign is the comma), decimal comma, CR LF.
 *
 * A spreadsheet guesses what each cell is, and `32.71.01` or `2024-05` would be
 * taken for a number or a day. So a text that could be mistaken, or could start
 * a formula, has an apostrophe before it, the spreadsheet's own sign of text. It
 * stays visible until the cell is edited; who minds takes the XLSX. Whole ISO days
 * have none: they are meant to become days.
 */
export const csvExcel: Writer = {
  format: 'csv-excel',
  extension: 'excel.csv',
  media_type: 'text/csv',
  write: (table, context) => {
    const { columns, rows } = wholeTable(table, context)
    const text = Papa.unparse(
      {
        fields: columns.map(({ name }) => name),
        data: rows.map((row) => row.map((value, index) => cell(value, columns[index]))),
      },
      { newline: '\r\n', delimiter: ';' },
    )
    return `\uFEFF${text}\r\n`
  },
}

function cell(value: PublicCell, column: PublicColumn | undefined): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (column && isNumeric(column) && value === suppressed) return value
  if (column?.type === 'date' && isDay.test(value)) return value
  return mistakable.some((pattern) => pattern.test(value)) ? `'${value}` : value
}

const isDay = /^\d{4}-\d{2}-\d{2}$/
const month = 'jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|des|dec'
/** What a spreadsheet would read as a formula, a number, a time or day, a truth value, or as our own sign. */
const mistakable: readonly RegExp[] = [
  /^['=+\-@\t\r]/,
  /^[\s(]*[\d.,:/\- %]*\d[\d.,:/\- %)]*(e[+-]?\d+)?$/i,
  new RegExp(`^(\\d{1,4}[ ./-]?)?(${month})[a-z]*([ ./,-]*\\d{1,4})*$`, 'i'),
  /^(true|false|benar|salah)$/i,
]
