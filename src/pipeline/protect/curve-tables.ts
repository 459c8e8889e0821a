import type { City } from '#model/city.ts'
import { promiseColumns, publicColumn } from '#model/columns.ts'
import type { ReferenceRow } from '#model/reference.ts'
import {
  type EventGroup,
  type EventTables,
  type PublicCell,
  type PublicTable,
  rowId,
} from '#model/table.ts'
import { quantile } from '#statistics/quantile.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { publishCount } from './count-cell.ts'
import type { CellBook } from './frozen.ts'
import { notesOf } from './notes.ts'
import { publicPercent, wholeDaysDown, wholeDaysUp } from './round-estimate.ts'
import { waitingCurve } from './waiting-curve.ts'

const minutesPerDay = 1440
type Promise_ = ReferenceRow<'promises'>

/**
 * A planned curve as two public tables: the share still waiting on the grid, and
 * median, ninth decile and share within each promise.
 *
 * Postcondition: no value for fewer than `min_cases` requests, `min_events`
 * events or `min_persons` persons; no grid point with fewer than the threshold
 * at risk; in the cohort view no point that not every request has reached yet.
 * Event times themselves never leave.
 */
export function curveTables(
  tables: readonly EventTables[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  const promises = judgedPromises(city)
  return tables.flatMap(({ plan, groups }) => {
    const notes = notesOf(plan, city)
    const keys = ['row', ...plan.rows, 'period', 'metric']
    const curve: PublicTable = {
      table: `${plan.table}-curve`,
      plan: plan.id,
      kind: 'curve',
      title: plan.title,
      columns: [
        ...keys,
        'days',
        'percent_waiting',
        'percent_waiting_low',
        'percent_waiting_high',
      ].map(publicColumn),
      rows: groups.flatMap((group) => gridRows(`${plan.table}-curve`, group, city, book)),
      notes,
    }
    const summary: PublicTable = {
      table: `${plan.table}-summary`,
      plan: plan.id,
      kind: 'summary',
      title: plan.title,
      columns: [
        ...[...keys, 'n', ...quantileColumns('median'), ...quantileColumns('p90')].map(
          publicColumn,
        ),
        ...promises.flatMap(promiseColumns),
      ],
      rows: groups.map((group) => summaryRow(`${plan.table}-summary`, group, city, promises, book)),
      notes,
    }
    return [curve, summary]
  })
}

const quantileColumns = (name: string) => [
  `${name}_state`,
  `${name}_days`,
  `${name}_low_days`,
  `${name}_high_days`,
]

/**
 * Promises that can be judged from event times: in hours or calendar days, and
 * binding every source that records the time. Hours need a source that knows
 * the time of day.
 */
export function judgedPromises(city: City): readonly Promise_[] {
  return city.reference.promises.filter(({ metric, unit, applies_to }) => {
    const timed = city.sources.filter(({ times }) =>
      metric === 'first_response' ? times.first_response : times.closing,
    )
    const bound = applies_to.split('|')
    return (
      unit !== 'working_day' &&
      timed.length > 0 &&
      timed.every(
        ({ id, times }) =>
          (bound.includes('all') || bound.includes(id)) &&
          (unit !== 'hour' || times.precision === 'minute'),
      )
    )
  })
}

function publishedN(group: EventGroup, city: City): PublicCell {
  return publishCount({ requests: group.requests, persons: group.persons }, city.protection)
}

/** Whether a group is large enough to be described at all. */
function isEnough(group: EventGroup, city: City): boolean {
  const { min_cases, min_events, min_persons } = city.protection
  const { event, weight } = group.events
  const events = weight.reduce(
    (sum, requests, index) => sum + (event[index] === 1 ? requests : 0),
    0,
  )
  return group.requests >= min_cases && group.persons >= min_persons && events >= min_events
}

/** In the cohort view nothing is read beyond what every request has been followed, nor beyond the grid. */
function horizonMinutes(group: EventGroup, city: City): number {
  const grid = Math.max(...city.protection.grid_days)
  return group.followed_days === undefined
    ? Number.POSITIVE_INFINITY
    : Math.min(grid, group.followed_days) * minutesPerDay
}

function gridRows(table: string, group: EventGroup, city: City, book: CellBook): PublicCell[][] {
  const n = publishedN(group, city)
  if (!isEnough(group, city) || typeof n !== 'number') return []
  const curve = waitingCurve(group)
  const horizon = horizonMinutes(group, city)
  return city.protection.grid_days.flatMap((days) => {
    if (days * minutesPerDay > horizon) return []
    const point = survivalAt(curve, days * minutesPerDay)
    if (
      point.kind !== 'estimated' ||
      point.at_risk < city.protection.threshold ||
      point.interval.kind !== 'bounded'
    )
      return []
    const { value, low, high } = publicPercent(
      point.survival,
      point.interval.low,
      point.interval.high,
      n,
    )
    const row = `${rowId(group.key)}~${group.metric}~${days}`
    const settle = (column: string, cell: number) => book.settle(table, row, column, null, cell)
    return [
      [
        row,
        ...group.key.codes,
        group.key.period,
        group.metric,
        days,
        settle('percent_waiting', value),
        settle('percent_waiting_low', low),
        settle('percent_waiting_high', high),
      ],
    ]
  })
}

function summaryRow(
  table: string,
  group: EventGroup,
  city: City,
  promises: readonly Promise_[],
  book: CellBook,
): PublicCell[] {
  const row = `${rowId(group.key)}~${group.metric}`
  const n = publishedN(group, city)
  const enough = isEnough(group, city) && typeof n === 'number'
  const cells: [string, PublicCell][] = [['n', n]]
  for (const [name, p, least] of [
    ['median', 0.5, city.protection.min_cases],
    ['p90', 0.9, city.protection.min_cases_p90],
  ] as const) {
    cells.push(...quantileCells(name, p, group, enough && group.requests >= least, city))
  }
  for (const promise of promises)
    cells.push(...promiseCells(promise, group, enough ? n : undefined, city))
  return [
    row,
    ...group.key.codes,
    group.key.period,
    group.metric,
    ...cells.map(([column, cell]) =>
      book.settle(table, row, column, column === 'n' ? group.requests : null, cell),
    ),
  ]
}

function quantileCells(
  name: string,
  p: number,
  group: EventGroup,
  enough: boolean,
  city: City,
): [string, PublicCell][] {
  const cells = (
    state: string,
    days: PublicCell,
    low: PublicCell,
    high: PublicCell,
  ): [string, PublicCell][] => [
    [`${name}_state`, state],
    [`${name}_days`, days],
    [`${name}_low_days`, low],
    [`${name}_high_days`, high],
  ]
  if (!enough) return cells('insufficient', null, null, null)
  const horizon = horizonMinutes(group, city)
  const found = quantile(waitingCurve(group), p)
  if (found.kind === 'no_data') return cells('insufficient', null, null, null)
  const low = found.low !== undefined && found.low <= horizon ? wholeDaysDown(found.low) : null
  if (found.kind === 'reached' && found.time <= horizon) {
    const high = found.high !== undefined && found.high <= horizon ? wholeDaysUp(found.high) : null
    return cells('estimated', wholeDaysUp(found.time), low, high)
  }
  const mayStillCome =
    group.followed_days !== undefined &&
    group.followed_days < Math.max(...city.protection.grid_days)
  return mayStillCome ? cells('not_yet', null, null, null) : cells('not_reached', null, low, null)
}

function promiseCells(
  promise: Promise_,
  group: EventGroup,
  n: number | undefined,
  city: City,
): [string, PublicCell][] {
  const names = promiseColumns(promise).map(({ name }) => name)
  const minutes = Number(promise.amount) * (promise.unit === 'hour' ? 60 : minutesPerDay)
  const nothing = names.map((name): [string, PublicCell] => [name, null])
  if (n === undefined || promise.metric !== group.metric || minutes > horizonMinutes(group, city))
    return nothing
  const point = survivalAt(waitingCurve(group), minutes)
  if (point.kind !== 'estimated') return nothing
  const interval = point.interval.kind === 'bounded' ? point.interval : { low: 0, high: 0 }
  const { value, low, high } = publicPercent(
    1 - point.survival,
    1 - interval.high,
    1 - interval.low,
    n,
  )
  return [value, low, high].map((cell, index): [string, PublicCell] => [names[index] ?? '', cell])
}
