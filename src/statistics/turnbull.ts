import { bisectLeft, bisectRight } from 'd3'
import type { EventTable, IntervalTable } from '#model/event-table.ts'
import { type Coverage, maximiseLikelihood } from './turnbull-maximum.ts'

/** Where the events fall: columns of equal length, one row per innermost interval, ascending. */
export interface IntervalCurve {
  readonly kind: 'estimated'
  readonly unit: EventTable['unit']
  /** Requests. */
  readonly n: number
  /** Share `mass` (0–1) has the event in (left, right]; where inside is not identified. */
  readonly left: Int32Array
  readonly right: Float64Array
  readonly mass: Float64Array
}

export type Turnbull =
  | IntervalCurve
  | { readonly kind: 'no_data' }
  /** The iterations ran out before the optimality conditions held: not seen in any test. */
  | { readonly kind: 'not_converged'; readonly optimality_gap: number }

const greatestGap = 1e-9

/**
 * Turnbull's estimate of the waiting time from interval-censored waits: the
 * distribution under which what was seen is most likely (NPMLE).
 *
 * Mass can lie only in innermost intervals: from the greatest `left` to the
 * smallest `right` of some rows that overlap. `mass` sums to 1 and fulfils the
 * Karush–Kuhn–Tucker conditions to 1e-9: with P_i the estimated probability of
 * row i, D_j = Σ w_i [row i covers j] / (n P_i) is at most 1, and 1 where
 * mass_j > 0. The probabilities P_i are unique; where the rows do not identify
 * how mass divides among intervals, one solution is given. No interval estimate:
 * the usual theory gives none.
 *
 * @throws {RangeError} when columns differ in length or `-1 <= left < right` fails.
 * @see Turnbull (1976), JRSS B 38, 290–295; R's `survfit(Surv(type = "interval2"))`.
 */
export function turnbull(table: IntervalTable): Turnbull {
  checkIntervals(table)
  const n = table.weight.reduce((sum, weight) => sum + weight, 0)
  if (n === 0) return { kind: 'no_data' }
  const cells = innermostIntervals(table)
  const { mass, gap } = maximiseLikelihood(coverage(table, n, cells), cells.left.length)
  return gap <= greatestGap
    ? { kind: 'estimated', unit: table.unit, n, ...cells, mass }
    : { kind: 'not_converged', optimality_gap: gap }
}

/**
 * Bounds of the share (0–1) still waiting after age `t`. They differ only inside an
 * innermost interval with mass.
 */
export function waitingBounds(
  { left, right, mass }: IntervalCurve,
  t: number,
): { readonly low: number; readonly high: number } {
  let low = 1
  let high = 1
  for (let j = 0; j < mass.length; j++) {
    if ((left[j] as number) < t) low -= mass[j] as number
    if ((right[j] as number) <= t) high -= mass[j] as number
  }
  return { low: Math.max(0, low), high: Math.max(0, high) }
}

function checkIntervals({ left, right, weight }: IntervalTable): void {
  if (left.length !== right.length || left.length !== weight.length) {
    throw new RangeError(
      `The columns of an interval table differ in length: ${left.length}, ${right.length}, ${weight.length}.`,
    )
  }
  for (let i = 0; i < left.length; i++) {
    if ((left[i] as number) < -1 || !((left[i] as number) < (right[i] as number))) {
      throw new RangeError(`Row ${i} of an interval table is (${left[i]}, ${right[i]}].`)
    }
  }
}

type Cells = Pick<IntervalCurve, 'left' | 'right'>

function innermostIntervals(table: IntervalTable): Cells {
  const lefts = Int32Array.from(new Set(table.left)).sort()
  const rights = Float64Array.from(new Set(table.right)).sort()
  const closest = (left: number) => rights[bisectLeft(rights, left + 1)] ?? Number.POSITIVE_INFINITY
  const left = lefts.filter(
    (start, j) => closest(start) <= (lefts[j + 1] ?? Number.POSITIVE_INFINITY),
  )
  return { left, right: Float64Array.from(left, closest) }
}

/** Rows that cover the same run of innermost intervals, added up. */
function coverage(table: IntervalTable, n: number, cells: Cells): Coverage {
  const { left, right } = cells
  const weights = new Map<number, number>()
  const runs = left.length + 1
  for (let i = 0; i < table.left.length; i++) {
    const first = bisectLeft(left, table.left[i] as number)
    const end = bisectRight(right, table.right[i] as number)
    const key = first * runs + end
    weights.set(key, (weights.get(key) ?? 0) + (table.weight[i] as number))
  }
  const keys = [...weights.keys()]
  return {
    first: Int32Array.from(keys, (key) => Math.floor(key / runs)),
    end: Int32Array.from(keys, (key) => key % runs),
    share: Float64Array.from(weights.values(), (weight) => weight / n),
  }
}
