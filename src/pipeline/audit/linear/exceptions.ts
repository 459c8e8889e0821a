import type { Highs } from 'highs'
import { type Component, componentsOf } from './components.ts'
import type { LinearSystem } from './linear-system.ts'
import { programOf, tolerance } from './program.ts'
import { tighten } from './tighten.ts'

/**
 * The cells of which an attacker believes too much: where his strict reading
 * contradicts itself, each one that leaves it in some explanation with the least
 * departure from it.
 *
 * A `*` may hide a number, and a record may have changed between two releases. An
 * attacker who meets the contradiction learns so much, but of two cells that
 * explain it equally well not which it is; he goes on believing all others.
 *
 * Precondition: `strict` and `loose` are built from the same counts, so their cells
 * stand in the same places, and `loose` allows all that `strict` does.
 *
 * @returns Places of the cells; `contradiction` when the loose reading has no solution either.
 */
export function exceptionsOf(
  strict: LinearSystem,
  loose: LinearSystem,
  highs: Highs,
): readonly number[] | 'contradiction' {
  const bounds = tighten(loose)
  if ('kind' in bounds) return 'contradiction'
  const exceptions = new Set<number>()
  for (const component of componentsOf(bounds, loose.sums)) {
    const elastic = withDepartures(component, strict)
    const program = programOf(elastic, 'linear', highs)
    try {
      const places = elastic.cells.flatMap((_, place) =>
        place < component.cells.length ? [] : [place],
      )
      const extreme = program.extreme(places, 1)
      if (typeof extreme === 'string') return 'contradiction'
      // A reduced cost above zero: no least explanation uses this departure.
      for (const place of places) {
        if ((extreme.duals[place] ?? 1) < tolerance) exceptions.add(elastic.cells[place] ?? 0)
      }
    } finally {
      program.dispose()
    }
  }
  return [...exceptions]
}

/** The component with one more place for each end that the loose reading gives way at: by how much. */
function withDepartures({ cells, bounds, rows }: Component, strict: LinearSystem): Component {
  const ends = cells.flatMap((cell, place) => {
    const { low = 0, high = Number.POSITIVE_INFINITY } = strict.cells[cell] ?? {}
    const loose = bounds[place] ?? { low: 0, high: Number.POSITIVE_INFINITY }
    return [
      ...(high < loose.high
        ? [{ cell, place, weight: -1, low: Number.NEGATIVE_INFINITY, high }]
        : []),
      ...(low > loose.low ? [{ cell, place, weight: 1, low, high: Number.POSITIVE_INFINITY }] : []),
    ]
  })
  return {
    cells: [...cells, ...ends.map(({ cell }) => cell)],
    bounds: [...bounds, ...ends.map(() => ({ low: 0, high: Number.POSITIVE_INFINITY }))],
    rows: [
      ...rows,
      ...ends.map(({ place, weight, low, high }, at) => ({
        places: [place, cells.length + at],
        weights: [1, weight],
        low,
        high,
      })),
    ],
  }
}
