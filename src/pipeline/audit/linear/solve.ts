import type { Highs } from 'highs'
import { type Component, neighbourhood } from './components.ts'
import type { Interval } from './intervals.ts'
import { type Extreme, type Program, programOf, tolerance } from './program.ts'

/** What an attacker can narrow a cell down to. */
export interface SolvedInterval extends Interval {
  /**
   * `integer`: whole counts that satisfy everything attain both ends. `linear`:
   * real numbers do; where the interval is narrow, whole-number reasoning over
   * the cell's surroundings has narrowed it as far as it goes.
   */
  readonly proof: 'integer' | 'linear'
}

/** Component size up to which every interval is solved over whole numbers. */
const exactCells = 250
/** Narrower linear intervals are checked again over whole numbers. */
const doubtfulWidth = 5
/** Below this many ends attained in a round, asking cell by cell is cheaper. */
const worthwhile = 30

/**
 * The interval of each wanted cell: least and greatest count among all solutions.
 *
 * No end is taken for granted: each is either attained by a solution that was
 * checked row by row, or an optimum of the solver, rounded inwards because
 * counts are whole. One program over many cells at once attains most ends, since
 * a solution that reaches a cell's bound settles it; only the rest are asked one
 * by one.
 *
 * @param wanted Places in the component.
 * @returns Intervals in the order of `wanted`; `infeasible` when there is no solution.
 */
export function solve(
  component: Component,
  wanted: readonly number[],
  highs: Highs,
): readonly SolvedInterval[] | 'infeasible' {
  const ends = wanted.flatMap((place) => [endOf(component, place, 1), endOf(component, place, -1)])
  const linear = programOf(component, 'linear', highs)
  try {
    if (linear.extreme([], 1) === 'infeasible') return 'infeasible'
    attainTogether(ends, linear)
    for (const end of ends) if (!end.attained) attainAlone(end, ends, linear)
  } finally {
    linear.dispose()
  }
  const isSmall = component.cells.length <= exactCells
  for (const [low, high] of pairs(ends)) {
    const isDoubtful = high.bound - low.bound < doubtfulWidth
    if (!isSmall && !isDoubtful) continue
    for (const end of [low, high]) {
      if (!end.attainedWhole && solveWhole(end, ends, component, highs) === 'infeasible')
        return 'infeasible'
    }
  }
  return [...pairs(ends)].map(([low, high]) => ({
    low: low.bound,
    high: high.bound,
    proof: low.attainedWhole && high.attainedWhole ? 'integer' : 'linear',
  }))
}

/** One end of a cell's interval on its way to being known; `bound` never excludes a solution. */
interface End {
  readonly place: number
  /** 1: the least count; −1: the greatest. */
  readonly sense: 1 | -1
  bound: number
  attained: boolean
  attainedWhole: boolean
}

function endOf({ bounds }: Component, place: number, sense: 1 | -1): End {
  const { low = 0, high = 0 } = bounds[place] ?? {}
  return { place, sense, bound: sense === 1 ? low : high, attained: false, attainedWhole: false }
}

/** Marks every end that a solution attains. @returns How many were not attained before. */
function mark(ends: readonly End[], { solution }: Extreme): number {
  const isWhole = solution.every((value) => Math.abs(value - Math.round(value)) <= tolerance)
  let news = 0
  for (const end of ends) {
    const value = solution[end.place] ?? Number.NaN
    if (end.sense * (value - end.bound) > tolerance) continue
    if (!end.attained) news++
    end.attained = true
    end.attainedWhole ||= isWhole
  }
  return news
}

function attainTogether(ends: readonly End[], program: Program): void {
  for (let news = Number.POSITIVE_INFINITY; news >= worthwhile; ) {
    news = 0
    for (const sense of [1, -1] as const) {
      const places = ends
        .filter((end) => end.sense === sense && !end.attained && Number.isFinite(end.bound))
        .map(({ place }) => place)
      const extreme = places.length ? program.extreme(places, sense) : 'infeasible'
      if (typeof extreme !== 'string') news += mark(ends, extreme)
    }
  }
}

function attainAlone(end: End, ends: readonly End[], program: Program): void {
  const extreme = program.extreme([end.place], end.sense)
  // Unbounded: the end stays where it is, at infinity.
  if (typeof extreme === 'string') return
  end.bound = inwards(extreme.total, end.sense)
  end.attained = true
  mark(ends, extreme)
}

/** The nearest whole count that a bound over the real numbers leaves. Adding 0 makes −0 the 0 that a count is. */
const inwards = (bound: number, sense: 1 | -1): number =>
  (sense === 1 ? Math.ceil(bound - tolerance) : Math.floor(bound + tolerance)) + 0

/** Narrows an end by whole-number reasoning over the cell's surroundings, the whole component when it is small. */
function solveWhole(
  end: End,
  ends: readonly End[],
  component: Component,
  highs: Highs,
): 'infeasible' | undefined {
  if (!Number.isFinite(end.bound)) return undefined
  const near = neighbourhood(component, end.place, exactCells)
  const isWhole = near === component
  const program = programOf(near, 'integer', highs)
  try {
    const extreme = program.extreme([isWhole ? end.place : 0], end.sense)
    if (extreme === 'infeasible') return extreme
    if (extreme === 'unbounded') return undefined
    const bound = Math.round(extreme.total) + 0
    end.bound = end.sense === 1 ? Math.max(end.bound, bound) : Math.min(end.bound, bound)
    if (isWhole) mark(ends, extreme)
    return undefined
  } finally {
    program.dispose()
  }
}

function* pairs(ends: readonly End[]): Generator<readonly [End, End]> {
  for (let at = 0; at + 1 < ends.length; at += 2) {
    const [low, high] = [ends[at], ends[at + 1]]
    if (low && high) yield [low, high]
  }
}
