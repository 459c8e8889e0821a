import { compareIntervals, medianOf, medianSentence } from '#charts/median.ts'
import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Sentence } from '#i18n/sentence.ts'
import type { Key } from '#i18n/translate.ts'
import { type Cell, cell } from '#release/cell.ts'
import { table } from '#release/current.ts'
import { countsBy, waitingBy } from '#release/planned.ts'
import { promisesKept } from '#release/promises.ts'
import { latestPeriod, type Row, rowWhere, type Table, text, yearBefore } from '#release/table.ts'

/** One of the large figures: its label, the figure, and what must be known beside it. */
export interface Headline {
  readonly label: string
  /** Absent where the city publishes no such figure. */
  readonly figure: Cell | undefined
  readonly note: Sentence<Cell>
}

/** Received, median first response, kept promise, still waiting: each the newest that is published. */
export function headlines({ locale, t }: Here): readonly Headline[] {
  const none = (label: Key): Headline => ({
    label: t(label),
    figure: undefined,
    note: { template: t('home.notMeasured'), values: {} },
  })
  const period = (row: Row) => formatPeriod(text(row, 'period'), locale)
  const volume = table(countsBy([]))
  const month = volume && newest(volume, {})
  const summary = table(`${waitingBy()}-summary`)
  const row = summary && newest(summary, { metric: 'first_response' })
  const curve = table(`${waitingBy()}-curve`)
  const waiting =
    row &&
    curve &&
    rowWhere(curve, { metric: 'first_response', period: text(row, 'period'), days: '30' })
  const kept = summary && row && promisesKept(summary, row, locale)[0]
  const median = summary && row && medianOf(summary, row)
  return [
    volume && month
      ? {
          label: t('home.received'),
          figure: cell(volume, month, 'received'),
          note: { template: t('home.inPeriod'), values: { period: period(month) } },
        }
      : none('home.received'),
    median && row && median.interval.kind === 'estimated'
      ? {
          label: t('home.median'),
          figure: median.days,
          note:
            median.interval.low !== undefined && median.interval.high !== undefined
              ? {
                  template: t('home.range'),
                  values: { period: period(row), low: median.low, high: median.high },
                }
              : { template: t('home.inPeriod'), values: { period: period(row) } },
        }
      : none('home.median'),
    kept && row
      ? {
          label: t('home.kept'),
          figure: kept.percent,
          note: { template: '{name}', values: { name: kept.name } },
        }
      : none('home.kept'),
    curve && waiting
      ? {
          label: t('home.waiting'),
          figure: cell(curve, waiting, 'percent_waiting'),
          note: { template: t('home.inPeriod'), values: { period: period(waiting) } },
        }
      : none('home.waiting'),
  ]
}

/** Whether the city answers faster than a year before: one short sentence, or why it cannot be said. */
export function direction({ locale, t }: Here): Sentence<Cell> {
  const summary = table(`${waitingBy()}-summary`)
  const now = summary && newest(summary, { metric: 'first_response' })
  if (!summary || !now) return { template: t('missing.times'), values: {} }
  const period = text(now, 'period')
  const nowMedian = medianOf(summary, now)
  if (nowMedian.interval.kind !== 'estimated')
    return medianSentence(nowMedian, 'first_response', formatPeriod(period, locale), t)
  const before = rowWhere(summary, { metric: 'first_response', period: yearBefore(period) ?? '' })
  const then = before && medianOf(summary, before)
  if (then?.interval.kind !== 'estimated')
    return { template: t('home.direction.alone'), values: { now: nowMedian.days } }
  return {
    template: t(`home.direction.${compareIntervals(nowMedian.interval, then.interval)}`),
    values: { now: nowMedian.days, before: then.days },
  }
}

function newest(from: Table, where: Readonly<Record<string, string>>): Row | undefined {
  const rows = from.rows.filter((row) =>
    Object.entries(where).every(([column, value]) => text(row, column) === value),
  )
  return rows.find((row) => text(row, 'period') === latestPeriod(rows))
}
