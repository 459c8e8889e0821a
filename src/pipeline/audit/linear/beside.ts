import type { Highs } from 'highs'
import { componentsOf } from './components.ts'
import type { LinearSystem } from './linear-system.ts'
import { programOf, tolerance } from './program.ts'
import { tighten } from './tighten.ts'

/**
 * The published cells that share a sum with a published cell, by name. The cell
 * itself is not among them, nor is one that is known exactly: hiding it hides nothing.
 */
export function cellsBeside({ cells, sums }: LinearSystem): (name: string) => readonly string[] {
  const touching: number[][] = cells.map(() => [])
  sums.forEach(({ total, parts }, at) => {
    for (const cell of [total, ...parts]) touching[cell]?.push(at)
  })
  return (name) => {
    const place = placeOf({ cells, sums }, name)
    const beside = (touching[place] ?? []).flatMap((at) => {
      const { total, parts } = sums[at] ?? { total: place, parts: [] }
      return [total, ...parts]
    })
    return [...new Set(beside)]
      .filter((at) => at !== place && cells[at]?.low !== cells[at]?.high)
      .flatMap((at) => cells[at]?.stated ?? [])
      .toSorted()
  }
}

/**
 * Whether the other cells still show, once this one is `*`, that no small count
 * stands behind it. A number that could pass for a small count would mislead: an
 * attacker who takes it for one draws false conclusions about its neighbours, and
 * an audit of the files cannot tell them from true ones.
 *
 * @param highs Without a solver only single sums are tried: quick, and never wrong when it says yes.
 */
export function showsAsNumber(
  system: LinearSystem,
  place: number,
  threshold: number,
  highs?: Highs,
): boolean {
  const hidden = { low: 1, high: Number.POSITIVE_INFINITY }
  const bounds = tighten({
    ...system,
    cells: system.cells.map((cell, at) => (at === place ? { ...cell, ...hidden } : cell)),
  })
  if ('kind' in bounds) return false
  if ((bounds[place]?.low ?? 0) >= threshold) return true
  const component = componentsOf(bounds, system.sums).find(({ cells }) => cells.includes(place))
  if (!component || !highs) return false
  const program = programOf(component, 'linear', highs)
  const least = program.extreme([component.cells.indexOf(place)], 1)
  program.dispose()
  return typeof least !== 'string' && Math.ceil(least.total - tolerance) >= threshold
}

/** Where a published cell stands in the system; −1 when it is in none. */
export const placeOf = ({ cells }: LinearSystem, name: string): number =>
  cells.findIndex(({ stated = [] }) => stated.includes(name))
