import { formatDate } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { settings } from '#release/current.ts'
import { type Chart, originOf } from '../chart.ts'

/** The line under a picture of a chart: who, what, which release, as of when, where. It says so while the data are made up. */
export function creditOf(
  chart: Chart,
  address: string,
  { locale, t }: Pick<Here, 'locale' | 't'>,
): string {
  const { release_id, as_of, data_status } = originOf(chart)
  return t(data_status === 'synthetic' ? 'kit.cite.synthetic' : 'kit.cite', {
    site: settings.site_name[locale],
    year: as_of.slice(0, 4),
    question: chart.question,
    release: release_id,
    date: formatDate(as_of, locale),
    address,
  })
}
