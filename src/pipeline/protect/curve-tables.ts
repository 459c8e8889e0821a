import type { City } from '#model/city.ts'
import { promiseColumns, publicColumn } from '#model/columns.ts'
import type { CurvePlan } from '#model/protection.ts'
import type {
  EventGroup,
  EventTables,
  PublicCell,
  PublicColumn,
  PublicTable,
} from '#model/table.ts'
import { quantile } from '#statistics/quantile.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { curveTitle } from './curve-title.ts'
import type { CellBook } from './frozen.ts'
import { groupRow, settleSummary, standingOf } from './frozen-curves.ts'
import { horizonMinutes, isEnough, publishedN } from './group-size.ts'
import { notesOf } from './notes.ts'
import { isReached, type JudgedPromise, promiseClocks } from './promise-clock.ts'
import { publicPercent, wholeDaysDown, wholeDaysUp } from './round-estimate.ts'
import { shareWithin } from './share-within.ts'
import { tellsStep } from './tells-step.ts'
import { waitingCurve } from './waiting-curve.ts'

const minutesPerDay = 1440

/**
 * A planned curve as two public tables: the share still waiting on the grid, and
 * median, ninth decile and share within each promise.
 *
 * Postcondition: no value for fewer than `min_cases` requests, `min_events`
 * events or `min_persons` persons; no grid point with fewer than the threshold
 * at risk, no point that tells a count, alone or with those before it; in the cohort view no point that not every request has reached yet.
 * Event times themselves never leave.
 */
