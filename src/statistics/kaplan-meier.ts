import type { EventTable } from '#model/event-table.ts'
import { riskSets } from './risk-set.ts'

/** The Kaplan–Meier curve of one group: columns of equal length, one row per time. */
export interface SurvivalCurve {
  readonly unit: EventTable['unit']
  /** Requests that were ever at risk. */
  readonly n: number
  /** Follow-up has no gap up to here: somebody was at risk at every age in (0, observed_until]. */
  readonly observed_until: number
  /** Every distinct event, censoring and entry above 0, ascending, in `unit`. */
  readonly time: Int32Array
  /** Requests at risk at `time`, before those who leave at it are taken out. */
  readonly at_risk: Float64Array
  readonly events: Float64Array
  /** Requests whose wait is cut off at `time` by anything but the event. */
  readonly censored: Float64Array
  /** Share (0–1) for whom the event has not come up to and including `time`. */
  readonly survival: Float64Array
  /** Greenwood's sum Σ d / (n (n − d)) up to `time`; `Infinity` once `survival` is 0. */
  readonly greenwood: Float64Array
}

/**
 * Kaplan–Meier estimate of the share of requests still waiting for the event.
 *
 * Ŝ(t) = Π over t_j ≤ t of (1 − d_j / n_j); its variance is Ŝ(t)² times the
 * Greenwood sum. Event code 1 is the event; every other code censors. Open
 * requests stay at risk up to their own age, so a growing backlog cannot make
 * the city look faster.
 *
 * Ties, zero waits and left truncation: see {@link riskSets}. The curve starts
 * at 1 before its first time. After a gap in the follow-up (`observed_until`) it
 * goes on as if nothing could happen in the gap, as R's survfit does; readers of
 * the curve stop at the gap. No rows give an empty curve with `n = 0`.
 *
 * @see Kaplan & Meier (1958), JASA 53(282), 457–481; Greenwood (1926).
 */
export function kaplanMeier(events: EventTable): SurvivalCurve {
  const { time, at_risk, exits, n, observed_until } = riskSets(events)
  const closed = exits[1] as Float64Array
  const censored = new Float64Array(time.length)
  const survival = new Float64Array(time.length)
  const greenwood = new Float64Array(time.length)
  let share = 1
  let sum = 0
  for (let j = 0; j < time.length; j++) {
    const atRisk = at_risk[j] as number
    const d = closed[j] as number
    if (d > 0) {
      share *= (atRisk - d) / atRisk
      sum += d / (atRisk * (atRisk - d))
    }
    survival[j] = share
    greenwood[j] = sum
    for (let code = 0; code < exits.length; code++) {
      if (code !== 1)
        censored[j] = (censored[j] as number) + ((exits[code] as Float64Array)[j] as number)
    }
  }
  return {
    unit: events.unit,
    n,
    observed_until,
    time,
    at_risk,
    events: closed,
    censored,
    survival,
    greenwood,
  }
}
