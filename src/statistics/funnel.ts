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
 * limit = (r − (F(r) − p) / (F(r) − F(r − 1))) / n, no less than 0. A group within
 * them may differ from the target by chance alone. At a target of 0 or 1 chance
 * plays no part, and all limits equal it.
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

/**
 * Binomial probabilities of the counts from `first` on, by ratios outward from
 * the mode, so that nothing under- or overflows; what falls below 1e-40 of the
 * mode is left out.
 */
function binomial(n: number, share: number): { first: number; probability: number[] } {
  const negligible = 1e-40
  const odds = share / (1 - share)
  const mode = Math.min(n, Math.floor((n + 1) * share))
  const below: number[] = []
  for (let k = mode, mass = 1; k > 0 && mass > negligible; k--) {
    mass *= k / ((n - k + 1) * odds)
    below.push(mass)
  }
  const above: number[] = []
  for (let k = mode, mass = 1; k < n && mass > negligible; k++) {
    mass *= ((n - k) * odds) / (k + 1)
    above.push(mass)
  }
  const relative = [...below.reverse(), 1, ...above]
  const total = relative.reduce((sum, mass) => sum + mass, 0)
  return { first: mode - below.length, probability: relative.map((mass) => mass / total) }
}
