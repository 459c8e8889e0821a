import type { SurvivalCurve } from './kaplan-meier.ts'
import { survivalAt } from './survival-at.ts'

/** How many fully followed requests would carry the same information, or why that is not known. */
export type EffectiveSize =
  | { readonly kind: 'estimated'; readonly requests: number }
  | { readonly kind: 'beyond_follow_up'; readonly observed_until: number }
  | { readonly kind: 'no_data' }

/**
 * Effective sample size of Ŝ(t): n_eff = Ŝ (1 − Ŝ) / Var Ŝ, Var by Greenwood.
 *
 * Without censoring before `t` it equals the number of requests. By convention it
 * is the number at risk at `t` when Ŝ = 1, and the number of requests when Ŝ = 0,
 * where the ratio is 0 / 0.
 *
 * @param t Age in the curve's unit, `t >= 0`.
 */
export function effectiveSize(curve: SurvivalCurve, t: number): EffectiveSize {
  const at = survivalAt(curve, t)
  if (at.kind !== 'estimated') return at
  const { survival, standard_error, at_risk } = at
  if (survival === 1) return { kind: 'estimated', requests: at_risk }
  if (survival === 0) return { kind: 'estimated', requests: curve.n }
  return { kind: 'estimated', requests: (survival * (1 - survival)) / standard_error ** 2 }
}
