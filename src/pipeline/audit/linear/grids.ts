import { kindOf, type Period } from '#model/period.ts'
import type { Cell } from './linear-system.ts'
import { type Coarsening, linkedMargins, type Margin, marginId, strengthOf } from './margins.ts'
import type { PublishedCount } from './published-counts.ts'
import { liesIn } from './windows.ts'

/** A margin with its cells. */
export interface Grid {
  readonly margin: Margin
  /** Every window of its kind that some table of its measure publishes. */
  readonly windows: ReadonlySet<Period>
  /** By codes, in the order of the margin's attributes, and window: joined by `~`. */
  readonly cells: Map<string, GridCell>
}

export interface GridCell {
  /** Place in the system's list of cells. */
  readonly index: number
  readonly codes: readonly string[]
  readonly period: Period
}

/** The margin that a published count is a cell of. */
export const marginOf = ({ measure, codes, period }: PublishedCount): Margin => ({
  measure,
  attributes: Object.keys(codes).toSorted(),
  kind: kindOf(period),
})

/** An empty grid for each published margin and for each that links them, by `marginId`. */
export function gridsOf(
  counts: readonly PublishedCount[],
  coarsenings: readonly Coarsening[],
): ReadonlyMap<string, Grid> {
  const published = new Map<string, Margin>()
  const windows = new Map<string, Set<Period>>()
  const nameOf = ({ measure, kind }: Margin) => `${measure}|${kind}`
  for (const count of counts) {
    const margin = marginOf(count)
    published.set(marginId(margin), margin)
    const known = windows.get(nameOf(margin)) ?? new Set()
    windows.set(nameOf(margin), known.add(count.period))
  }
  return new Map(
    linkedMargins([...published.values()], coarsenings).map((margin) => [
      marginId(margin),
      { margin, windows: windows.get(nameOf(margin)) ?? new Set(), cells: new Map() },
    ]),
  )
}

/** The cell there; a new one, made without bounds, when there is none. */
export function cellAt(
  { margin, cells: grid }: Grid,
  codes: readonly string[],
  period: Period,
  cells: Cell[],
): GridCell {
  const key = [...codes, period].join('~')
  const known = grid.get(key)
  if (known) return known
  const { measure, attributes } = margin
  const name = [measure, ...attributes.map((name, at) => `${name}=${codes[at]}`), period].join(' ')
  const made = { index: cells.length, codes, period }
  cells.push({ name, low: 0, high: Number.POSITIVE_INFINITY, suppressed: false })
  grid.set(key, made)
  return made
}

/** The coarser codes of a fine cell; nothing when some code has no coarser one. */
export function project(
  fine: Margin,
  codes: readonly string[],
  coarse: Margin,
  coarsenings: readonly Coarsening[],
): readonly string[] | undefined {
  const projected: string[] = []
  for (const name of coarse.attributes) {
    const teller = coarsenings.find(({ from, to }) => to === name && fine.attributes.includes(from))
    const code = fine.attributes.includes(name)
      ? codes[fine.attributes.indexOf(name)]
      : teller?.codes.get(codes[fine.attributes.indexOf(teller.from)] ?? '')
    if (code === undefined) return undefined
    projected.push(code)
  }
  return projected
}

/** Makes the cells of the joins: the codes of the published cross-classification, in each finer window within its own. */
export function addJoinedCells(
  grids: ReadonlyMap<string, Grid>,
  coarsenings: readonly Coarsening[],
  cells: Cell[],
): void {
  const all = [...grids.values()]
  const full = all.filter((grid) => grid.cells.size > 0 && grid.margin.attributes.length >= 2)
  for (const join of all.filter((grid) => grid.cells.size === 0)) {
    for (const { margin, cells: published } of full) {
      const level: Margin = { ...join.margin, kind: margin.kind }
      const isCovered =
        marginId(level) === marginId(margin) || strengthOf(level, margin, coarsenings)
      if (!isCovered) continue
      for (const { codes, period } of [...published.values()]) {
        const projected = project(margin, codes, join.margin, coarsenings)
        if (!projected) continue
        for (const window of join.windows) {
          if (liesIn(window, period)) cellAt(join, projected, window, cells)
        }
      }
    }
  }
}
