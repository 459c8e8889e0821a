/** Probabilities of the counts `first`, `first` + 1, …; all others have next to none. */
export interface Binomial {
  readonly first: number
  readonly probability: readonly number[]
}

/**
 * Binomial distribution of `n` trials with probability `share`.
 *
 * By ratios outward from the mode, so that nothing under- or overflows; counts
 * below 1e-40 of the mode's probability are left out. Relative errors stay near
 * 1e-13 for the sizes of this project (to a million).
 *
 * @param n Whole number of at least 1.
 * @param share 0 < share < 1.
 */
export function binomial(n: number, share: number): Binomial {
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
