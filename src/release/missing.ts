import type { Key } from '#i18n/translate.ts'
import { published, table } from './current.ts'

/**
 * Why a table or a part of it cannot be shown: the sources do not know the
 * times that the measure needs, the plan has no such table, or the table has
 * no row for it; in a table of statistics because there was nothing, or too little.
 *
 * @param method The measure, by the id of its method page, where there is one.
 */
export function reasonMissing(id: string, method?: string): Key {
  const { sources } = published.city
  const noAnswers = sources.every((source) => !source.has_response_times)
  const noClosings = sources.every((source) => !source.has_closing_times)
  if (method === 'first-response' && noAnswers)
    return noClosings ? 'missing.times' : 'missing.response'
  if (method === 'resolution' && noClosings) return noAnswers ? 'missing.times' : 'missing.closing'
  const found = table(id)
  if (found) return found.folder.startsWith('reference/') ? 'missing.rows' : 'missing.few'
  const aboutTimes = /-(curve|summary)$/.test(id)
  return aboutTimes && noAnswers && noClosings ? 'missing.times' : 'missing.plan'
}
