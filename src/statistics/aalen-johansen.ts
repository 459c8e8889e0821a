import type { EventTable } from '#model/event-table.ts'
import { riskSets } from './risk-set.ts'

/** Share of requests that one kind of closure has ended, by age. */
export interface CauseIncidence {
  /** The event code. */
  readonly cause: number
  /** Share (0–1) closed in this way up to and including `time`. */
  readonly share: Float64Array
  readonly variance: Float64Array
}

/** Cumulative incidence of every cause in one group: columns of equal length, one row per time. */
export interface CumulativeIncidence {
  readonly unit: EventTable['unit']
  readonly n: number
  /** As in a survival curve: follow-up has no gap up to here. */
  readonly observed_until: number
  readonly time: Int32Array
  readonly at_risk: Float64Array
  /** Share that nothing has ended yet; with the shares of all causes it sums to 1. */
  readonly survival: Float64Array
  /** In order of their codes, from 1 to the greatest that occurs. */
  readonly causes: readonly CauseIncidence[]
}

/**
 * Aalen–Johansen estimate of the cumulative incidence of competing closures.
 *
 * F_k(t) = Σ over t_j <= t of Ŝ(t_j⁻) d_kj / n_j, with Ŝ from all causes. To censor
 * the other causes instead (1 − Kaplan–Meier) overstates every F_k. Ties, zero
 * waits and left truncation as in {@link riskSets}.
 *
 * The variance is of the Greenwood type: at each time the closures are
 * multinomial given those at risk, and the times are independent. R's `survfit`
 * reports the infinitesimal jackknife, which is the same number when nobody
 * enters late and every request is its own row; under left truncation it differs.
 *
 * @see Aalen & Johansen (1978), Scand. J. Statistics 5, 141–150; Andersen et al. (1993), IV.4.
 */
export function aalenJohansen(events: EventTable): CumulativeIncidence {
  const { time, at_risk, exits, n, observed_until } = riskSets(events)
  const closed = Float64Array.from(time, (_, j) =>
    exits.slice(1).reduce((sum, column) => sum + (column[j] as number), 0),
  )
  const survival = new Float64Array(time.length)
  let share = 1
  for (let j = 0; j < time.length; j++) {
    const atRisk = at_risk[j] as number
    if (atRisk > 0) share *= (atRisk - (closed[j] as number)) / atRisk
    survival[j] = share
  }
  const causes = exits
    .slice(1)
    .map((events, k) => ({ cause: k + 1, ...incidence(events, closed, at_risk, survival) }))
  return { unit: events.unit, n, observed_until, time, at_risk, survival, causes }
}

/** Moves the covariance of (Ŝ, F_k) along the times; stable where Ŝ nears 0. */
function incidence(
  events: Float64Array,
  closed: Float64Array,
  at_risk: Float64Array,
  survival: Float64Array,
) {
  const share = new Float64Array(events.length)
  const variance = new Float64Array(events.length)
  let F = 0
  let varF = 0
  let varS = 0
  let covSF = 0
  for (let j = 0; j < events.length; j++) {
    const n = at_risk[j] as number
    if ((closed[j] as number) > 0) {
      const S = j === 0 ? 1 : (survival[j - 1] as number)
      const p = (events[j] as number) / n
      const stay = (n - (closed[j] as number)) / n
      const spread = S ** 2 / n
      F += S * p
      varF += 2 * p * covSF + p ** 2 * varS + spread * p * (1 - p)
      covSF = stay * (covSF + p * varS) - spread * p * stay
      varS = stay ** 2 * varS + spread * stay * (1 - stay)
    }
    share[j] = F
    variance[j] = varF
  }
  return { share, variance }
}
