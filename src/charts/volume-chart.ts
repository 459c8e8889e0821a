import { formatMonth, formatPeriod } from '#i18n/format.ts'
import type { Here } from '#i18n/here.ts'
import type { Sentence } from '#i18n/sentence.ts'
import { kindOf } from '#model/period.ts'
import { type Cell, cell, numberOf } from '#release/cell.ts'
import { type Row, rowsWhere, type Table, text } from '#release/table.ts'
import type { Chart } from './chart.ts'
import { drawColumns, type Limits } from './drawing/columns.ts'
import { processLimits } from './process-limits.ts'

/** Which counts are drawn over time. */
export interface VolumeOf {
  readonly id: string
  readonly table: Table | undefined
  readonly where: Readonly<Record<string, string>>
  /** How many of the newest periods. */
  readonly last: number
}

/**
 * Requests received in each of the newest periods; by month also what usually
 * varies by chance, judged from the months of the last full calendar year.
 *
 * @returns `undefined` when the group has no row.
 */
export function volumeChart(
  { id, table, where, last }: VolumeOf,
  { locale, t }: Here,
): Chart | undefined {
  const all = [...(table ? rowsWhere(table, where) : [])].sort((a, b) =>
    text(a, 'period') < text(b, 'period') ? -1 : 1,
  )
  const rows = all.slice(-last)
  const newest = rows.at(-1)
  if (!table || !newest) return undefined
  const received = (row: Row) => cell(table, row, 'received')
  const kind = kindOf(text(newest, 'period'))
  const limits = kind === 'month' ? limitsOf(id, all, received, t) : undefined
  const cells = rows.map(received)
  const names = rows.map((row) => formatPeriod(text(row, 'period'), locale))
  return {
    id,
    question: t(`chart.volume.${kind === 'three_years' || kind === 'coverage' ? 'year' : kind}`),
    answer: newestAnswer(names.at(-1) ?? '', received(newest), limits, t),
    sources: [table],
    method: 'received',
    view: {
      head: [t('chart.period'), t('word.received')],
      rows: [
        ...names.map((label, i) => ({ label, cells: cells.slice(i, i + 1) })),
        ...(limits
          ? (['high', 'centre', 'low'] as const).map((which) => ({
              label: t(`chart.limits.${which}`, { year: limits.year }),
              cells: [limits[which]],
            }))
          : []),
      ],
    },
    draw: (size, wording) =>
      drawColumns(
        {
          cells,
          names: axisNames(
            rows.map((row) => text(row, 'period')),
            names,
            locale,
          ),
          limits,
          signals: cells.map((one) => limits !== undefined && isOutside(one, limits)),
        },
        size,
        wording,
      ),
  }
}

/** The limits from the last full calendar year before the newest month: they move once a year, not with every month. */
function limitsOf(
  id: string,
  rows: readonly Row[],
  received: (row: Row) => Cell,
  t: Here['t'],
): (Limits & { readonly year: string }) | undefined {
  const newest = text(rows.at(-1) ?? {}, 'period')
  const year = String(Number(newest.slice(0, 4)) - 1)
  const baseline = rows.filter((row) => text(row, 'period').startsWith(`${year}-`)).map(received)
  const found = processLimits(id, baseline)
  return (
    found && {
      ...found,
      year,
      name: t('chart.limits.name'),
      middle: t('chart.limits.middle', { year }),
    }
  )
}

/** Judged by the limits as they are printed, so that the sentence cannot contradict the numbers. */
export function isOutside(value: Cell, { low, high }: Pick<Limits, 'low' | 'high'>): boolean {
  const given = numberOf(value)
  return given !== undefined && (given < (numberOf(low) ?? 0) || given > (numberOf(high) ?? 0))
}

function newestAnswer(
  period: string,
  received: Cell,
  limits: (Limits & { readonly year: string }) | undefined,
  t: Here['t'],
): Sentence<Cell> {
  if (received.state !== 'given')
    return { template: t('answer.volume.suppressed'), values: { period, received } }
  if (!limits) return { template: t('answer.volume'), values: { period, received } }
  const { low, high, year } = limits
  const given = numberOf(received)
  const where =
    given === undefined || !isOutside(received, limits)
      ? 'inside'
      : given > (numberOf(high) ?? 0)
        ? 'above'
        : 'below'
  return { template: t(`answer.volume.${where}`), values: { period, received, low, high, year } }
}

/** Under the columns: the year where one begins, the newest period in full; few months each by its name. */
function axisNames(
  periods: readonly string[],
  names: readonly string[],
  locale: Here['locale'],
): readonly string[] {
  const begins = /^\d{4}(?:-(?:01|[A-Z]1))?$/
  const areFew = periods.length <= 6 && periods.every((period) => kindOf(period) === 'month')
  return periods.map((period, i) => {
    if (i === periods.length - 1) return names[i] ?? ''
    if (areFew) return formatMonth(period, locale)
    const year = period.slice(0, 4)
    const isNew = i === 0 ? begins.test(period) : year !== periods[i - 1]?.slice(0, 4)
    return isNew ? year : ''
  })
}
