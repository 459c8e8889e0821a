import { quantile } from 'd3'
import type { FunnelLimits } from './funnel.ts'
import { z95, z998 } from './normal.ts'

/** One group of a funnel plot. */
export interface FunnelPoint {
  /** 0–1. */
  readonly share: number
  /** Effective size, above 0. */
  readonly n_eff: number
}

export interface OverDispersion {
  /** Mean winsorised squared z-score: about 1 when chance alone separates the groups. */
  readonly phi: number
  /** Variance between groups on the arcsine scale, beyond chance. */
  readonly tau_squared: number
}

/**
 * How much more the groups of a funnel differ than chance explains.
 *
 * On the scale Y = asin √p with s = 1 / (2 √n_eff): z = (Y − asin √target) / s,
 * winsorised at its 10 % and 90 % quantiles (R's type 7) so that the outliers
 * we look for do not hide themselves; φ = Σ z² / I over I groups. τ² = 0 when
 * I φ < I − 1, else (I φ − (I − 1)) / (Σ s⁻² − Σ s⁻⁴ / Σ s⁻²), as DerSimonian and
 * Laird do. With fewer than two groups nothing can be estimated: τ² = 0.
 *
 * @throws {RangeError} when a share or the target lies outside [0, 1], or a size is not above 0.
 * @see Spiegelhalter (2005), Quality and Safety in Health Care 14, 347–351; FunnelPlotR.
 */
export function overDispersion(points: readonly FunnelPoint[], target: number): OverDispersion {
  const groups = points.length
  if (groups === 0) return { phi: 0, tau_squared: 0 }
  const z = points.map(({ share, n_eff }) => {
    if (!(n_eff > 0)) throw new RangeError(`A funnel has no place for a group of size ${n_eff}.`)
    return (angle(share) - angle(target)) * 2 * Math.sqrt(n_eff)
  })
  const low = quantile(z, 0.1) as number
  const high = quantile(z, 0.9) as number
  const phi = z.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0) / groups
  const precision = points.reduce((sum, { n_eff }) => sum + 4 * n_eff, 0)
  const squares = points.reduce((sum, { n_eff }) => sum + (4 * n_eff) ** 2, 0)
  const excess = groups * phi - (groups - 1)
  const isEstimable = groups > 1 && excess > 0
  return { phi, tau_squared: isEstimable ? excess / (precision - squares / precision) : 0 }
}

/**
 * Control limits that allow for differences between groups beyond chance:
 * sin²(asin √target ± z √(1 / (4 n_eff) + τ²)), the angle held within [0, π/2], so
 * that limits lie within [0, 1] and never turn back as groups get smaller.
 *
 * @throws {RangeError} as `overDispersion`.
 */
export function overDispersedLimits(
  n_eff: number,
  target: number,
  { tau_squared }: Pick<OverDispersion, 'tau_squared'>,
): FunnelLimits {
  if (!(n_eff > 0)) throw new RangeError(`A funnel has no limits for a group of size ${n_eff}.`)
  const centre = angle(target)
  const spread = Math.sqrt(1 / (4 * n_eff) + tau_squared)
  const limit = (z: number) =>
    Math.sin(Math.min(Math.PI / 2, Math.max(0, centre + z * spread))) ** 2
  return {
    low_998: limit(-z998),
    low_95: limit(-z95),
    high_95: limit(z95),
    high_998: limit(z998),
  }
}

function angle(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share.`)
  return Math.asin(Math.sqrt(share))
}
