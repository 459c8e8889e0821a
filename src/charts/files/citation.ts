import { endpointPath } from '#i18n/endpoints.ts'
import type { CitySettings } from '#model/city.ts'
import type { Locale } from '#model/locale.ts'
import { type Citation, citationOf } from '#release/cite/citation.ts'
import { type Chart, originOf } from '../chart.ts'

/**
 * How to cite a chart: under its frozen address, which shows the same figures for ever. A chart
 * of facts only is cited by the version of its facts, since no release of statistics freezes them.
 *
 * @param release The newest release of statistics.
 */
export function citationOfChart(
  chart: Pick<Chart, 'id' | 'question' | 'sources'>,
  release: string,
  settings: Pick<CitySettings, 'city_id' | 'publisher' | 'data_licence'>,
  locale: Locale,
): Citation {
  const { id, question, sources } = chart
  const isFacts = sources.every(({ published }) => published.kind === 'reference')
  const [facts] = isFacts ? sources : []
  const csv = facts?.published.files.find(({ format }) => format === 'csv')
  const path = csv
    ? `/data/${facts?.folder}/${csv.path}`
    : endpointPath('chart-frozen', locale, { chart: id, release }).replace(/index\.html$/, '')
  // The chart speaks one language already.
  const title = { id: question, en: question }
  const { city_id } = settings
  const origin = { ...originOf(chart), city_id }
  return {
    ...citationOf({ id: `grafik-${id}`, title, path }, origin, settings, locale),
    type: 'graphic',
  }
}
