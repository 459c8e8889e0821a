import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import type { EventTable } from '#model/event-table.ts'
import type { CurvePlan } from '#model/protection.ts'
import type { EventGroup, EventTables, PublicCell, PublicTable } from '#model/table.ts'
import { kaplanMeier } from '#statistics/kaplan-meier.ts'
import { quantile } from '#statistics/quantile.ts'
import type { CellBook } from './frozen.ts'
import { groupRow } from './frozen-curves.ts'
import { horizonMinutes, isEnough } from './group-size.ts'
import { wholeDaysUp } from './round-estimate.ts'

const name = 'quality-closed-only'
const columns = ['median_days', 'closed_only_median_days'] as const

/**
 * For the whole city, period by period: the median as published, and what it would
 * be if only the requests that were received in the period and had ended by its
 * end (or, in the cohort view, by the extraction) were looked at. It is there to
 * show how wrong that is, and stands nowhere else.
 *
 * A city without a curve of its own has no such table.
 *
 * Postcondition: a row only where the median itself is published, and at least
 * `min_cases` have ended; whole days; a published row is repeated.
 */
export function closedOnlyTables(
  tables: readonly EventTables[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  const ofCity = tables.filter(({ plan }) => plan.rows.length === 0)
  if (ofCity.length === 0) return []
  const rows = new Map<string, PublicCell[]>()
  for (const row of book.knownRows(name)) {
    const [table = '', period = '', metric = ''] = row.split('~')
    const known = book.known(name, row)
    if (!book.isWithdrawn(`${table}-summary`, period))
      rows.set(row, [row, table, period, metric, ...columns.map((c) => known?.[c]?.[1] ?? null)])
  }
  for (const { plan, groups } of ofCity) {
    for (const group of groups) {
      const row = [plan.table, group.key.period, group.metric].join('~')
      const cells = rows.has(row) ? undefined : bothMedians(plan, group, city, book)
      if (!cells) continue
      const written = columns.map((column, index) =>
        book.write(name, row, column, [null, cells[index] ?? null]),
      )
      rows.set(row, [row, plan.table, group.key.period, group.metric, ...written])
    }
  }
  const table: PublicTable = {
    table: name,
    plan: '',
    kind: 'quality',
    title: {
      id: 'Median bila yang masih menunggu tidak dihitung',
      en: 'The median if those still waiting are left out',
    },
    columns: ['row', 'table', 'period', 'metric', ...columns].map(publicColumn),
    rows: [...rows.values()].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    notes: [
      {
        id: 'closed_only_median_days hanya melihat aspirasi yang masuk dalam periode dan sudah selesai atau dijawab pada akhirnya. Angka itu salah sebagai ukuran lama menunggu, dan ada di sini hanya untuk memperlihatkan kesalahannya.',
        en: 'closed_only_median_days looks only at requests received in the period that had ended by its end. As a measure of waiting it is wrong, and stands here only to show how wrong.',
      },
    ],
  }
  return [table]
}

/** A median that an earlier release published gets no row later, except from a city whose releases had no such table. */
function bothMedians(
  plan: CurvePlan,
  group: EventGroup,
  city: City,
  book: CellBook,
): readonly number[] | undefined {
  const summary = `${plan.table}-summary`
  const median = book.published(summary, groupRow(group), 'median_days')
  const before = book.known(summary, groupRow(group))?.['median_days']?.[1]
  const isNew = typeof before !== 'number' || book.knownRows(name).length === 0
  if (typeof median !== 'number' || !isNew || book.isWithdrawn(summary, group.key.period))
    return undefined
  const ended = endedWithin(group.events, horizonMinutes(group, city))
  const n = ended.weight.reduce((sum, weight) => sum + weight, 0)
  if (!isEnough(group, city) || n < city.protection.min_cases) return undefined
  const found = quantile(kaplanMeier(ended), 0.5)
  return found.kind === 'reached' ? [median, wholeDaysUp(found.time)] : undefined
}

/** The rows of an event table that were received in its window and had the event, nothing else. */
function endedWithin(events: EventTable, horizon: number): EventTable {
  const kept = [...events.exit.keys()].filter(
    (i) => events.entry[i] === 0 && events.event[i] === 1 && (events.exit[i] ?? 0) <= horizon,
  )
  const column = (values: ArrayLike<number>) => kept.map((i) => values[i] ?? 0)
  return {
    unit: events.unit,
    entry: Int32Array.from(column(events.entry)),
    exit: Int32Array.from(column(events.exit)),
    event: Uint8Array.from(column(events.event)),
    weight: Uint32Array.from(column(events.weight)),
  }
}
