import { createHmac } from 'node:crypto'
import type { LinearSystem } from '#pipeline/audit/linear/linear-system.ts'

/** What only the side that hides knows of the cells of exact tables, by `table/row/column`. */
export interface Hiding {
  /** Whether some release published the cell in a table of exact counts. */
  readonly isExact: (name: string) => boolean
  /** Whether it now says a number. */
  readonly isNumber: (name: string) => boolean
  /** Whether it is a number that no earlier release has said. */
  readonly mayHide: (name: string) => boolean
  readonly truthOf: (name: string) => number | undefined
  /** The largest threshold of the exact tables. */
  readonly threshold: number
  /** The ledger's: it decides between equals. */
  readonly key: string
}

/** The cells of a system as the search for cells to hide sees them, by their places. */
export interface ExactCells {
  readonly system: LinearSystem
  readonly truth: readonly number[]
  /** Numbers that may become `*`, with what each is worth keeping. */
  readonly cost: ReadonlyMap<number, number>
  /** Stated exactly by some table, and already `*` wherever it is. */
  readonly hidden: ReadonlySet<number>
  /** In the order in which they are hidden: cheapest first, equals as the key says. */
  readonly inOrder: (places: Iterable<number>) => readonly number[]
  /** The published cells that have to become `*` for this one to be hidden. */
  readonly names: (place: number) => readonly string[]
}

/**
 * Reads a system with the eyes of the side that hides.
 *
 * A number costs its size, and a total more than its parts: x · (1 + 4 · how many dimensions it sums).
 * Zeros are never hidden.
 *
 * @see Specification, 3.4 B2; ties by the key and never by the date, so that every run hides the same.
 */
export function exactCells(system: LinearSystem, hiding: Hiding): ExactCells {
  const { cells } = system
  const names = (place: number) =>
    (cells[place]?.stated ?? []).filter((name) => hiding.isExact(name) && hiding.isNumber(name))
  const truth = cells.map(
    ({ stated = [], low }) => stated.map(hiding.truthOf).find((one) => one !== undefined) ?? low,
  )
  const levels = levelsOf(system)
  const cost = new Map<number, number>()
  const hidden = new Set<number>()
  cells.forEach(({ ifHidden, suppressed }, place) => {
    if (!ifHidden) return
    const sayers = names(place)
    const requests = truth[place] ?? 0
    if (sayers.length === 0) {
      if (suppressed) hidden.add(place)
    } else if (requests > 0 && sayers.every(hiding.mayHide)) {
      cost.set(place, requests * (1 + 4 * (levels[place] ?? 0)))
    }
  })
  const draw = (place: number) =>
    createHmac('sha256', Buffer.from(hiding.key, 'hex'))
      .update(`secondary ${cells[place]?.name}`)
      .digest('hex')
  const inOrder = (places: Iterable<number>) =>
    [...new Set(places)]
      .map((place) => ({ place, cost: cost.get(place) ?? 0, drawn: draw(place) }))
      .sort((a, b) => a.cost - b.cost || (a.drawn < b.drawn ? -1 : 1))
      .map(({ place }) => place)
  return { system, truth, cost, hidden, inOrder, names }
}

/** How many steps of summing lie below each cell: 0 for a detail, 2 for the total of a table with rows and columns. */
function levelsOf({ cells, sums }: LinearSystem): readonly number[] {
  const levels = cells.map(() => 0)
  // No chain of sums is longer than the dimensions and the kinds of window together.
  for (let moved = true, round = 0; moved && round < 16; round++) {
    moved = false
    for (const { total, parts } of sums) {
      const above = 1 + parts.reduce((most, part) => Math.max(most, levels[part] ?? 0), 0)
      if (parts.length === 0 || above <= (levels[total] ?? 0)) continue
      levels[total] = above
      moved = true
    }
  }
  return levels
}

/** The system when these cells are `*` too. */
export function hide(system: LinearSystem, places: ReadonlySet<number>): LinearSystem {
  return {
    ...system,
    cells: system.cells.map((cell, at) =>
      places.has(at) && cell.ifHidden ? { ...cell, ...cell.ifHidden, suppressed: true } : cell,
    ),
  }
}
