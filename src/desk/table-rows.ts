import Papa from 'papaparse'
import { columnsNowOf, type ReferenceName, referenceTables } from '#model/reference.ts'

export type Cells = Readonly<Record<string, string>>

/** The columns of a reference table, in the order of its dictionary. */
export const columnsOf = (name: ReferenceName): readonly string[] =>
  Object.keys(referenceTables[name].columns)

/** The file that holds a reference table. */
export const tablePath = (name: ReferenceName) => `data/city/${name}.csv`

/** A row's key, as the loader compares it. */
export const keyOf = (name: ReferenceName, row: Cells): string =>
  referenceTables[name].key.map((column) => row[column] ?? '').join('~')

/** The rows of a table's file, in its order. */
export function rowsOf(text: string): readonly Cells[] {
  const { data } = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, '').trimEnd(), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim(),
  })
  return data
}

/**
 * The rows of a table's file, where words of a column that has another name now stand under
 * that name; under the first of two, since nobody has written the other.
 */
export const rowsUnderNames = (name: ReferenceName, text: string): readonly Cells[] =>
  rowsOf(text).map((row) => {
    const moved = Object.entries(row).flatMap(([column, cell]) =>
      columnsNowOf(name, column)
        .slice(0, 1)
        .map((now) => [now, row[now] || cell]),
    )
    return { ...row, ...Object.fromEntries(moved) }
  })

/**
 * The table's text with one row more at its end; what stands before keeps its
 * bytes. A table without a file begins with its header.
 */
export function withRow(name: ReferenceName, text: string | undefined, row: Cells): string {
  const header = text?.split(/\r?\n/, 1)[0]
  const columns = header ? parsedLine(header) : columnsOf(name)
  const eol = lineEndOf(text ?? '')
  const before = text === undefined || text === '' ? `${lineOf(columns)}${eol}` : text
  const end = before.endsWith('\n') ? '' : eol
  return `${before}${end}${lineOf(columns.map((column) => row[column] ?? ''))}${eol}`
}

/**
 * The table's text with other rows. Rows that are as before keep their line as
 * it is written, so that history shows what has changed and nothing else. Columns
 * of an old file get the names they have now, each in its place.
 */
export function withRows(name: ReferenceName, text: string, rows: readonly Cells[]): string {
  const header = parsedLine(text.split(/\r?\n/, 1)[0] ?? '')
  const columns = [...new Set(header.flatMap((column) => namesNow(name, column)))]
  const written = new Map<string, string>()
  const content = text.replace(/^\uFEFF/, '')
  let cursor = 0
  Papa.parse<string[]>(content, {
    delimiter: ',',
    step: ({ data, meta }) => {
      written.set(lineOf(data), content.slice(cursor, meta.cursor).replace(/\r?\n$/, ''))
      cursor = meta.cursor
    },
  })
  const known = columns.length > 0 ? columns : columnsOf(name)
  const lines = [known, ...rows.map((row) => known.map((column) => row[column] ?? ''))].map(
    (cells) => written.get(lineOf(cells)) ?? lineOf(cells),
  )
  const eol = lineEndOf(text)
  return `${lines.join(eol)}${eol}`
}

function namesNow(name: ReferenceName, column: string): readonly string[] {
  const now = columnsNowOf(name, column.trim())
  return now.length > 0 ? now : [column]
}

/** The line ends that the file has; Excel writes other ones than an editor. */
const lineEndOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n')

const parsedLine = (line: string) => Papa.parse<string[]>(line.replace(/^\uFEFF/, '')).data[0] ?? []

const lineOf = (cells: readonly string[]) => Papa.unparse([[...cells]], { newline: '\n' })
