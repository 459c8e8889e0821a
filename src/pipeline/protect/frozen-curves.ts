import type { LedgerCell } from '#model/ledger.ts'
import type { CurvePlan } from '#model/protection.ts'
import { type EventGroup, type PublicCell, rowId } from '#model/table.ts'
import type { CellBook } from './frozen.ts'

type Known = Readonly<Record<string, LedgerCell>>

/** Permanent name of a group's row in the summary; its curve's rows add the day. */
export const groupRow = ({ key, metric }: EventGroup) => `${rowId(key)}~${metric}`

/** What may still be said of a group that earlier releases may have published. */
export interface Standing {
  /** The group's summary row as it was published. */
  readonly known: Known | undefined
  /** Only what lies beyond this many days may be added; `-1` for a period published for the first time. */
  readonly after_days: number
  /** False for a group whose period is published and closed to it. */
  readonly isOpen: boolean
}

/**
 * A period's curves are frozen with its first release, and the annual revision
 * leaves them as they are: counts move by hysteresis, so that one request cannot
 * be seen in the difference, but a step of a curve is one request. What turns out
 * to be wrong is taken back (withdrawn) or mended in later periods. In the cohort view, days
 * that not all requests had reached by then may be added later, each once; a
 * group that had too few requests, or none, stays as it was.
 */
export function standingOf(plan: CurvePlan, group: EventGroup, book: CellBook): Standing {
  const followed = book.followed(`${plan.table}-summary`, group.key.period)
  if (followed === undefined) return { known: undefined, after_days: -1, isOpen: true }
  const known = book.known(`${plan.table}-summary`, groupRow(group))
  const isOpen =
    plan.view === 'cohort' && known !== undefined && known['median_state']?.[1] !== 'insufficient'
  return { known, after_days: followed, isOpen }
}

/**
 * The summary's cells: what was published, except where it said "not yet known"
 * and the answer lies beyond what was followed then.
 */
export function settleSummary(
  cells: readonly (readonly [column: string, cell: PublicCell])[],
  { known, after_days, isOpen }: Standing,
  promiseDays: (column: string) => number | undefined,
): readonly (readonly [string, PublicCell])[] {
  if (!known) return cells
  const fresh = new Map(cells)
  const old = (column: string) => known[column]?.[1] ?? null
  const isBeyond = (cell: PublicCell | undefined) => typeof cell === 'number' && cell > after_days
  return cells.map(([column, cell]) => {
    const before = old(column)
    if (!isOpen) return [column, before]
    const [, name = ''] = /^(median|p90)_/.exec(column) ?? []
    if (name) {
      const state = fresh.get(`${name}_state`)
      const answered =
        old(`${name}_state`) === 'not_yet' &&
        (state === 'not_reached' || (state === 'estimated' && isBeyond(fresh.get(`${name}_days`))))
      const completes =
        column.endsWith('_high_days') &&
        before === null &&
        old(`${name}_state`) === 'estimated' &&
        isBeyond(cell)
      return [column, answered || completes ? cell : before]
    }
    const days = promiseDays(column)
    return [column, before === null && days !== undefined && days > after_days ? cell : before]
  })
}
