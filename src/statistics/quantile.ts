import { bisectRight } from 'd3'
import type { SurvivalCurve } from './kaplan-meier.ts'
import { survivalInterval } from './survival-interval.ts'

/** Limits of a quantile, in the curve's unit; absent when the limit curve never comes down so far. */
interface QuantileLimits {
  readonly low?: number
  readonly high?: number
  /** Last time with at least 10 at risk, to show as "> t"; absent when there never were 10. */
  readonly supported_until?: number
}

/** The age by which a share `p` has had the event, or the reason why it is not known. */
export type Quantile =
  | (QuantileLimits & { readonly kind: 'reached'; readonly time: number })
  /** Fewer than `p` have had the event by the end of the follow-up. */
  | (QuantileLimits & { readonly kind: 'not_reached' })
  | { readonly kind: 'no_data' }

/** How many must be at risk for a time to count as supported by data. */
const enoughAtRisk = 10
const tolerance = 1e-9

/**
 * Quantile of a survival curve: the smallest `t` with Ŝ(t) <= 1 − p.
 *
 * Where the curve is flat at exactly 1 − p (within 1e-9), the middle of the flat
 * stretch, which at the end of the curve reaches to the end of the follow-up
 * (R's rule). The limits follow by the same rule from the lower and the upper
 * log-log limits of Ŝ; where a limit curve rises again its first crossing counts.
 * A gap in the follow-up ends the curve.
 *
 * @param p Share with the event, 0 < p < 1; the median is 0.5.
 * @throws {RangeError} when `p` lies outside (0, 1).
 * @see Brookmeyer & Crowley (1982), Biometrics 38, 29–41; R's `quantile.survfit`.
 */
export function quantile(curve: SurvivalCurve, p: number): Quantile {
  if (!(p > 0 && p < 1)) throw new RangeError(`A quantile needs 0 < p < 1, not ${p}.`)
  if (curve.n === 0) return { kind: 'no_data' }
  const { low, high } = limitCurves(curve)
  const lowTime = crossing(curve, low, 1 - p)
  const highTime = crossing(curve, high, 1 - p)
  const supported = supportedUntil(curve)
  const limits: QuantileLimits = {
    ...(lowTime === undefined ? {} : { low: lowTime }),
    ...(highTime === undefined ? {} : { high: highTime }),
    ...(supported === undefined ? {} : { supported_until: supported }),
  }
  const time = crossing(curve, curve.survival, 1 - p)
  return time === undefined
    ? { kind: 'not_reached', ...limits }
    : { kind: 'reached', time, ...limits }
}

/** Where there are no limits they are NaN, which crosses nothing. */
function limitCurves({ survival, greenwood }: SurvivalCurve) {
  const low = new Float64Array(survival.length)
  const high = new Float64Array(survival.length)
  for (let j = 0; j < survival.length; j++) {
    const interval = survivalInterval(survival[j] as number, greenwood[j] as number)
    low[j] = interval.kind === 'bounded' ? interval.low : Number.NaN
    high[j] = interval.kind === 'bounded' ? interval.high : Number.NaN
  }
  return { low, high }
}

function crossing(
  { time, observed_until }: SurvivalCurve,
  heights: Float64Array,
  level: number,
): number | undefined {
  const followed = heights.subarray(0, bisectRight(time, observed_until))
  const first = followed.findIndex((height) => height <= level + tolerance)
  if (first === -1) return undefined
  const below = followed.findIndex((height, j) => j >= first && !(height >= level - tolerance))
  return ((time[first] as number) + (below === -1 ? observed_until : (time[below] as number))) / 2
}

function supportedUntil({ time, at_risk, observed_until }: SurvivalCurve): number | undefined {
  const followed = at_risk.subarray(0, bisectRight(time, observed_until))
  const last = followed.findLastIndex((requests) => requests >= enoughAtRisk)
  return last === -1 ? undefined : time[last]
}
