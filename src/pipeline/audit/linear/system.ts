import type { Period } from '#model/period.ts'
import { suppressed } from '#model/table.ts'
import { exactIntervalOf } from './exact-interval.ts'
import { flowSums } from './flows.ts'
import {
  addJoinedCells,
  cellAt,
  type Grid,
  type GridCell,
  gridsOf,
  marginOf,
  project,
} from './grids.ts'
import { type Interval, intervalOf, type Reading } from './intervals.ts'
import type { Cell, LinearSystem, Sum } from './linear-system.ts'
import { type Coarsening, marginId, type Strength, strengthOf } from './margins.ts'
import type { PublishedCount } from './published-counts.ts'
import type { KnownTotal } from './record-classes.ts'
import { liesIn, tile, windowAround } from './windows.ts'

/**
 * Everything that published counts say together, as one linear system.
 *
 * A cell is a cross-classified count; two publications of one count are one cell
 * within both intervals. Each cell of a margin is the sum of the finer cells in
 * it where these are exhaustive and their windows leave no day out, and at least
 * that sum otherwise.
 *
 * The system is a relaxation: not every solution comes from some list of
 * requests. The true counts are always a solution, so whoever reads more out of
 * the cells than the system says has used something else than sums.
 */
export function systemOf(
  counts: readonly PublishedCount[],
  coarsenings: readonly Coarsening[],
  reading: Reading,
  totals: readonly KnownTotal[] = [],
): LinearSystem {
  const cells: Cell[] = []
  const grids = gridsOf(counts, coarsenings)
  for (const count of counts) {
    const index = placeOf(count, grids, cells)
    cells[index] = publishedCell(cells[index], count, reading)
  }
  addJoinedCells(grids, coarsenings, cells)
  const sums: Sum[] = []
  const ordered = fineFirst([...grids.values()], coarsenings)
  for (const fine of ordered) {
    for (const coarse of ordered) {
      const strength = strengthOf(coarse.margin, fine.margin, coarsenings)
      if (strength && !isImplied(fine, coarse, strength, ordered, coarsenings))
        sums.push(...sumsOf(fine, coarse, strength, coarsenings, cells))
    }
  }
  sums.push(...flowSums(grids, cells))
  for (const { name, total, parts } of totals) {
    const known = cells.push({ name, low: total, high: total, suppressed: false }) - 1
    const places = parts.map((count) => placeOf(count, grids, cells))
    sums.push({ total: known, parts: places, exhaustive: true })
  }
  return { cells, sums }
}

function placeOf(count: PublishedCount, grids: ReadonlyMap<string, Grid>, cells: Cell[]): number {
  const grid = grids.get(marginId(marginOf(count)))
  if (!grid) throw new Error(`No grid has the cell ${count.name}.`)
  const codes = grid.margin.attributes.map((name) => count.codes[name] ?? '')
  return cellAt(grid, codes, count.period, cells).index
}

/** A cell that is published once more is known by both publications; it bears the name of a suppressed one. */
function publishedCell(known: Cell | undefined, count: PublishedCount, reading: Reading): Cell {
  const said = saidBy(count, reading)
  const rest = count.exact ? saidBy({ ...count, said: suppressed }, reading) : said
  const ifHidden = within(known?.ifHidden ?? known, rest)
  return {
    name: known?.suppressed ? known.name : count.name,
    ...within(known, said),
    ...(count.exact || known?.ifHidden ? { ifHidden } : {}),
    suppressed: count.said === suppressed || (known?.suppressed ?? false),
    stated: [...new Set([...(known?.stated ?? []), count.name])],
  }
}

const saidBy = (count: PublishedCount, reading: Reading): Interval =>
  count.exact
    ? exactIntervalOf(count.said, reading, count.past)
    : intervalOf(count.said, reading, count.past)

const within = (known: Interval | undefined, { low, high }: Interval): Interval => ({
  low: Math.max(known?.low ?? 0, low),
  high: Math.min(known?.high ?? Number.POSITIVE_INFINITY, high),
})

/** Finest first, so that the sums of one margin make the cells that the next are summed from. */
function fineFirst(grids: readonly Grid[], coarsenings: readonly Coarsening[]): readonly Grid[] {
  const finer = (grid: Grid) =>
    grids.filter((other) => strengthOf(grid.margin, other.margin, coarsenings)).length
  return grids
    .map((grid) => ({ grid, finer: finer(grid) }))
    .sort((a, b) => a.finer - b.finer)
    .map(({ grid }) => grid)
}

/** Whether the sums over some margin between the two already say what the direct sums would. */
function isImplied(
  fine: Grid,
  coarse: Grid,
  strength: Strength,
  grids: readonly Grid[],
  coarsenings: readonly Coarsening[],
): boolean {
  const windows = windowsOf(fine)
  return grids.some((between) => {
    const lower = strengthOf(between.margin, fine.margin, coarsenings)
    const upper = strengthOf(coarse.margin, between.margin, coarsenings)
    if (!lower || !upper) return false
    if (strength === 'equal' && (lower === 'atMost' || upper === 'atMost')) return false
    return windows.every((window) => {
      const whole = windowAround(window, coarse.windows)
      const part = windowAround(window, between.windows)
      return whole === undefined || (part !== undefined && liesIn(part, whole))
    })
  })
}

/** The windows in which a grid has cells. */
const windowsOf = ({ cells }: Grid): readonly Period[] => [
  ...new Set([...cells.values()].map(({ period }) => period)),
]

/** The sums that tie each cell of a margin to the finer cells in it. */
function sumsOf(
  fine: Grid,
  coarse: Grid,
  strength: Strength,
  coarsenings: readonly Coarsening[],
  cells: Cell[],
): readonly Sum[] {
  const windows = windowsOf(fine)
  const tiled = new Set(
    [...coarse.windows].filter((whole) =>
      tile(
        windows.filter((window) => windowAround(window, coarse.windows) === whole),
        whole,
      ),
    ),
  )
  const parts = new Map<GridCell, number[]>()
  for (const { index, codes, period } of fine.cells.values()) {
    const whole = windowAround(period, coarse.windows)
    const projected = project(fine.margin, codes, coarse.margin, coarsenings)
    if (whole === undefined || projected === undefined) continue
    const total = cellAt(coarse, projected, whole, cells)
    const summed = parts.get(total)
    if (summed) summed.push(index)
    else parts.set(total, [index])
  }
  return [...coarse.cells.values()].flatMap((cell): Sum[] => {
    const exhaustive = strength === 'equal' && tiled.has(cell.period)
    const summed = parts.get(cell)
    // No fine cell where the fine windows are published whole: nobody has these codes.
    return summed || exhaustive ? [{ total: cell.index, parts: summed ?? [], exhaustive }] : []
  })
}
