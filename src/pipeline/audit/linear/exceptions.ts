import type { Highs } from 'highs'
import { type Component, componentsOf } from './components.ts'
import type { LinearSystem } from './linear-system.ts'
import { programOf, tolerance } from './program.ts'
import { tighten } from './tighten.ts'

/**
 * The suppressed cells that must hide more than the bold attacker believes: where
 * his reading contradicts itself, those that together have to exceed it least.
 *
 * A cell with few persons is hidden however many requests it counts. An attacker
 * who meets the contradiction learns so much, and goes on being bold elsewhere.
 *
 * Precondition: `bold` and `careful` are built from the same counts, so their
 * cells stand in the same places.
 *
 * @returns Places of the cells; `contradiction` when the careful reading has no solution either.
 */
export function exceptionsOf(
  bold: LinearSystem,
  careful: LinearSystem,
  highs: Highs,
): readonly number[] | 'contradiction' {
  const bounds = tighten(careful)
  if ('kind' in bounds) return 'contradiction'
  const exceptions: number[] = []
  for (const component of componentsOf(bounds, careful.sums)) {
    const elastic = withExcess(component, bold)
    const program = programOf(elastic, 'linear', highs)
    try {
      const places = elastic.cells.flatMap((_, place) =>
        place < component.cells.length ? [] : [place],
      )
      const extreme = program.extreme(places, 1)
      if (typeof extreme === 'string') return 'contradiction'
      for (const place of places) {
        if ((extreme.solution[place] ?? 0) > tolerance) exceptions.push(elastic.cells[place] ?? 0)
      }
    } finally {
      program.dispose()
    }
  }
  return exceptions
}

/** The component with one more place for each suppressed cell: by how much it exceeds the bold reading. */
function withExcess({ cells, bounds, rows }: Component, bold: LinearSystem): Component {
  const suppressed = cells.flatMap((cell, place) =>
    bold.cells[cell]?.suppressed ? [{ cell, place, high: bold.cells[cell].high }] : [],
  )
  return {
    cells: [...cells, ...suppressed.map(({ cell }) => cell)],
    bounds: [...bounds, ...suppressed.map(() => ({ low: 0, high: Number.POSITIVE_INFINITY }))],
    rows: [
      ...rows,
      ...suppressed.map(({ place, high }, at) => ({
        places: [place, cells.length + at],
        weights: [1, -1],
        low: Number.NEGATIVE_INFINITY,
        high,
      })),
    ],
  }
}
