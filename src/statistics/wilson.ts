import { z95 } from './normal.ts'

/** A simple share with its limits (all 0–1), or the reason why there is none. */
export type Proportion =
  | {
      readonly kind: 'estimated'
      readonly share: number
      readonly low: number
      readonly high: number
      readonly n: number
    }
  | { readonly kind: 'no_data' }

/**
 * Wilson score interval of a proportion.
 *
 * (x + z²/2 ± z √(x (n − x) / n + z²/4)) / (n + z²). The limits lie within [0, 1],
 * surround x / n, and are exactly 0 and 1 at x = 0 and x = n.
 *
 * @param successes Whole or effective number x, `0 <= x <= n`.
 * @param z Standard normal quantile of the wanted level.
 * @throws {RangeError} when `0 <= successes <= n` fails.
 * @see Wilson (1927), JASA 22, 209–212.
 */
export function wilson(successes: number, n: number, z = z95): Proportion {
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`A proportion cannot be ${successes} of ${n}.`)
  }
  if (n === 0) return { kind: 'no_data' }
  const centre = successes + z ** 2 / 2
  const reach = z * Math.sqrt((successes * (n - successes)) / n + z ** 2 / 4)
  return {
    kind: 'estimated',
    share: successes / n,
    low: successes === 0 ? 0 : (centre - reach) / (n + z ** 2),
    high: successes === n ? 1 : (centre + reach) / (n + z ** 2),
    n,
  }
}
