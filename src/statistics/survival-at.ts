import { bisectLeft, bisectRight } from 'd3'
import type { SurvivalCurve } from './kaplan-meier.ts'
import { type SurvivalInterval, survivalInterval } from './survival-interval.ts'

/** The share still waiting at one age, or the reason why it is not known. */
export type SurvivalAt =
  | {
      readonly kind: 'estimated'
      /** Share (0–1) for whom the event has not come up to and including the age asked for. */
      readonly survival: number
      readonly interval: SurvivalInterval
      readonly standard_error: number
      /** Requests at risk at that age; 0 past the last exit. */
      readonly at_risk: number
    }
  /** Nobody was followed without a gap up to that age. */
  | { readonly kind: 'beyond_follow_up'; readonly observed_until: number }
  | { readonly kind: 'no_data' }

/**
 * Reads a survival curve at one age: Ŝ is a right-continuous step function.
 *
 * Past the follow-up, or past a gap in it, the share is unknown unless the curve
 * had come down to 0 before. The standard error is Ŝ √G; at Ŝ = 0 it is 0 by
 * convention and the interval is undefined.
 *
 * @param t Age in the curve's unit, `t >= 0`, whole or not.
 * @throws {RangeError} when `t` is negative or not a number.
 */
export function survivalAt(curve: SurvivalCurve, t: number): SurvivalAt {
  if (!(t >= 0)) throw new RangeError(`A survival curve has no value at ${t}.`)
  if (curve.n === 0) return { kind: 'no_data' }
  const followed = Math.min(t, curve.observed_until)
  const step = bisectRight(curve.time, followed) - 1
  const survival = curve.survival[step] ?? 1
  const greenwood = curve.greenwood[step] ?? 0
  if (t > curve.observed_until && survival > 0) {
    return { kind: 'beyond_follow_up', observed_until: curve.observed_until }
  }
  return {
    kind: 'estimated',
    survival,
    interval: survivalInterval(survival, greenwood),
    standard_error: survival === 0 ? 0 : survival * Math.sqrt(greenwood),
    at_risk: curve.at_risk[bisectLeft(curve.time, t)] ?? 0,
  }
}
