import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { type Row, type Table, text, yearBefore } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { countedOf } from './counted.ts'
import { intervalRows } from './interval-chart.ts'
import { medianOf, medianSentence } from './median.ts'

/** Whose medians are drawn, and from where. */
export interface MediansOf {
  readonly id: string
  readonly question: string
  readonly metric: string
  readonly summary: Table
  /** Rows of one group and one clock, one a period, oldest first. */
  readonly rows: readonly Row[]
}

/**
 * The median wait of the newest period and of the one a year before, where a
 * curve has too few points to be drawn; where neither says anything also the
 * last that did, so that the page is not silent about what is known.
 *
 * @returns `undefined` where none of them says anything: a frame with nothing in it is no chart.
 */
export function mediansChart(
  { id, question, metric, summary, rows }: MediansOf,
  { locale, t }: Here,
): Chart | undefined {
  const period = (row: Row) => text(row, 'period')
  const newest = rows.at(-1)
  if (!newest) return undefined
  const isKnown = (row: Row) => text(row, 'median_state') === 'estimated'
  const recent = rows.filter((row) =>
    [period(newest), yearBefore(period(newest))].includes(period(row)),
  )
  const last = recent.some(isKnown) ? undefined : rows.findLast(isKnown)
  const shown = [...(last ? [last] : []), ...recent].reverse().map((row) => ({
    name: formatPeriod(period(row), locale),
    ...medianOf(summary, row),
  }))
  if (shown.every(({ interval }) => interval.kind === 'insufficient')) return undefined
  const said = medianSentence(
    medianOf(summary, newest),
    metric,
    formatPeriod(period(newest), locale),
    t,
  )
  return {
    id,
    question,
    answer: { ...said, template: `${said.template} ${t('answer.median.noCurve')}` },
    sources: [summary],
    method: metric === 'resolution' ? 'resolution' : 'first-response',
    ...countedOf(summary),
    ...intervalRows(t('chart.period'), shown, t),
  }
}
