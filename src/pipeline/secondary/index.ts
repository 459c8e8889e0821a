import type { Highs } from 'highs'
import { gate, isNarrow, type NarrowedCell } from '#pipeline/audit/linear/index.ts'
import type { LinearSystem } from '#pipeline/audit/linear/linear-system.ts'
import { narrowed } from '#pipeline/audit/linear/narrowed.ts'
import { type ExactCells, exactCells, type Hiding, hide } from './exact-cells.ts'
import { areSumsClosed, closeSums } from './rules.ts'
import { withinReach } from './within-reach.ts'

export type { Hiding } from './exact-cells.ts'

/** So many rounds of repair have never been needed. */
const rounds = 500

/** Cells that stay narrow whatever is hidden. */
export interface Unsafe {
  readonly narrow: readonly NarrowedCell[]
}

/**
 * Secondary suppression: which numbers of exact tables have to be `*` as well, so that nobody can work
 * out a hidden count of any table to fewer than the gate apart.
 *
 * A fast pass closes single sums; then linear programmes attack everything together, and the cheapest
 * number near each narrow cell is hidden, until nothing is narrow; at last each hidden number, the largest
 * first, is shown again where the whole attack still fails without it.
 *
 * Cells of rounded tables that are narrow even when every number that may be hidden is hidden are
 * not narrow because of the exact tables, and others' to repair.
 *
 * @param system What the attacker takes the files to say.
 * @param threshold Of the rounded tables: a number from there on is no small count.
 * @see Specification, 3.4 B2.
 */
export function secondary(
  system: LinearSystem,
  hiding: Hiding,
  threshold: number,
  highs: Highs,
): readonly string[] | Unsafe {
  const exact = exactCells(system, hiding)
  const all = new Set([...exact.hidden, ...exact.cost.keys()])
  const attacked = withinReach(system, all)
  const attack = (hidden: ReadonlySet<number>) => narrowIn(attacked, hidden, threshold, highs)
  const left = attack(all)
  const hopeless = left.filter(({ place }) => system.cells[place]?.ifHidden)
  if (hopeless.length > 0) return { narrow: hopeless }
  const isOthers = new Set(left.map(({ place }) => place))
  const narrowNow = (hidden: ReadonlySet<number>) =>
    attack(hidden).filter(({ place }) => !isOthers.has(place))

  const hidden = new Set(exact.hidden)
  closeSums(exact, hidden, hiding.threshold)
  for (let round = 0; ; round++) {
    const narrow = narrowNow(hidden)
    if (narrow.length === 0) break
    const before = hidden.size
    for (const { place } of narrow) {
      const nearest = nearestTo(place, exact, hidden)
      if (nearest !== undefined) hidden.add(nearest)
    }
    closeSums(exact, hidden, hiding.threshold)
    if (hidden.size === before || round === rounds) return { narrow }
  }
  const added = exact.inOrder([...hidden].filter((place) => !exact.hidden.has(place)))
  for (const place of added.toSorted((a, b) => (exact.truth[b] ?? 0) - (exact.truth[a] ?? 0))) {
    hidden.delete(place)
    const isSafe = areSumsClosed(exact, hidden, hiding.threshold) && narrowNow(hidden).length === 0
    if (!isSafe) hidden.add(place)
  }
  return [...hidden].filter((place) => !exact.hidden.has(place)).flatMap(exact.names)
}

type Narrow = NarrowedCell & { readonly place: number }

/** The suppressed cells that an attacker narrows below the gate when these cells are hidden. */
function narrowIn(
  system: LinearSystem,
  places: ReadonlySet<number>,
  threshold: number,
  highs: Highs,
): readonly Narrow[] {
  const { cells, sums } = hide(system, places)
  const suppressed = cells.flatMap((cell, place) => (cell.suppressed ? [place] : []))
  const intervals = narrowed({ cells, sums }, highs)
  if (intervals === 'contradiction') throw new Error('Hiding a number has contradicted the others.')
  return intervals.flatMap((one, at): Narrow[] => {
    const place = suppressed[at] ?? -1
    const { ifHidden } = cells[place] ?? {}
    // A number that a rounded table says almost as exactly is published there, not hidden here.
    const isSaid = ifHidden && ifHidden.high - ifHidden.low < gate && ifHidden.low >= threshold
    const isTooNarrow = ifHidden
      ? !isSaid && one.high - one.low < gate
      : isNarrow(one, { gate, threshold })
    return isTooNarrow ? [{ ...one, place }] : []
  })
}

/** The cheapest number that shares a sum with the cell, or is the cell; where none does, one that is a sum further away, and so on. */
function nearestTo(
  place: number,
  exact: ExactCells,
  hidden: ReadonlySet<number>,
): number | undefined {
  const seen = new Set([place])
  for (let ring = [place]; ring.length > 0; ) {
    const found = exact.inOrder(ring.filter((one) => exact.cost.has(one) && !hidden.has(one)))
    if (found[0] !== undefined) return found[0]
    const touched = exact.system.sums.flatMap(({ total, parts }) => {
      const all = [total, ...parts]
      return all.some((one) => ring.includes(one)) ? all : []
    })
    ring = [...new Set(touched)].filter((one) => !seen.has(one))
    for (const one of ring) seen.add(one)
  }
  return undefined
}
