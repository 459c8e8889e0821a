import { formatDate } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { edition, settings } from '#release/current.ts'

/** How to cite a chart: who, what, which release, as of when, where. It says so while the data are made up. */
export function citationOf(
  question: string,
  address: string,
  { locale, t }: Pick<Here, 'locale' | 't'>,
): string {
  const { release_id, as_of, data_status } = edition().statistics
  return t(data_status === 'synthetic' ? 'kit.cite.synthetic' : 'kit.cite', {
    site: settings.site_name[locale],
    year: as_of.slice(0, 4),
    question,
    release: release_id,
    date: formatDate(as_of, locale),
    address,
  })
}
