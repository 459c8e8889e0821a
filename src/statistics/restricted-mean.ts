import type { SurvivalCurve } from './kaplan-meier.ts'

/** Mean wait within the first `tau`, in the curve's unit, or the reason why it is not known. */
export type RestrictedMean =
  | { readonly kind: 'estimated'; readonly mean: number; readonly standard_error: number }
  /** Follow-up ends before `tau`: groups may only be compared on a `tau` that all of them reach. */
  | { readonly kind: 'beyond_follow_up'; readonly observed_until: number }
  | { readonly kind: 'no_data' }

/**
 * Restricted mean survival time: the area under the survival curve up to `tau`.
 *
 * Its variance is Σ over t_j <= tau of A_j² d_j / (n_j (n_j − d_j)), A_j being the
 * area from t_j to `tau`; the term is 0 where all at risk have the event. Once the
 * curve is at 0 the area is known for every later `tau`.
 *
 * @param tau Horizon in the curve's unit, `tau >= 0`, fixed before the data are seen.
 * @throws {RangeError} when `tau` is negative or not finite.
 * @see Klein & Moeschberger (2003), section 4.5; R's `survfit` with `rmean = tau`.
 */
export function restrictedMean(curve: SurvivalCurve, tau: number): RestrictedMean {
  if (!(tau >= 0 && tau < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`A restricted mean has no horizon ${tau}.`)
  }
  const { n, observed_until, time, at_risk, events, survival } = curve
  if (n === 0) return { kind: 'no_data' }
  const steps = time.findIndex((t) => t > Math.min(tau, observed_until))
  const last = steps === -1 ? time.length : steps
  if (tau > observed_until && (survival[last - 1] ?? 1) > 0) {
    return { kind: 'beyond_follow_up', observed_until }
  }
  let areaAfter = 0
  let variance = 0
  let until = tau
  for (let j = last - 1; j >= 0; j--) {
    areaAfter += (survival[j] as number) * (until - (time[j] as number))
    until = time[j] as number
    const d = events[j] as number
    const rest = (at_risk[j] as number) - d
    if (d > 0 && rest > 0) variance += (areaAfter ** 2 * d) / ((at_risk[j] as number) * rest)
  }
  return { kind: 'estimated', mean: areaAfter + until, standard_error: Math.sqrt(variance) }
}
