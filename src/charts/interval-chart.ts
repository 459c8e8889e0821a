import { compareNames } from '#i18n/compare-names.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { table } from '#release/current.ts'
import { codeName, codeRoute, dimensionName, levelWords } from '#release/names.ts'
import { latestPeriod, rowsWhere, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { countedOf } from './counted.ts'
import { drawIntervalDots } from './drawing/interval-dots.ts'
import { type Median, medianOf } from './median.ts'
import { spread } from './spread.ts'

export type IntervalDimension = 'district' | 'category_group' | 'channel' | 'agency' | 'service'

/** Which groups' waits are compared; `plan` is the curve's name in the publication plan. */
export interface IntervalOf {
  readonly id: string
  readonly plan: string
  readonly dimension: IntervalDimension
}

/** To name the slowest agency or area in the answer would rank them. */
const isNamed = (dimension: IntervalDimension) => !['agency', 'district'].includes(dimension)

/**
 * The median wait of every group of one dimension in the newest period, in
 * alphabetical order: a chart of differences, not a league table.
 *
 * @returns `undefined` when the city publishes no such summary.
 */
export function intervalChart(
  { id, plan, dimension }: IntervalOf,
  { locale, t, link }: Here,
): Chart | undefined {
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
    .sort((a, b) => compareNames(a.name, b.name, locale))
  return {
    id,
    question: t(`chart.interval.${dimension}`, levelWords(locale)),
    answer: spread(
      rows.map(({ name, ...row }) => (isNamed(dimension) ? { ...row, said: name } : row)),
      formatPeriod(period, locale),
      t,
    ),
    sources: [summary],
    method: 'first-response',
    ...countedOf(summary),
    ...intervalRows(dimensionName(dimension, locale), rows, t),
  }
}

/** Medians with their limits as a table and as dots, a row each. */
export function intervalRows(
  head: string,
  rows: readonly (Median & { readonly name: string; readonly href?: string | undefined })[],
  t: Here['t'],
): Pick<Chart, 'view' | 'draw'> {
  return {
    view: {
      head: [
        head,
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
    draw: (size, wording) =>
      drawIntervalDots(
        rows.map(({ name, interval, days, low, high, n }) => ({
          name,
          interval,
          n,
          cells: [days, low, high],
        })),
        {
          insufficient: t('word.insufficient'),
          not_reached: t('word.not_reached'),
          axis: t('chart.interval.axis'),
        },
        size,
        wording,
      ),
  }
}
