import { z } from 'zod'
import { tableRowSchema } from '#model/release.ts'
import { type FormatReader, utf8 } from './sheet.ts'

/** One object a line; every line has the columns of the first, in their order. */
export const readJsonLines: FormatReader = (bytes, table) => {
  const lines = utf8(bytes).split('\n')
  if (lines.pop() !== '') throw new Error('no line feed at the end')
  const rows = z.array(tableRowSchema).parse(lines.map((line) => JSON.parse(line)))
  const columns = Object.keys(rows[0] ?? Object.fromEntries(table.columns.map((c) => [c.name, 0])))
  const odd = rows.find((one) => Object.keys(one).join() !== columns.join())
  if (odd) throw new Error(`other columns in ${JSON.stringify(odd)}`)
  return { columns, rows: rows.map((one) => columns.map((name) => one[name] ?? null)) }
}
