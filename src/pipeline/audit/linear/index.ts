import type { Vintage } from './history.ts'
import type { Reading } from './intervals.ts'
import type { NarrowedCell } from './narrowed.ts'
import type { StatedTable } from './published-counts.ts'
import { type Attack, publicAttack, systemsOf } from './readings.ts'
import { isNarrow } from './repair.ts'
import { loadSolver } from './solver.ts'

export { cellsBeside, placeOf, showsAsNumber } from './beside.ts'
export type { Vintage } from './history.ts'
export type { NarrowedCell } from './narrowed.ts'
export { type Planned, publishedCounts, type StatedTable } from './published-counts.ts'
export { type Attack, knowingAttack, publicAttack, type Systems, systemsOf } from './readings.ts'
export { isNarrow, repair } from './repair.ts'

/** A suppressed count that an attacker can narrow to fewer than this many apart is disclosed. */
export const gate = 3
/** Intervals this wide are what the release should mostly have. */
export const wide = 5

export interface LinearRelease extends Vintage {
  /** The releases before it, oldest first: they are used against it. */
  readonly earlier?: readonly Vintage[]
  /** The reference tables: villages have districts, topics have groups and service fields. */
  readonly reference: readonly StatedTable[]
  /** How the counts were published; `careful` where `*` may hide any number (secondary suppression). Default: `bold`. */
  readonly policy: Omit<Reading, 'attacker'> & Partial<Pick<Reading, 'attacker'>>
}

export interface LinearReport {
  /** Suppressed cells audited. */
  readonly cells: number
  /**
   * False: no true counts can stand behind these files, not even when `*` hides any
   * number. A bug, or files of different times; no interval is known then.
   */
  readonly consistent: boolean
  /** `*` that hides more than threshold − 1, as the other cells show: few persons stand behind it. */
  readonly beyond_threshold: readonly string[]
  /** Cells whose interval is narrower than the gate and holds a small count: each one fails the release. */
  readonly disclosed: readonly NarrowedCell[]
  /** Share (0–1) of the intervals at least `wide` wide. */
  readonly share_wide: number
  /** Width → number of cells, from narrow to wide. */
  readonly widths: readonly { readonly width: number; readonly cells: number }[]
  /** The ten narrowest, narrowest first. */
  readonly narrowest: readonly NarrowedCell[]
  /** Cells whose two ends are attained by whole numbers; the others' by real ones. */
  readonly proved_whole: number
}

/**
 * Attacks a release with linear programming: all its counts are one system of
 * sums, and the least and greatest possible value of every suppressed cell is
 * what an attacker can know of it.
 *
 * He knows the files, the reference tables and this code, and reads `*` as
 * {@link publicAttack} says. Not linear, and so not here: what percentages, medians
 * and curves say beyond their `n`.
 */
export async function auditLinear(release: LinearRelease): Promise<LinearReport> {
  const systems = systemsOf(release)
  const attack = publicAttack(systems, release.policy.threshold, await loadSolver())
  return attack === 'contradiction'
    ? inconsistent(systems.bold.cells.filter(({ suppressed }) => suppressed).length)
    : linearReport(attack, release.policy.threshold)
}

/** The result of an attack in figures. */
export function linearReport(
  { system, beyond, intervals }: Attack,
  threshold: number,
): LinearReport {
  const names = beyond.map((at) => system.cells[at]?.name ?? '')
  const disclosed = intervals.filter((one) => isNarrow(one, { gate, threshold }))
  return { ...reportOf(intervals.length, names, intervals), disclosed }
}

const inconsistent = (cells: number): LinearReport => ({
  ...reportOf(cells, [], []),
  consistent: false,
})

function reportOf(
  cells: number,
  beyond_threshold: readonly string[],
  intervals: readonly NarrowedCell[],
): LinearReport {
  const widthOf = ({ low, high }: NarrowedCell) => high - low
  const sorted = intervals.toSorted((a, b) => widthOf(a) - widthOf(b))
  const widths = Map.groupBy(sorted, widthOf)
  const wideCells = sorted.filter((cell) => widthOf(cell) >= wide).length
  return {
    cells,
    consistent: true,
    beyond_threshold,
    disclosed: [],
    share_wide: sorted.length ? wideCells / sorted.length : 1,
    widths: [...widths].map(([width, members]) => ({ width, cells: members.length })),
    narrowest: sorted.slice(0, 10),
    proved_whole: intervals.filter(({ proof }) => proof === 'integer').length,
  }
}
