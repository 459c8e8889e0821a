import { translator } from '#i18n/translate.ts'
import type { Locale } from '#model/locale.ts'
import { type Cell, cell } from './cell.ts'
import { referenceRows } from './current.ts'
import { nameOf } from './names.ts'
import { hasColumn, type Row, type Table, text } from './table.ts'

/** The share answered or resolved within one declared promise. */
export interface Kept {
  readonly promise: Row
  /** The promise's name; one that nobody has checked against its text says so. */
  readonly name: string
  readonly percent: Cell
  readonly low: Cell
  readonly high: Cell
}

/** Every promise that the row has a figure for, in the order of the reference table. */
export function promisesKept(summary: Table, row: Row, locale: Locale): readonly Kept[] {
  return referenceRows('promises').flatMap((promise) => {
    const column = `percent_${text(promise, 'promise_id')}`
    if (!hasColumn(summary, column) || typeof row[column] !== 'number') return []
    return [
      {
        promise,
        name: nameWithStatus(promise, locale),
        percent: cell(summary, row, column),
        low: cell(summary, row, `${column}_low`),
        high: cell(summary, row, `${column}_high`),
      },
    ]
  })
}

function nameWithStatus(promise: Row, locale: Locale): string {
  const name = nameOf(promise, locale)
  return ['yes', 'true'].includes(text(promise, 'verified'))
    ? name
    : translator(locale)('promise.unverified', { name })
}
