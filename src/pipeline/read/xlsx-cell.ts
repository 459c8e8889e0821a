import { type CellObject, SSF } from '@e965/xlsx'
import { numberText } from './number-text.ts'
import type { Cell } from './source-table.ts'

/**
 * The text of a spreadsheet cell: as shown for text, digits for a number,
 * `YYYY-MM-DD HH:MM:SS` for a date, `HH:MM:SS` for a time of day. Formulas give the value that the file holds.
 *
 * @param isFrom1904 Whether the workbook counts days from 1904, as old ones of macOS do.
 */
export function cellText(cell: CellObject | undefined, isFrom1904: boolean): Cell {
  if (cell?.v === undefined || cell.v === null) return null
  const text = cell.t === 'n' ? numberCell(cell, isFrom1904) : cell.t === 'e' ? cell.w : cell.v
  return String(text ?? '').trim() || null
}

function numberCell({ v, z }: CellObject, isFrom1904: boolean): string {
  const value = Number(v)
  const isDate = typeof z === 'string' && SSF.is_date(z)
  if (isDate) return dateText(value, isFrom1904)
  // Excel shows 15 digits: 0.1 + 0.2 is 0.3. Longer integers come from other programs and are exact.
  return numberText(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)))
}

const day_s = 86_400

/** Days since the workbook's day zero as a date; seconds are rounded, because Excel stores fractions of a day. */
function dateText(days: number, isFrom1904: boolean): string {
  // Excel takes 1900 for a leap year, so its days before 1 March 1900 are one off.
  const fromUnixEpoch = isFrom1904 ? days - 24_107 : days - (days < 60 ? 25_568 : 25_569)
  const instant = new Date(Math.round(fromUnixEpoch * day_s) * 1000)
  if (Number.isNaN(instant.getTime())) return numberText(days)
  const [date = '', time = ''] = instant.toISOString().slice(0, 19).split('T')
  return days >= 0 && days < 1 && !isFrom1904 ? time : `${date} ${time}`
}
