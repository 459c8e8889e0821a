import type { Highs } from 'highs'
import { componentsOf } from './components.ts'
import type { Cell, LinearSystem } from './linear-system.ts'
import { narrowed } from './narrowed.ts'
import { programOf, tolerance } from './program.ts'
import { solve } from './solve.ts'
import { tighten } from './tighten.ts'

interface Limits {
  readonly threshold: number
  readonly gate: number
}

/**
 * Which published numbers to withhold so that no suppressed cell is narrower than
 * the gate: of those that a narrow interval rests on, the one whose absence
 * widens it most, the smallest of equals; then everything is solved again.
 *
 * Greedy: it withholds one number for each narrow cell and round, and fewer may
 * do. A withheld number is still known to be one, and so at least the threshold.
 *
 * @returns Names of the cells to withhold, in the order found; `stuck` when no one
 *   number widens a cell (two may have to go together: a count that two tables publish).
 */
export function repair(
  system: LinearSystem,
  limits: Limits,
  highs: Highs,
): readonly string[] | 'stuck' {
  const withheld: number[] = []
  for (;;) {
    const solved = narrowed(without(system, withheld, limits), highs)
    if (solved === 'contradiction') return 'stuck'
    const narrow = solved.filter(({ low, high }) => high - low < limits.gate)
    if (narrow.length === 0) return withheld.map((cell) => system.cells[cell]?.name ?? '')
    for (const { name } of narrow) {
      const cell = system.cells.findIndex((one) => one.name === name)
      const best = bestUnder(cell, without(system, withheld, limits), limits, highs)
      if (best === 'stuck') return 'stuck'
      if (best !== undefined) withheld.push(best)
    }
  }
}

/** The number to withhold for a cell; nothing when the cell is already wide enough. */
function bestUnder(
  narrow: number,
  system: LinearSystem,
  limits: Limits,
  highs: Highs,
): number | 'stuck' | undefined {
  const before = widthOf(system, narrow, highs)
  if (before >= limits.gate) return undefined
  const [best] = restsOn(system, narrow, highs)
    .map((cell) => ({
      cell,
      width: Math.min(limits.gate, widthOf(without(system, [cell], limits), narrow, highs)),
      lost: system.cells[cell]?.high ?? 0,
    }))
    .filter(({ width }) => width > before)
    .sort((a, b) => b.width - a.width || a.lost - b.lost)
  return best?.cell ?? 'stuck'
}

/** Published numbers whose bounds hold an end of the cell's interval. Zeros and exactly known totals are not candidates. */
function restsOn(system: LinearSystem, narrow: number, highs: Highs): readonly number[] {
  // As published, not tightened: else an end would rest on what follows from a number instead of the number.
  const component = componentsOf(system.cells, system.sums).find(({ cells }) =>
    cells.includes(narrow),
  )
  if (!component) return []
  const program = programOf(component, 'linear', highs)
  const place = component.cells.indexOf(narrow)
  const found = ([1, -1] as const).flatMap((sense) => {
    const extreme = program.extreme([place], sense)
    return typeof extreme === 'string'
      ? []
      : component.cells.filter((_, at) => Math.abs(extreme.duals[at] ?? 0) > tolerance)
  })
  program.dispose()
  return [...new Set(found)].filter((cell) => {
    const { suppressed = true, low = 0, high = 0 } = system.cells[cell] ?? {}
    return !suppressed && low > 0 && low < high && Number.isFinite(high)
  })
}

function without(system: LinearSystem, withheld: readonly number[], { threshold }: Limits) {
  const open = (cell: Cell): Cell => ({ ...cell, low: threshold, high: Number.POSITIVE_INFINITY })
  return {
    ...system,
    cells: system.cells.map((cell, at) => (withheld.includes(at) ? open(cell) : cell)),
  }
}

/** The width of one cell's interval. */
function widthOf(system: LinearSystem, cell: number, highs: Highs): number {
  const bounds = tighten(system)
  if ('kind' in bounds) return 0
  const component = componentsOf(bounds, system.sums).find(({ cells }) => cells.includes(cell))
  const solved = component && solve(component, [component.cells.indexOf(cell)], highs)
  const [interval] = solved === 'infeasible' ? [] : (solved ?? [])
  return interval ? interval.high - interval.low : 0
}
