import loadHighs, { type Highs } from 'highs'
import type { TableFile } from '#model/release.ts'
import { coarseningsOf, mergesOf } from './coarsenings.ts'
import { exceptionsOf } from './exceptions.ts'
import type { Reading } from './intervals.ts'
import type { LinearSystem } from './linear-system.ts'
import { type NarrowedCell, narrowed } from './narrowed.ts'
import { type Planned, publishedCounts } from './published-counts.ts'
import { recordClasses } from './record-classes.ts'
import { systemOf } from './system.ts'

export type { NarrowedCell } from './narrowed.ts'
export type { Planned } from './published-counts.ts'

/** A suppressed count that an attacker can narrow to fewer than this many apart is disclosed. */
export const gate = 3
/** Intervals this wide are what the release should mostly have. */
export const wide = 5

export interface LinearRelease {
  /** The tables of a release; of several releases together, when earlier ones are to be used against it. */
  readonly tables: readonly TableFile[]
  /** The reference tables: villages have districts, topics have groups and service fields. */
  readonly reference: readonly TableFile[]
  /** The plan by which the tables were made: whom each counts, and which codes together. */
  readonly plan: readonly Planned[]
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
  /** Cells whose interval is narrower than the gate: each one fails the release. */
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
 * He knows the files, the reference tables and this code, and takes `*` for 1 to
 * threshold − 1. Where that contradicts itself he learns which cells are hidden
 * for another reason and is bold about the rest. Not linear, and so not here:
 * what percentages, medians and curves say beyond their `n`.
 */
export async function auditLinear(release: LinearRelease): Promise<LinearReport> {
  const highs = await loadHighs()
  const { bold, careful } = systemsOf(release)
  const cells = bold.cells.filter(({ suppressed }) => suppressed).length
  const straight = narrowed(bold, highs)
  if (straight !== 'contradiction') return reportOf(cells, [], straight)
  const exceptions = exceptionsOf(bold, careful, highs)
  if (exceptions === 'contradiction') return inconsistent(cells)
  return excepting(exceptions, bold, careful, highs)
}

/** A release as the bold attacker reads it, and as the careful one does. */
export function systemsOf({ tables, reference, plan, policy }: LinearRelease): {
  readonly bold: LinearSystem
  readonly careful: LinearSystem
} {
  const stated = tables.flatMap((table) => publishedCounts(table, plan))
  const { exact, stars } = recordClasses(tables, stated)
  const counts = [...stated, ...exact]
  const coarsenings = coarseningsOf(reference, mergesOf(plan), counts)
  const read = (attacker: Reading['attacker']) =>
    systemOf(counts, coarsenings, { ...policy, attacker }, stars)
  return { bold: read(policy.attacker ?? 'bold'), careful: read('careful') }
}

function excepting(
  exceptions: readonly number[],
  bold: LinearSystem,
  careful: LinearSystem,
  highs: Highs,
): LinearReport {
  const cells = bold.cells.map((cell, at) =>
    exceptions.includes(at) ? (careful.cells[at] ?? cell) : cell,
  )
  const count = cells.filter(({ suppressed }) => suppressed).length
  const intervals = narrowed({ ...bold, cells }, highs)
  if (intervals === 'contradiction') return inconsistent(count)
  const names = exceptions.map((at) => bold.cells[at]?.name ?? '')
  return reportOf(count, names, intervals)
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
    disclosed: sorted.filter((cell) => widthOf(cell) < gate),
    share_wide: sorted.length ? wideCells / sorted.length : 1,
    widths: [...widths].map(([width, members]) => ({ width, cells: members.length })),
    narrowest: sorted.slice(0, 10),
    proved_whole: intervals.filter(({ proof }) => proof === 'integer').length,
  }
}
