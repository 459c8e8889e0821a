import { mean, sum } from 'd3'

/** One period of a control chart. */
export interface ControlPoint {
  readonly value: number
  readonly low: number
  readonly high: number
  /** A third of the distance from the centre to an uncut limit. */
  readonly sigma: number
}

export type ControlChart =
  | {
      readonly kind: 'estimated'
      readonly centre: number
      readonly points: readonly ControlPoint[]
    }
  /** The baseline holds too little to set limits from. */
  | { readonly kind: 'insufficient' }

/** An XmR chart also judges the steps between neighbours. */
export type IndividualsChart =
  | {
      readonly kind: 'estimated'
      readonly centre: number
      readonly points: readonly ControlPoint[]
      /** |x_t − x_(t−1)|, one fewer than points. */
      readonly moving_ranges: readonly number[]
      readonly range_limit: number
    }
  | { readonly kind: 'insufficient' }

/**
 * p-chart of a monthly share with varying denominators.
 *
 * Centre p̄ = Σ numerators / Σ denominators over the first `baseline` periods, and
 * limits p̄ ± 3 √(p̄ (1 − p̄) / n_t), cut to [0, 1]. Later periods are judged by the
 * frozen centre. Use published (rounded) counts, so that chart and download agree.
 *
 * @param baseline Periods that set the centre; all unless given.
 * @throws {RangeError} when lengths differ, or a numerator is not within 0 and its denominator,
 * or that is 0: leave out periods without requests.
 * @see Montgomery, Introduction to Statistical Quality Control, chapter 7.
 */
export function pChart(
  numerators: readonly number[],
  denominators: readonly number[],
  baseline = numerators.length,
): ControlChart {
  if (numerators.length !== denominators.length) {
    throw new RangeError(`${numerators.length} numerators, ${denominators.length} denominators.`)
  }
  const shares = numerators.map((numerator, t) => {
    const denominator = denominators[t] as number
    if (!(numerator >= 0 && numerator <= denominator && denominator > 0)) {
      throw new RangeError(`Period ${t} of a p-chart has ${numerator} of ${denominator}.`)
    }
    return numerator / denominator
  })
  const total = sum(denominators.slice(0, baseline))
  if (total === 0) return { kind: 'insufficient' }
  const centre = sum(numerators.slice(0, baseline)) / total
  const points = shares.map((value, t) => {
    const sigma = Math.sqrt((centre * (1 - centre)) / (denominators[t] as number))
    const low = Math.max(0, centre - 3 * sigma)
    return { value, low, high: Math.min(1, centre + 3 * sigma), sigma }
  })
  return { kind: 'estimated', centre, points }
}

/**
 * XmR chart (individuals and moving range) of a monthly number such as a median
 * wait or a backlog.
 *
 * Centre x̄ and mean moving range mR̄ from the first `baseline` periods; limits
 * x̄ ± 2.66 mR̄ and, for a single step, 3.267 mR̄. Limits are not cut at 0. Fewer
 * than two periods in the baseline set no limits.
 *
 * @param baseline Periods that set centre and limits; all unless given.
 * @see Wheeler (2000), Understanding Variation; 2.66 = 3 / 1.128 and 3.267 = D4 for pairs.
 */
export function xmrChart(values: readonly number[], baseline = values.length): IndividualsChart {
  const moving_ranges = values.slice(1).map((value, t) => Math.abs(value - (values[t] as number)))
  const centre = mean(values.slice(0, baseline))
  const meanRange = mean(moving_ranges.slice(0, Math.max(0, baseline - 1)))
  if (centre === undefined || meanRange === undefined) return { kind: 'insufficient' }
  const reach = 2.66 * meanRange
  const limits = { low: centre - reach, high: centre + reach, sigma: reach / 3 }
  return {
    kind: 'estimated',
    centre,
    points: values.map((value) => ({ value, ...limits })),
    moving_ranges,
    range_limit: 3.267 * meanRange,
  }
}
