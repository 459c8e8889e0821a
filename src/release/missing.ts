import type { Key } from '#i18n/translate.ts'
import { published, table } from './current.ts'

/**
 * Why a table or a part of it cannot be shown: the sources know no times, the
 * plan has no such table, or the table has no row for it; in a table of
 * statistics because there was nothing, or too little.
 */
export function reasonMissing(id: string): Key {
  const found = table(id)
  if (found) return found.folder.startsWith('reference/') ? 'missing.rows' : 'missing.few'
  const aboutTimes = /-(curve|summary)$/.test(id)
  const noTimes = published.city.sources.every((source) => !source.has_response_times)
  return aboutTimes && noTimes ? 'missing.times' : 'missing.plan'
}
