import { isotonicRegression } from './isotonic.ts'

/** Rows whose shares sum to 1; each covers the cells from `first` to before `end`. */
export interface Coverage {
  readonly first: Int32Array
  readonly end: Int32Array
  readonly share: Float64Array
}

export interface Maximum {
  /** One mass (0–1) per cell; they sum to 1. */
  readonly mass: Float64Array
  /** Greatest breach of the optimality conditions; below 1e-10 unless the iterations ran out. */
  readonly gap: number
}

const wantedGap = 1e-10
const mostIterations = 20_000

/**
 * Masses per cell that maximise Σ share_i ln(mass covered by row i).
 *
 * Each iteration is one EM step, which never lowers the likelihood and revives
 * cells, then one iterative-convex-minorant step, which empties cells and brings
 * speed. Ends when the Karush–Kuhn–Tucker conditions hold to 1e-10: the slope
 * of the likelihood is at most 1 in every cell, and 1 where there is mass.
 *
 * @see Wellner & Zhan (1997), JASA 92, 945–959 (EM-ICM); Jongbloed (1998), JCGS 7, 310–321.
 */
export function maximiseLikelihood(rows: Coverage, cells: number): Maximum {
  let mass: Float64Array = new Float64Array(cells).fill(1 / cells)
  for (let iteration = 0; ; iteration++) {
    const slope = slopes(rows, mass)
    const gap = optimalityGap(slope, mass)
    if (gap <= wantedGap || iteration === mostIterations) return { mass, gap }
    mass = convexMinorantStep(
      rows,
      mass.map((share, j) => share * (slope[j] as number)),
    )
  }
}

/** Σ over the rows that cover cell j of share_i / P_i. */
function slopes({ first, end, share }: Coverage, mass: Float64Array): Float64Array {
  const F = cumulative(mass)
  const change = new Float64Array(mass.length + 1)
  for (let i = 0; i < share.length; i++) {
    const from = first[i] as number
    const to = end[i] as number
    const ratio = (share[i] as number) / ((F[to] as number) - (F[from] as number))
    add(change, from, ratio)
    add(change, to, -ratio)
  }
  return cumulative(change).subarray(1, mass.length + 1)
}

function optimalityGap(slope: Float64Array, mass: Float64Array): number {
  return slope.reduce(
    (gap, value, j) => Math.max(gap, (mass[j] as number) > 0 ? Math.abs(value - 1) : value - 1),
    0,
  )
}

/** Newton step on the cumulative masses, made monotone, shortened until nothing is lost. */
function convexMinorantStep(rows: Coverage, mass: Float64Array): Float64Array {
  const F = cumulative(mass)
  const target = newtonTarget(rows, F)
  const before = logLikelihood(rows, F)
  for (let step = 1; step > 1e-10; step /= 2) {
    const moved = F.map((height, k) => height + step * ((target[k] as number) - height))
    if (logLikelihood(rows, moved) >= before) {
      return mass.map((_, j) => Math.max(0, (moved[j + 1] as number) - (moved[j] as number)))
    }
  }
  return mass
}

/** Where a Newton step with a diagonal Hessian would lead, made monotone in its metric. */
function newtonTarget({ first, end, share }: Coverage, F: Float64Array): Float64Array {
  const gradient = new Float64Array(F.length)
  const curvature = new Float64Array(F.length)
  for (let i = 0; i < share.length; i++) {
    const from = first[i] as number
    const to = end[i] as number
    const covered = (F[to] as number) - (F[from] as number)
    const slope = (share[i] as number) / covered
    add(gradient, to, slope)
    add(gradient, from, -slope)
    add(curvature, to, slope / covered)
    add(curvature, from, slope / covered)
  }
  const inner = F.map((height, k) => height + (gradient[k] as number) / (curvature[k] as number))
  const fitted = isotonicRegression(inner.subarray(1, -1), curvature.subarray(1, -1))
  const target = F.slice()
  for (let k = 0; k < fitted.length; k++) {
    target[k + 1] = Math.min(1, Math.max(0, fitted[k] as number))
  }
  return target
}

function logLikelihood({ first, end, share }: Coverage, F: Float64Array): number {
  let sum = 0
  for (let i = 0; i < share.length; i++) {
    const covered = (F[end[i] as number] as number) - (F[first[i] as number] as number)
    sum += covered > 0 ? (share[i] as number) * Math.log(covered) : Number.NEGATIVE_INFINITY
  }
  return sum
}

/** Running sums, starting with 0. */
function cumulative(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let j = 0; j < values.length; j++) sums[j + 1] = (sums[j] as number) + (values[j] as number)
  return sums
}

function add(column: Float64Array, position: number, amount: number): void {
  column[position] = (column[position] as number) + amount
}
