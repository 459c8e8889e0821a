import { binomial } from './binomial.ts'

/** Control limits of a share (0–1) for one size of group: 95 % inside 99.8 %. */
export interface FunnelLimits {
  readonly low_998: number
  readonly low_95: number
  readonly high_95: number
  readonly high_998: number
}

/**
 * Exact binomial control limits of a funnel plot, interpolated to a smooth curve.
 *
 * For each tail p, with r the smallest count of distribution function F(r) >= p:
 * limit = (r − (F(r) − p) / (F(r) − F(r − 1))) / n, no less than 0. At a target of
 * 0 or 1 chance plays no part, and all limits equal it.
 *
 * These are lines to draw, not a test: the interpolation puts the upper limit
 * below counts that chance brings more often than the level says (at n = 10 and
 * target 0.8, below 10 of 10, which has probability 0.107). Whether a group lies
 * outside is for `funnelPosition` to say.
 *
 * @param n Effective size of the group, rounded to a whole number of at least 1.
 * @param target Share (0–1) to compare with.
 * @throws {RangeError} when `n` rounds below 1 or `target` lies outside [0, 1].
 * @see Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, appendix A.1.1.
 */
export function funnelLimits(n: number, target: number): FunnelLimits {
  const size = Math.round(n)
  if (!(size >= 1) || !(target >= 0 && target <= 1)) {
    throw new RangeError(`A funnel has no limits for ${n} requests and target ${target}.`)
  }
  const tails = [0.001, 0.025, 0.975, 0.999] as const
  const [low_998, low_95, high_95, high_998] =
    target === 0 || target === 1
      ? tails.map(() => target)
      : interpolatedQuantiles(size, target, tails).map((count) => Math.max(0, count / size))
  return { low_998, low_95, high_95, high_998 } as FunnelLimits
}

/** @param tails Ascending. */
function interpolatedQuantiles(n: number, share: number, tails: readonly number[]): number[] {
  const { first, probability } = binomial(n, share)
  const counts: number[] = []
  let cumulative = 0
  for (let k = 0; k < probability.length && counts.length < tails.length; k++) {
    const mass = probability[k] as number
    cumulative += mass
    for (
      let p = tails[counts.length];
      p !== undefined && cumulative >= p;
      p = tails[counts.length]
    ) {
      counts.push(first + k - (cumulative - p) / mass)
    }
  }
  return counts
}
