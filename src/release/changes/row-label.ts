import { formatNumber, formatPeriod } from '#i18n/format.ts'
import type { Locale } from '#model/locale.ts'
import type { PublishedTable } from '#model/release.ts'
import { codeName, word } from '../names.ts'

/**
 * A row's permanent name in words: `32.71.01~2024-05` → `Utara, Mei 2024`. The
 * name of a row of facts is a code of its own and stays as it is.
 */
export function rowLabel({ kind, columns }: PublishedTable, row: string, locale: Locale): string {
  if (kind === 'reference') return row
  // The parts stand in the order of the columns that follow the name.
  return row
    .split('~')
    .map((part, i) => {
      const column = columns[i + 1]
      if (column?.type === 'period') return formatPeriod(part, locale)
      if (column?.type === 'code') return codeName(column.name, part, locale)
      if (column?.type === 'days')
        return `${formatNumber(Number(part), locale)} ${word('type', 'days', locale)}`
      return word(column?.name ?? '', part, locale)
    })
    .join(', ')
}
