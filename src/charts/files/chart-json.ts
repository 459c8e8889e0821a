import { inLocale } from '#i18n/here.ts'
import { locales } from '#model/locale.ts'
import { threshold } from '#release/current.ts'
import { answerText, isDerived, originOf } from '../chart.ts'
import type { Entry } from '../registry.ts'
import { type Bilingual, columnsOf, rowsOf } from './chart-rows.ts'

/** Figures of a chart with the address of the published cell that each one is; what the site computed is marked. */
export function chartJson(chart: Bilingual, entry: Entry): string {
  const { release_id, as_of, data_status } = originOf(chart.id)
  const inBoth = (say: (locale: 'id' | 'en') => string) =>
    Object.fromEntries(locales.map((locale) => [locale, say(locale)]))
  return `${JSON.stringify(
    {
      chart: entry.id,
      release_id,
      as_of,
      data_status,
      question: inBoth((locale) => chart[locale].question),
      answer: inBoth((locale) => answerText(chart[locale], { locale, threshold })),
      method: chart.id.method,
      tables: chart.id.sources.map(({ id }) => id),
      page: inBoth((locale) => inLocale(locale).link(entry.page, entry.params[locale])),
      suppressed: '*',
      columns: columnsOf(chart),
      rows: rowsOf(chart).map(({ label, cells }) => ({
        label,
        cells: cells.map((cell) =>
          cell
            ? {
                value: cell.value,
                cell: cell.ref,
                ...(isDerived(cell) ? { derived: true } : {}),
              }
            : null,
        ),
      })),
    },
    null,
    1,
  )}\n`
}
