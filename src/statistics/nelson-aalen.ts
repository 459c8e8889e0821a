import type { EventTable } from '#model/event-table.ts'
import { riskSets } from './risk-set.ts'

/** Cumulative hazard of one group: columns of equal length, one row per time. */
export interface HazardCurve {
  readonly unit: EventTable['unit']
  readonly n: number
  /** As in a survival curve: follow-up has no gap up to here. */
  readonly observed_until: number
  readonly time: Int32Array
  /** Expected number of events per request up to and including `time`, were they to repeat. */
  readonly hazard: Float64Array
  readonly variance: Float64Array
}

/**
 * Nelson–Aalen estimate of the cumulative hazard of event code 1.
 *
 * Ĥ(t) = Σ over t_j <= t of d_j / n_j, with variance Σ d_j / n_j² (the Poisson
 * form, R's `ctype = 1`). Ties, zero waits and left truncation as in
 * {@link riskSets}. No rows give an empty curve with `n = 0`.
 *
 * @see Aalen (1978), Annals of Statistics 6, 701–726.
 */
export function nelsonAalen(events: EventTable): HazardCurve {
  const { time, at_risk, exits, n, observed_until } = riskSets(events)
  const closed = exits[1] as Float64Array
  const hazard = new Float64Array(time.length)
  const variance = new Float64Array(time.length)
  let sum = 0
  let sumOfSquares = 0
  for (let j = 0; j < time.length; j++) {
    const d = closed[j] as number
    if (d > 0) {
      sum += d / (at_risk[j] as number)
      sumOfSquares += d / (at_risk[j] as number) ** 2
    }
    hazard[j] = sum
    variance[j] = sumOfSquares
  }
  return { unit: events.unit, n, observed_until, time, hazard, variance }
}
