import type { Highs } from 'highs'
import { showsAsNumber } from './beside.ts'
import { componentsOf } from './components.ts'
import type { Cell, LinearSystem } from './linear-system.ts'
import { type NarrowedCell, narrowed } from './narrowed.ts'
import { programOf, tolerance } from './program.ts'
import type { Attack } from './readings.ts'
import { solve } from './solve.ts'
import { tighten } from './tighten.ts'

export interface Limits {
  readonly threshold: number
  readonly gate: number
  /** Whether a published cell may still be withheld; one that was said before may not. */
  readonly mayWithhold: (name: string) => boolean
}

/**
 * Which published numbers to withhold so that no suppressed cell is narrower than
 * the gate: of those that a narrow interval rests on, the one whose absence
 * widens it most, the smallest of equals; then everything is solved again.
 *
 * Greedy: it withholds one number for each narrow cell and round, and fewer may
 * do. Where no single one widens a cell, all that it rests on go together. A
 * withheld number is still known to be one, and so at least the threshold, except in a
 * table of exact counts, where `*` is any number.
 *
 * @returns Names of the cells to withhold, in the order found; `stuck` when nothing
 *   that may be withheld widens a cell.
 */
export function repair(
  { system, intervals }: Pick<Attack, 'system' | 'intervals'>,
  limits: Limits,
  highs: Highs,
): readonly string[] | 'stuck' {
  const withheld: number[] = []
  for (let solved: readonly NarrowedCell[] | 'contradiction' = intervals; ; ) {
    if (solved === 'contradiction') return 'stuck'
    const narrow = solved.filter((one) => isNarrow(one, limits))
    if (narrow.length === 0) return withheld.flatMap((cell) => system.cells[cell]?.stated ?? [])
    const before = withheld.length
    for (const one of narrow) {
      withheld.push(...widening(one, without(system, withheld, limits), limits, highs))
    }
    if (withheld.length === before) return 'stuck'
    solved = narrowed(without(system, withheld, limits), highs)
  }
}

/**
 * Whether an interval gives a small count away. One that holds numbers only, from the
 * threshold on, is that of a withheld number: such are published elsewhere.
 */
export const isNarrow = (
  { low, high }: Pick<NarrowedCell, 'low' | 'high'>,
  { gate, threshold }: Pick<Limits, 'gate' | 'threshold'>,
): boolean => high - low < gate && low < threshold

/** The numbers to withhold for a cell; none when it is wide enough by now or nothing helps. */
function widening(
  { name }: NarrowedCell,
  system: LinearSystem,
  limits: Limits,
  highs: Highs,
): readonly number[] {
  const narrow = system.cells.findIndex((one) => one.name === name)
  const before = widthOf(system, narrow, highs)
  if (before >= limits.gate) return []
  const candidates = restsOn(system, narrow, limits, highs)
  const best = candidates
    .map((cell) => ({
      cell,
      width: Math.min(limits.gate, widthOf(without(system, [cell], limits), narrow, highs)),
      lost: system.cells[cell]?.high ?? 0,
    }))
    .filter(({ width }) => width > before)
    .sort((a, b) => b.width - a.width || a.lost - b.lost)
    .find(
      ({ cell }) =>
        system.cells[cell]?.ifHidden || showsAsNumber(system, cell, limits.threshold, highs),
    )
  return best ? [best.cell] : candidates
}

/** Published numbers whose bounds hold an end of the cell's interval. Zeros and exactly known totals are not candidates. */
function restsOn(
  system: LinearSystem,
  narrow: number,
  { mayWithhold }: Limits,
  highs: Highs,
): readonly number[] {
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
    const { suppressed = true, low = 0, high = 0, stated = [], ifHidden } = system.cells[cell] ?? {}
    return (
      !suppressed &&
      low > 0 &&
      (low < high || ifHidden) &&
      Number.isFinite(high) &&
      stated.length > 0 &&
      stated.every(mayWithhold)
    )
  })
}

function without(system: LinearSystem, withheld: readonly number[], { threshold }: Limits) {
  const open = (cell: Cell): Cell => ({
    ...cell,
    ...(cell.ifHidden ?? { low: threshold, high: Number.POSITIVE_INFINITY }),
    suppressed: true,
  })
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
