/** A group's requests of one kind, and how that kind fares in the whole city. */
export interface Stratum {
  /** Requests of the group in this stratum, whole or effective, 0 or more. */
  readonly n: number
  /** Share (0–1) with the event among the stratum's requests of all groups. */
  readonly reference_share: number
}

export type ObservedToExpected =
  | { readonly kind: 'estimated'; readonly ratio: number }
  /** With nothing expected no ratio says anything. */
  | { readonly kind: 'nothing_expected' }

/**
 * Events a group would have had if each kind of its requests had fared as that
 * kind does in the whole city: E = Σ n_g θ_g (indirect standardisation).
 *
 * @throws {RangeError} when a count is negative or a reference share outside [0, 1].
 */
export function expectedEvents(strata: readonly Stratum[]): number {
  return strata.reduce((sum, { n, reference_share }) => {
    if (!(n >= 0) || !(reference_share >= 0 && reference_share <= 1)) {
      throw new RangeError(`A stratum cannot have ${n} requests at a share of ${reference_share}.`)
    }
    return sum + n * reference_share
  }, 0)
}

/**
 * Observed over expected events: 1 when the group does as its mix of requests
 * lets expect, above 1 when it has more events.
 *
 * Ratios of two groups with different mixes cannot be compared with each other,
 * only each with 1.
 */
export function observedToExpected(observed: number, expected: number): ObservedToExpected {
  return expected > 0
    ? { kind: 'estimated', ratio: observed / expected }
    : { kind: 'nothing_expected' }
}
