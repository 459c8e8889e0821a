import { formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import { kindOf } from '#model/period.ts'
import { type Cell, cell } from '#release/cell.ts'
import { rowsWhere, type Table, text } from '#release/table.ts'
import type { Chart } from './chart.ts'

export interface VolumeChart extends Chart {
  readonly cells: readonly Cell[]
  /** Under the columns: the year at its first period, the newest period in full. */
  readonly names: readonly string[]
}

/** Which counts are drawn over time. */
export interface VolumeOf {
  readonly table: Table
  readonly where: Readonly<Record<string, string>>
  /** How many of the newest periods. */
  readonly last: number
}

/**
 * Requests received in each of the newest periods.
 *
 * @returns `undefined` when the group has no row.
 */
export function volumeChart(
  { table, where, last }: VolumeOf,
  { locale, t }: Here,
): VolumeChart | undefined {
  const rows = [...rowsWhere(table, where)]
    .sort((a, b) => (text(a, 'period') < text(b, 'period') ? -1 : 1))
    .slice(-last)
  const newest = rows.at(-1)
  const kind = newest && kindOf(text(newest, 'period'))
  if (!newest || !kind) return undefined
  const periods = rows.map((row) => text(row, 'period'))
  const cells = rows.map((row) => cell(table, row, 'received'))
  return {
    id: 'masuk',
    question: t(`chart.volume.${kind === 'month' || kind === 'quarter' ? kind : 'year'}`),
    answer: {
      template: t('answer.volume'),
      values: {
        period: formatPeriod(text(newest, 'period'), locale),
        received: cell(table, newest, 'received'),
      },
    },
    sources: [table],
    method: 'received',
    view: {
      head: [t('chart.period'), t('word.received')],
      rows: rows.map((row, i) => ({
        label: formatPeriod(text(row, 'period'), locale),
        cells: cells.slice(i, i + 1),
      })),
    },
    cells,
    names: periods.map((period, i) => {
      if (i === periods.length - 1) return formatPeriod(period, locale)
      const first = period.slice(0, 4) !== periods[i - 1]?.slice(0, 4)
      const roomy = i < periods.length * 0.6
      return first && i > 0 && roomy ? period.slice(0, 4) : ''
    }),
  }
}
