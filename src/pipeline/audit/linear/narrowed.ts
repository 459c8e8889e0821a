import type { Highs } from 'highs'
import { componentsOf } from './components.ts'
import type { LinearSystem } from './linear-system.ts'
import { type SolvedInterval, solve } from './solve.ts'
import { tighten } from './tighten.ts'

/** A suppressed cell, and what an attacker can narrow it down to. */
export interface NarrowedCell extends SolvedInterval {
  readonly name: string
}

/**
 * The interval of every suppressed cell of a system.
 *
 * @returns Cells in the system's order; `contradiction` when no counts satisfy it.
 */
export function narrowed(
  { cells, sums }: LinearSystem,
  highs: Highs,
): readonly NarrowedCell[] | 'contradiction' {
  const bounds = tighten({ cells, sums })
  if ('kind' in bounds) return 'contradiction'
  const found = new Map<number, SolvedInterval>()
  for (const component of componentsOf(bounds, sums)) {
    const wanted = component.cells.flatMap((cell, place) =>
      cells[cell]?.suppressed ? [place] : [],
    )
    if (wanted.length === 0) continue
    const intervals = solve(component, wanted, highs)
    if (intervals === 'infeasible') return 'contradiction'
    intervals.forEach((interval, at) => {
      found.set(component.cells[wanted[at] ?? 0] ?? 0, interval)
    })
  }
  return cells.flatMap(({ name, suppressed }, cell) => {
    if (!suppressed) return []
    // A cell in no component has bounds that met: it is known exactly.
    const exactly = { low: 0, high: 0, ...bounds[cell], proof: 'integer' as const }
    return [{ name, ...(found.get(cell) ?? exactly) }]
  })
}
