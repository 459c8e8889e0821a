import { formatDays, formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { latestPeriod, type Row, rowsWhere, type Table, text, yearBefore } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { countedOf } from './counted.ts'
import { drawWaitingCurve, type WaitingSeries, type WaitingWords } from './drawing/waiting-curve.ts'
import { medianOf, medianSentence } from './median.ts'
import { mediansChart } from './medians-chart.ts'

/** Which group's waiting is drawn; `plan` is the curve's name in the publication plan. */
export interface WaitingOf {
  readonly id: string
  readonly plan: string
  readonly metric: string
  /** Codes of the group, `{ district: '…' }`; empty for the whole city. */
  readonly where: Readonly<Record<string, string>>
}

/** A curve of fewer published days than this looks like an empty frame. */
const fewestDays = 4

/**
 * The share still waiting after each number of days: the newest period and,
 * where it is published, the same window a year before. Where too few days of
 * the newest are published, the medians instead of a frame with nothing in it.
 *
 * @returns `undefined` when the city publishes no curve for this group.
 */
export function waitingChart(of: WaitingOf, my: Here): Chart | undefined {
  const { id, plan, metric, where } = of
  const { locale, t } = my
  const curve = table(`${plan}-curve`)
  const summary = table(`${plan}-summary`)
  if (!curve || !summary) return undefined
  const rows = rowsWhere(curve, { ...where, metric })
  const totals = rowsWhere(summary, { ...where, metric })
  const newest = latestPeriod(totals)
  const row = totals.find((one) => text(one, 'period') === newest)
  if (!newest || !row) return undefined
  const series = [newest, yearBefore(newest)].flatMap((period) => {
    const points = rows.filter((one) => text(one, 'period') === period)
    const total = totals.find((one) => text(one, 'period') === period)
    return period && total && points.length > 0
      ? [
          {
            ...seriesOf(curve, points),
            period,
            name: formatPeriod(period, locale),
            n: cell(summary, total, 'n'),
          },
        ]
      : []
  })
  const [first] = series
  if (first?.period !== newest || first.points.length < fewestDays)
    return mediansChart(
      { id, metric, question: waitingQuestion(metric, t), summary, rows: sorted(totals) },
      my,
    )
  return {
    id,
    question: waitingQuestion(metric, t),
    answer: medianSentence(medianOf(summary, row), metric, formatPeriod(newest, locale), t),
    sources: [curve, summary],
    method: metric === 'resolution' ? 'resolution' : 'first-response',
    ...countedOf(summary),
    view: viewOf(series, t),
    draw: (size, wording) => drawWaitingCurve(series, waitingWords(metric, my), size, wording),
  }
}

/** A share without what it is a share of would be read as the share that was served. */
function waitingWords(metric: string, { locale, t }: Here): WaitingWords {
  const kind = metric === 'resolution' ? 'resolution' : 'response'
  return {
    axis: t('chart.waiting.axis'),
    share: t(`chart.waiting.share.${kind}`),
    after: (days) => {
      const said = { days: formatDays(days, locale) }
      return [t(`chart.waiting.still.${kind}`, said), t('chart.waiting.after', said)]
    },
  }
}

const sorted = (rows: readonly Row[]) =>
  [...rows].sort((a, b) => (text(a, 'period') < text(b, 'period') ? -1 : 1))

/** The question that a curve of this clock answers. */
export function waitingQuestion(metric: string, t: Here['t']): string {
  return t(metric === 'resolution' ? 'chart.waiting.resolution' : 'chart.waiting.response')
}

function seriesOf(curve: Table, rows: readonly Row[]): Pick<WaitingSeries, 'points' | 'cells'> {
  const sorted = [...rows].sort((a, b) => Number(a['days']) - Number(b['days']))
  const amount = (row: Row, column: string) => numberOf(cell(curve, row, column))
  const at = (row: Row, column: string): Cell => cell(curve, row, column)
  return {
    points: sorted.flatMap((row) => {
      const percent = amount(row, 'percent_waiting')
      return percent === undefined
        ? []
        : [
            {
              days: Number(row['days']),
              percent,
              low: amount(row, 'percent_waiting_low') ?? percent,
              high: amount(row, 'percent_waiting_high') ?? percent,
            },
          ]
    }),
    cells: new Map(
      sorted.map((row) => [
        Number(row['days']),
        [
          at(row, 'percent_waiting'),
          at(row, 'percent_waiting_low'),
          at(row, 'percent_waiting_high'),
        ],
      ]),
    ),
  }
}

/** A row a day of the grid: each series with its interval; the first row says how many requests each is of. */
function viewOf(series: readonly WaitingSeries[], t: Here['t']): Chart['view'] {
  const grid = [...new Set(series.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b)
  return {
    head: [
      t('chart.waiting.days'),
      ...series.flatMap(({ name }) => [
        name,
        t('chart.interval.lowOf', { name }),
        t('chart.interval.highOf', { name }),
      ]),
    ],
    rows: [
      {
        label: t('chart.waiting.n'),
        cells: series.flatMap(({ n }) => [n, undefined, undefined]),
      },
      ...grid.map((day) => ({
        label: String(day),
        cells: series.flatMap(({ cells }) => cells.get(day) ?? [undefined, undefined, undefined]),
      })),
    ],
  }
}
