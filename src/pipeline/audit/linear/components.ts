import type { Interval } from './intervals.ts'
import type { Sum } from './linear-system.ts'

/** A row of a program: `low ≤ Σ weight · cell ≤ high`, over the places of a component's cells. */
export interface Row {
  readonly places: readonly number[]
  /** +1 for a part, −1 for the total. */
  readonly weights: readonly number[]
  readonly low: number
  readonly high: number
}

/** Cells that are tied to each other and to no other cell that is still uncertain. */
export interface Component {
  /** The system's numbers of the cells; a row speaks of places in this list. */
  readonly cells: readonly number[]
  readonly bounds: readonly Interval[]
  readonly rows: readonly Row[]
}

/**
 * The system in independent pieces. A cell whose bounds have met is a constant
 * and ties nothing together, so solutions of the pieces can be combined freely:
 * the interval of a cell in its piece is its interval in the whole.
 *
 * Precondition: `bounds` come from the same system, so a sum of constants holds.
 */
export function componentsOf(
  bounds: readonly Interval[],
  sums: readonly Sum[],
): readonly Component[] {
  const isFree = (cell: number) => width(bounds, cell) > 0
  const root = bounds.map((_, cell) => cell)
  const find = (cell: number): number => {
    let at = cell
    while (root[at] !== at) {
      const above = root[root[at] ?? at] ?? at
      root[at] = above
      at = above
    }
    return at
  }
  const sumsOfFree = sums.flatMap((sum) => {
    const free = [sum.total, ...sum.parts].filter(isFree)
    for (const cell of free) root[find(cell)] = find(free[0] ?? cell)
    return free.length ? [{ sum, first: free[0] ?? 0 }] : []
  })
  const members = groupBy(bounds.map((_, cell) => cell).filter(isFree), find)
  const ties = groupBy(sumsOfFree, ({ first }) => find(first))
  return [...members].map(([key, cells]) => {
    const places = new Map(cells.map((cell, place) => [cell, place]))
    return {
      cells,
      bounds: cells.map((cell) => bounds[cell] ?? { low: 0, high: 0 }),
      rows: (ties.get(key) ?? []).map(({ sum }) => rowOf(sum, places, bounds)),
    }
  })
}

function rowOf(
  { total, parts, exhaustive }: Sum,
  places: ReadonlyMap<number, number>,
  bounds: readonly Interval[],
): Row {
  const terms = [...parts.map((cell) => [cell, 1] as const), [total, -1] as const]
  const free = terms.filter(([cell]) => places.has(cell))
  const constant = terms
    .filter(([cell]) => !places.has(cell))
    .reduce((sum, [cell, weight]) => sum + weight * (bounds[cell]?.low ?? 0), 0)
  return {
    places: free.map(([cell]) => places.get(cell) ?? 0),
    weights: free.map(([, weight]) => weight),
    low: exhaustive ? -constant : Number.NEGATIVE_INFINITY,
    high: -constant,
  }
}

/**
 * The part of a component around one cell, at most about `limit` cells: nearest
 * rows first, every other row left out. Its solutions include every solution of
 * the component, so what it rules out is ruled out.
 */
export function neighbourhood(component: Component, place: number, limit: number): Component {
  const { cells, bounds, rows } = component
  if (cells.length <= limit) return component
  const touching = groupBy(
    rows.flatMap((row) => row.places.map((one) => ({ one, row }))),
    ({ one }) => one,
  )
  const near = new Set([place])
  const kept = new Set<Row>()
  for (const one of near) {
    const next = (touching.get(one) ?? [])
      .map(({ row }) => row)
      .sort((a, b) => a.places.length - b.places.length)
    for (const row of next) {
      const added = row.places.filter((other) => !near.has(other)).length
      if (kept.has(row) || near.size + added > limit) continue
      kept.add(row)
      for (const other of row.places) near.add(other)
    }
  }
  const places = new Map([...near].map((one, at) => [one, at]))
  return {
    cells: [...near].map((one) => cells[one] ?? 0),
    bounds: [...near].map((one) => bounds[one] ?? { low: 0, high: 0 }),
    rows: [...kept].map((row) => ({
      ...row,
      places: row.places.map((one) => places.get(one) ?? 0),
    })),
  }
}

function width(bounds: readonly Interval[], cell: number): number {
  const { low, high } = bounds[cell] ?? { low: 0, high: 0 }
  return high - low
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
