import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Cell } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { codeName, codeRoute, dimensionName, levelWords } from '#release/names.ts'
import { latestPeriod, rowsWhere, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import type { Interval } from './geometry/interval-dots.ts'
import { medianOf } from './median.ts'

export type IntervalDimension = 'district' | 'category_group' | 'channel' | 'agency' | 'service'

export interface IntervalRow {
  readonly name: string
  readonly href: string | undefined
  readonly interval: Interval
  readonly median: Cell
}

export interface IntervalChart extends Chart {
  readonly rows: readonly IntervalRow[]
}

/**
 * The median wait of every group of one dimension in the newest period, in
 * alphabetical order: a chart of differences, not a league table.
 *
 * @returns `undefined` when the city publishes no such summary.
 */
export function intervalChart(
  plan: string,
  dimension: IntervalDimension,
  { locale, t, link }: Here,
): IntervalChart | undefined {
  const summary = table(`${plan}-summary`)
  const all = summary && rowsWhere(summary, { metric: 'first_response' })
  const period = all && latestPeriod(all)
  if (!summary || !period) return undefined
  const rows = all
    .filter((row) => text(row, 'period') === period)
    .map((row) => {
      const code = text(row, dimension)
      const to = codeRoute(dimension, code, locale)
      return {
        name: codeName(dimension, code, locale),
        href: to && link(to.route, to.params),
        ...medianOf(summary, row),
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name, locale))
  return {
    id: `tunggu-per-${dimension}`,
    question: t(`chart.interval.${dimension}`, levelWords(locale)),
    answer: {
      template: t('answer.interval'),
      values: { period: formatPeriod(period, locale) },
    },
    sources: [summary],
    method: 'first-response',
    view: {
      head: [
        dimensionName(dimension, locale),
        t('chart.interval.median'),
        t('chart.interval.low'),
        t('chart.interval.high'),
        'n',
      ],
      rows: rows.map(({ name, href, days, low, high, n }) => ({
        label: name,
        href,
        cells: [days, low, high, n],
      })),
    },
    rows: rows.map(({ name, href, interval, days }) => ({ name, href, interval, median: days })),
  }
}
