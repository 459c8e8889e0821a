import { z95 } from './normal.ts'

/** Confidence limits of a share (0–1), or the reason why there are none. */
export type SurvivalInterval =
  | { readonly kind: 'bounded'; readonly low: number; readonly high: number }
  /** The estimate is 0: the log-log scale has no limits there. */
  | { readonly kind: 'undefined_at_zero' }

/**
 * Pointwise log-log confidence interval of a survival estimate.
 *
 * exp(−exp(ln(−ln Ŝ) ± z √G / |ln Ŝ|)), G being the Greenwood sum. The limits stay
 * within [0, 1] and surround the estimate. Before the first event (Ŝ = 1) they
 * are [1, 1]; at Ŝ = 0 there are none.
 *
 * @param survival Share still waiting, 0–1.
 * @param greenwood Σ d / (n (n − d)), as in the curve.
 * @param z Standard normal quantile of the wanted level.
 * @see Kalbfleisch & Prentice (2002), section 1.4; R's `survfit(conf.type = "log-log")`.
 */
export function survivalInterval(survival: number, greenwood: number, z = z95): SurvivalInterval {
  if (survival === 0) return { kind: 'undefined_at_zero' }
  if (survival === 1) return { kind: 'bounded', low: 1, high: 1 }
  const hazard = -Math.log(survival)
  const factor = Math.exp((z * Math.sqrt(greenwood)) / hazard)
  return { kind: 'bounded', low: Math.exp(-hazard * factor), high: Math.exp(-hazard / factor) }
}
