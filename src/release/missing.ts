import type { Key } from '#i18n/translate.ts'
import { published, table } from './current.ts'

/**
 * Why a table or a part of it cannot be shown: the sources know no times, the
 * plan has no such table, or the table has no row for it.
 */
export function reasonMissing(id: string): Key {
  if (table(id)) return 'missing.rows'
  const aboutTimes = /-(curve|summary)$/.test(id)
  const noTimes = published.city.sources.every((source) => !source.has_response_times)
  return aboutTimes && noTimes ? 'missing.times' : 'missing.plan'
}
