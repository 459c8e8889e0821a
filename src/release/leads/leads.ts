import { kindOf, type Period } from '#model/period.ts'
import type { PublishedTable, TableFile } from '#model/release.ts'
import { xmrChart } from '#statistics/control-chart.ts'
import { type ControlSignal, controlSignals } from '#statistics/control-signals.ts'
import { type Row, text } from '../table.ts'

/** A newest month that chance alone seldom makes, with all that it was judged by. */
export interface Lead {
  readonly table: string
  /** The row of the newest month. */
  readonly row: string
  readonly column: string
  readonly value: number
  /** Centre and limits of the months before, on the scale of the counts. */
  readonly centre: number
  readonly low: number
  readonly high: number
  readonly signals: readonly ControlSignal[]
}

export interface Leads {
  /** How many series were judged. */
  readonly series: number
  readonly found: readonly Lead[]
}

/** Fewer months say too little about what is usual; older ones say little about today. */
const fewest = 12
const most = 24

/**
 * The newest month of every monthly series of counts, judged by the up to
 * twenty-four months before it (an XmR chart). Only published, rounded values are
 * used, so anyone can recompute it; a series with a suppressed or missing month
 * in the window, or with fewer than twelve months before the newest, is left out.
 */
export function leadsIn(
  tables: readonly { readonly entry: PublishedTable; readonly file: TableFile }[],
): Leads {
  const judged = tables.flatMap(({ entry, file }) =>
    seriesOf(file).flatMap(({ rows, column }) => judge(entry.table, rows, column)),
  )
  return { series: judged.length, found: judged.filter(({ signals }) => signals.length > 0) }
}

/** Every series of a table: one a group and count column, its rows by month. */
function seriesOf({ kind, columns, rows }: TableFile) {
  const months = rows.filter((row) => kindOf(text(row, 'period')) === 'month')
  if (kind !== 'counts' || months.length === 0) return []
  const codes = columns.filter(({ type }) => type === 'code').map(({ name }) => name)
  const groups = Map.groupBy(months, (row) => codes.map((code) => text(row, code)).join('~'))
  const counts = columns.filter(({ type }) => type === 'count').map(({ name }) => name)
  return [...groups.values()].flatMap((group) => counts.map((column) => ({ rows: group, column })))
}

function judge(table: string, rows: readonly Row[], column: string): readonly Lead[] {
  const inOrder = [...rows].sort((a, b) => (text(a, 'period') < text(b, 'period') ? -1 : 1))
  const window = inOrder.slice(-(most + 1))
  const values = window.flatMap((row) => (typeof row[column] === 'number' ? [row[column]] : []))
  if (values.length < window.length || values.length <= fewest || !follows(window)) return []
  const chart = xmrChart(values, values.length - 1)
  if (chart.kind === 'insufficient') return []
  const point = chart.points.at(-1)
  const row = window.at(-1)
  if (!point || !row) return []
  const signals = controlSignals(chart.centre, chart.points).at(-1) ?? []
  const { value, low, high } = point
  return [{ table, row: text(row, 'row'), column, value, centre: chart.centre, low, high, signals }]
}

/** Whether each month is the one after the month before. */
function follows(rows: readonly Row[]): boolean {
  const number = (period: Period) => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7))
  const months = rows.map((row) => number(text(row, 'period')))
  return months.every((month, i) => i === 0 || month === (months[i - 1] ?? 0) + 1)
}