export function curveTables(
  tables: readonly EventTables[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  const promises = promiseClocks(city)
  return tables.flatMap(({ plan, groups, followed }) => {
    const notes = notesOf(plan, city)
    const keys = ['row', ...plan.rows, 'period', 'metric']
    const curveColumns = [...keys, 'days', ...gridColumns].map(publicColumn)
    const summaryColumns = [
      ...[...keys, 'n', ...quantileColumns('median'), ...quantileColumns('p90')].map(publicColumn),
      ...promises.flatMap(({ promise }) => promiseColumns(promise)),
    ]
    const table = (
      kind: 'curve' | 'summary',
      columns: readonly PublicColumn[],
      rows: readonly PublicCell[][],
    ): PublicTable => {
      const name = `${plan.table}-${kind}`
      return {
        table: name,
        plan: plan.id,
        kind,
        title: curveTitle(plan.title, kind),
        columns,
        rows: withKnownRows(name, columns, rows, plan, book),
        notes,
      }
    }
    const tablesOf = [
      table(
        'curve',
        curveColumns,
        groups.flatMap((group) => gridRows(plan, group, city, book)),
      ),
      table(
        'summary',
        summaryColumns,
        groups.flatMap((group) => summaryRow(plan, group, { city, promises, book })),
      ),
    ]
    for (const { period, days } of followed) {
      for (const { table: name } of tablesOf)
        if (!book.isWithdrawn(name, period)) book.close(name, period, days)
    }
    return tablesOf
  })
}

const gridColumns = ['percent_waiting', 'percent_waiting_low', 'percent_waiting_high']

/** The rows of this release and those that only earlier ones had, by group and day. */
function withKnownRows(
  table: string,
  columns: readonly PublicColumn[],
  rows: readonly PublicCell[][],
  plan: CurvePlan,
  book: CellBook,
): PublicCell[][] {
  const present = new Set(rows.map(([row]) => row))
  const restored = book.knownRows(table).flatMap((row): PublicCell[][] => {
    const parts = row.split('~')
    if (present.has(row) || book.isWithdrawn(table, parts[plan.rows.length] ?? '')) return []
    return [
      columns.map(({ name, type }, index) => {
        if (index === 0) return row
        const part = parts[index - 1]
        if (part === undefined) return book.known(table, row)?.[name]?.[1] ?? null
        return type === 'number' ? Number(part) : part
      }),
    ]
  })
  const isCurve = columns.some(({ name }) => name === 'days')
  const group = (row: readonly PublicCell[]) =>
    isCurve ? String(row[0]).replace(/~[^~]*$/, '') : String(row[0])
  const day = (row: readonly PublicCell[]) => Number(String(row[0]).split('~').at(-1))
  return [...rows, ...restored].sort((a, b) => {
    const [one, other] = [group(a), group(b)]
    return one < other ? -1 : one > other ? 1 : isCurve ? day(a) - day(b) : 0
  })
}

const quantileColumns = (name: string) => [
  `${name}_state`,
  `${name}_days`,
  `${name}_low_days`,
  `${name}_high_days`,
]

/** The points of a group's curve that this release adds; never above one that is published already. */
function gridRows(plan: CurvePlan, group: EventGroup, city: City, book: CellBook): PublicCell[][] {
  const table = `${plan.table}-curve`
  const { known, after_days, isOpen } = standingOf(plan, group, book)
  const n = known?.['n']?.[1] ?? publishedN(group, city)
  if (!isOpen || book.isWithdrawn(table, group.key.period)) return []
  if (!isEnough(group, city) || typeof n !== 'number') return []
  const curve = waitingCurve(group)
  const horizon = horizonMinutes(group, city)
  let last = 100
  const shown: number[] = []
  return city.protection.grid_days.flatMap((days) => {
    const row = `${groupRow(group)}~${days}`
    const before = book.known(table, row)?.['percent_waiting']?.[1]
    if (typeof before === 'number') {
      last = before
      shown.push(before)
    }
    if (days <= after_days || days * minutesPerDay > horizon) return []
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
    const waiting = Math.min(value, last)
    if (tellsStep([...shown, waiting], n, city.protection)) return []
    shown.push(waiting)
    const cells = [waiting, Math.min(low, last), high]
    const published = cells.map((cell, index) =>
      book.write(table, row, gridColumns[index] ?? '', [null, cell]),
    )
    return [[row, ...group.key.codes, group.key.period, group.metric, days, ...published]]
  })
}

function summaryRow(
  plan: CurvePlan,
  group: EventGroup,
  { city, promises, book }: { city: City; promises: readonly JudgedPromise[]; book: CellBook },
): PublicCell[][] {
  const table = `${plan.table}-summary`
  const row = groupRow(group)
  const standing = standingOf(plan, group, book)
  if (!standing.known && !standing.isOpen) return []
  if (book.isWithdrawn(table, group.key.period)) return []
  const n = standing.known?.['n']?.[1] ?? publishedN(group, city)
  const enough = isEnough(group, city) && typeof n === 'number'
  const fresh: [string, PublicCell][] = [['n', n]]
  for (const [name, p, least] of [
    ['median', 0.5, city.protection.min_cases],
    ['p90', 0.9, city.protection.min_cases_p90],
  ] as const) {
    fresh.push(...quantileCells(name, p, group, enough && group.requests >= least, city))
  }
  for (const promise of promises)
    fresh.push(...promiseCells(promise, group, enough ? n : undefined, city))
  const promiseDays = (column: string) => {
    const of = promises.find(({ promise }) =>
      promiseColumns(promise).some(({ name }) => name === column),
    )
    return of?.reachDays(group.key.period)
  }
  const cells = settleSummary(fresh, standing, promiseDays).map(([column, cell]) => {
    const truth = column === 'n' ? (standing.known?.['n']?.[0] ?? group.requests) : null
    return book.write(table, row, column, [truth, cell])
  })
  return [[row, ...group.key.codes, group.key.period, group.metric, ...cells]]
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
  judged: JudgedPromise,
  group: EventGroup,
  n: number | undefined,
  city: City,
): [string, PublicCell][] {
  const names = promiseColumns(judged.promise).map(({ name }) => name)
  const waits = judged.promise.metric === group.metric ? judged.waits(group) : undefined
  const within =
    n !== undefined && waits && isReached(judged, group, city)
      ? shareWithin(waits, judged.limit, n, city.protection)
      : undefined
  return [within?.value, within?.low, within?.high].map((cell, index) => [
    names[index] ?? '',
    cell ?? null,
  ])
}
