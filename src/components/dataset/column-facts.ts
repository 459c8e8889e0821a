import { isKey, type Translate } from '#i18n/translate.ts'
import { type PublicColumnType, suppressed } from '#model/table.ts'
import type { Table } from '#release/table.ts'

/** The unit a column is in; a dash for what has none. */
export function unitOf(type: PublicColumnType, t: Translate): string {
  const key = `dictionary.unit.${type}`
  return isKey(key) ? t(key) : '–'
}

/** Which of the two signs occur in a column of this very table: `*`, an empty cell, both or neither. */
export function signsOf({ rows }: Table, column: string, t: Translate): string {
  const has = (sign: string | null) => rows.some((row) => (row[column] ?? null) === sign)
  const found = [
    ...(has(suppressed) ? [t('dictionary.sign.suppressed')] : []),
    ...(has(null) ? [t('dictionary.sign.empty')] : []),
  ]
  return found.length ? found.join('; ') : t('dictionary.sign.none')
}
