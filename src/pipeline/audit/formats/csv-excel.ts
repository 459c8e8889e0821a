import Papa from 'papaparse'
import { type FormatReader, holdsNumbers, utf8 } from './sheet.ts'

/** Semicolons, decimal comma, BOM, CR LF; an apostrophe before a text that a spreadsheet would mistake. */
export const readCsvExcel: FormatReader = (bytes, table) => {
  const text = utf8(bytes)
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark')
  const { data, errors } = Papa.parse<string[]>(text.slice(1), {
    delimiter: ';',
    newline: '\r\n',
    skipEmptyLines: true,
  })
  if (errors[0]) throw new Error(errors[0].message)
  const [columns = [], ...rows] = data
  const numeric = columns.map((name) => holdsNumbers(table, name))
  return {
    columns,
    rows: rows.map((row) =>
      row.map((cell, at) => {
        if (cell === '') return null
        if (/^[=+@\t\r-]/.test(cell) && !numeric[at]) throw new Error(`formula: ${cell}`)
        if (!numeric[at]) return cell.replace(/^'/, '')
        return /^-?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell
      }),
    ),
  }
}
