import { binomial } from './binomial.ts'

/** Where a group stands in a funnel; the number is the level of the limits it is outside of. */
export type FunnelPosition = 'inside' | 'outside_95' | 'outside_998'

/**
 * Whether a group differs from the target by more than chance explains.
 *
 * Outside the 95 % (99.8 %) limits when a count so far off, on its own side, has
 * probability below 0.025 (0.001) at the target. So chance alone puts a group
 * outside with at most the probability that the level promises, on each side and
 * for every size. At a target of 0 or 1 any other share is outside.
 *
 * @param share Share (0–1) of the group.
 * @param n Its effective size, rounded to a whole number of at least 1; so is the count share × n.
 * @param target Share (0–1) to compare with.
 * @throws {RangeError} when `n` rounds below 1, or a share lies outside [0, 1].
 */
export function funnelPosition(share: number, n: number, target: number): FunnelPosition {
  const size = Math.round(n)
  if (!(size >= 1) || !(share >= 0 && share <= 1) || !(target >= 0 && target <= 1)) {
    throw new RangeError(`A funnel has no place for ${share} of ${n} requests, target ${target}.`)
  }
  const count = Math.round(share * size)
  if (target === 0 || target === 1) return count === target * size ? 'inside' : 'outside_998'
  const tail = Math.min(upTo(count, size, target), upTo(size - count, size, 1 - target))
  if (tail < 0.001) return 'outside_998'
  return tail < 0.025 ? 'outside_95' : 'inside'
}

/** Probability of at most `count` in `n`. */
function upTo(count: number, n: number, share: number): number {
  const { first, probability } = binomial(n, share)
  let sum = 0
  for (let k = 0; first + k <= count && k < probability.length; k++) sum += probability[k] as number
  return sum
}
