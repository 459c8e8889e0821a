import type { Sentence } from '#i18n/sentence.ts'
import type { Translate } from '#i18n/translate.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { type Row, type Table, text } from '#release/table.ts'
import type { Interval } from './geometry/interval-dots.ts'

/** What a summary row says of the median: how long half of the requests wait. */
export interface Median {
  readonly interval: Interval
  readonly days: Cell
  readonly low: Cell
  readonly high: Cell
  readonly n: Cell
}

export function medianOf(table: Table, row: Row): Median {
  const at = (column: string) => cell(table, row, column)
  const days = at('median_days')
  const low = at('median_low_days')
  const high = at('median_high_days')
  return {
    interval: intervalOf(text(row, 'median_state'), days, low, high),
    days,
    low,
    high,
    n: at('n'),
  }
}

function intervalOf(state: string, days: Cell, low: Cell, high: Cell): Interval {
  const known = numberOf(days)
  if (state === 'estimated' && known !== undefined)
    return { kind: 'estimated', days: known, low: numberOf(low), high: numberOf(high) }
  return state === 'not_reached'
    ? { kind: 'not_reached', low: numberOf(low) }
    : { kind: 'insufficient' }
}

/** The median in words, true to its interval and to what is not known. */
export function medianSentence(
  { interval, days, low, high }: Median,
  metric: string,
  period: string,
  t: Translate,
): Sentence<Cell> {
  const verb = t(metric === 'resolution' ? 'answer.verb.resolution' : 'answer.verb.first_response')
  const values = { verb, period, days, low, high }
  if (interval.kind === 'insufficient') return { template: t('answer.median.insufficient'), values }
  if (interval.kind === 'not_reached')
    return {
      template: t(
        interval.low === undefined ? 'answer.median.unknown' : 'answer.median.notReached',
      ),
      values,
    }
  if (interval.low === undefined) return { template: t('answer.median.alone'), values }
  return {
    template: t(interval.high === undefined ? 'answer.median.open' : 'answer.median.full'),
    values,
  }
}
