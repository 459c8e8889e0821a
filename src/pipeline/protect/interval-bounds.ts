import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import {
  type IntervalGroup,
  type IntervalTables,
  type PublicCell,
  type PublicTable,
  rowId,
} from '#model/table.ts'
import { type IntervalCurve, turnbull, waitingBounds } from '#statistics/turnbull.ts'
import { largestAsOne, publishCount } from './count-cell.ts'
import { curveTitle } from './curve-title.ts'
import type { CellBook } from './frozen.ts'
import { notesOf } from './notes.ts'
import { publicPercent } from './round-estimate.ts'

const boundColumns = ['percent_waiting_least', 'percent_waiting_most'] as const
const medianColumns = ['n', 'median_state', 'median_after_days', 'median_within_days'] as const

/**
 * Waits seen only between snapshots, as two public tables: the least and the most
 * that can still be waiting on each day of the grid, and the days between which
 * the median lies. The bounds say what the snapshots leave open; they are no
 * interval of chance, so both are rounded outwards to multiples of five, and the
 * median keeps five points of distance from one half.
 *
 * Postcondition: the same thresholds as every curve; no day with fewer than the
 * threshold of requests followed to it; percentages rounded outwards; what a
 * release published is repeated, and later ones add only days that no request had
 * reached then.
 */
export function intervalBounds(
  tables: readonly IntervalTables[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  return tables.flatMap(({ plan, followed, groups }) => {
    const keys = ['row', ...plan.rows, 'period', 'metric']
    const make = (
      suffix: 'bounds' | 'medians',
      columns: readonly string[],
      fresh: (group: IntervalGroup, days: number) => PublicCell[][],
    ): PublicTable => {
      const name = `${plan.table}-${suffix}`
      const types = [...keys, ...columns].map(publicColumn)
      const rows = new Map(
        book.knownRows(name).map((row): [string, PublicCell[]] => {
          const known = book.known(name, row)
          const parts = row.split('~')
          const cells = types.map(({ name: column, type }, index): PublicCell => {
            const part = parts[index - 1]
            if (index === 0 || part === undefined)
              return index === 0 ? row : (known?.[column]?.[1] ?? null)
            return type === 'number' ? Number(part) : part
          })
          return [row, cells]
        }),
      )
      for (const group of groups) {
        const days = followed.find(({ period }) => period === group.key.period)?.days ?? 0
        if (book.isWithdrawn(name, group.key.period)) continue
        for (const row of fresh(group, days)) {
          const [id] = row
          const before = book.followed(name, group.key.period)
          const day = suffix === 'bounds' ? Number(String(id).split('~').at(-1)) : undefined
          if (before !== undefined && (day === undefined || day <= before)) continue
          const written = columns.map((column, index) => {
            const cell = row[keys.length + index] ?? null
            if (column === 'days') return cell
            return book.write(name, String(id), column, [
              column === 'n' ? group.requests : null,
              cell,
            ])
          })
          rows.set(String(id), [...row.slice(0, keys.length), ...written])
        }
      }
      for (const { period, days } of followed)
        if (!book.isWithdrawn(name, period)) book.close(name, period, days)
      return {
        table: name,
        plan: plan.id,
        kind: 'observed',
        title: curveTitle(plan.title, suffix),
        columns: types,
        rows: [...rows.values()].sort(byGroupAndDay),
        notes: notesOf(plan, city),
      }
    }
    return [
      make('bounds', ['days', ...boundColumns], (group, days) => boundRows(group, days, city)),
      make('medians', medianColumns, (group, days) => [medianRow(group, days, city)]),
    ]
  })
}

const headOf = ({ key, metric }: IntervalGroup): PublicCell[] => [...key.codes, key.period, metric]
const nameOf = ({ key, metric }: IntervalGroup) => `${rowId(key)}~${metric}`

function curveOf(group: IntervalGroup, { protection }: City) {
  const { waits } = group
  const events = waits.weight.reduce(
    (sum, weight, i) => sum + (Number.isFinite(waits.right[i]) ? weight : 0),
    0,
  )
  const n = publishCount(group, protection)
  const enough = largestAsOne(group) >= protection.min_cases && events >= protection.min_events
  const curve = turnbull(waits)
  return {
    n,
    curve: enough && typeof n === 'number' && curve.kind === 'estimated' ? curve : undefined,
  }
}

/** Requests of which a snapshot knows anything at that age or later. */
function followedTo({ waits }: IntervalGroup, days: number): number {
  return waits.weight.reduce((sum, weight, i) => {
    const right = waits.right[i] ?? 0
    const last = Number.isFinite(right) ? right : (waits.left[i] ?? 0)
    return sum + (last >= days ? weight : 0)
  }, 0)
}

function boundRows(group: IntervalGroup, followed: number, city: City): PublicCell[][] {
  const { curve } = curveOf(group, city)
  if (!curve) return []
  return city.protection.grid_days
    .filter((days) => days <= followed && followedTo(group, days) >= city.protection.threshold)
    .map((days) => {
      const bounds = publicBounds(curve, days)
      return [`${nameOf(group)}~${days}`, ...headOf(group), days, bounds.low, bounds.high]
    })
}

function medianRow(group: IntervalGroup, followed: number, city: City): PublicCell[] {
  const { n, curve } = curveOf(group, city)
  const cells = (state: string, after: PublicCell, within: PublicCell) => [
    nameOf(group),
    ...headOf(group),
    n,
    state,
    after,
    within,
  ]
  if (!curve) return cells('insufficient', null, null)
  const days = Array.from({ length: followed + 1 }, (_, day) => day)
  const after = days.findLast((day) => publicBounds(curve, day).low >= 50 + coarse) ?? null
  const within = days.find((day) => publicBounds(curve, day).high <= 50 - coarse)
  return within === undefined
    ? cells('not_reached', after, null)
    : cells('estimated', after, within)
}

/** Percentages of an estimate that has no interval of chance: nothing finer is claimed. */
const coarse = 5

function publicBounds(curve: IntervalCurve, day: number) {
  const { low, high } = waitingBounds(curve, day)
  // As for the fewest requests: multiples of five, outwards.
  return publicPercent(low, low, high, 0)
}

function byGroupAndDay(a: readonly PublicCell[], b: readonly PublicCell[]): number {
  const parts = (row: readonly PublicCell[]) => String(row[0]).split('~')
  const [one, other] = [parts(a), parts(b)]
  const at = one.findIndex((part, index) => part !== other[index])
  if (at < 0) return 0
  const [x = '', y = ''] = [one[at], other[at]]
  return at === one.length - 1 && /^\d+$/.test(x) ? Number(x) - Number(y) : x < y ? -1 : 1
}
