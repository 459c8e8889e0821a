import Papa from 'papaparse'
import type { PublicColumnType } from '#model/table.ts'

/** What a form says where nobody has told us. It is never guessed. */
export const unknown = 'belum diketahui'

/** A filled form as CSV: RFC 4180, no cell a formula. */
export function form(fields: readonly string[], rows: readonly (readonly string[])[]): string {
  const data = rows.map((row) => [...row])
  return `${Papa.unparse({ fields: [...fields], data }, { newline: '\n', escapeFormulae: true })}\n`
}

/** Whether a column says how much, and not of what. */
export const isMeasure = (type: PublicColumnType) =>
  type === 'count' || type === 'percent' || type === 'days'
