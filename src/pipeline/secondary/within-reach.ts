import { componentsOf } from '#pipeline/audit/linear/components.ts'
import type { LinearSystem } from '#pipeline/audit/linear/linear-system.ts'
import { tighten } from '#pipeline/audit/linear/tighten.ts'
import { hide } from './exact-cells.ts'

/**
 * The system with only those hidden counts to be attacked that exact numbers can have to do with.
 *
 * The fewer numbers are hidden, the fewer cells are uncertain and tied to each other. So a count that is
 * tied to no exact cell even when all that may be hidden is hidden has the same interval whatever is hidden,
 * and solving for it again and again finds nothing.
 *
 * @param all Every number that may be hidden.
 */
export function withinReach(system: LinearSystem, all: ReadonlySet<number>): LinearSystem {
  const { cells, sums } = hide(system, all)
  const bounds = tighten({ cells, sums })
  if ('kind' in bounds) return system
  const tied = componentsOf(bounds, sums)
    .filter((component) => component.cells.some((place) => cells[place]?.ifHidden))
    .flatMap((component) => component.cells)
  const reach = new Set(tied)
  return {
    ...system,
    cells: system.cells.map((cell, place) =>
      cell.ifHidden || reach.has(place) ? cell : { ...cell, suppressed: false },
    ),
  }
}
