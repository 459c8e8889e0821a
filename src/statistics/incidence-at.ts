import { bisectRight } from 'd3'
import type { CumulativeIncidence } from './aalen-johansen.ts'
import { z95 } from './normal.ts'

/** Confidence limits of a cumulative incidence (0–1), or the reason why there are none. */
export type IncidenceInterval =
  | { readonly kind: 'bounded'; readonly low: number; readonly high: number }
  /** Nobody or everybody: the log-log scale has no limits there. */
  | { readonly kind: 'undefined_at_bound' }

/** Share closed by one cause at one age, or the reason why it is not known. */
export type IncidenceAt =
  | {
      readonly kind: 'estimated'
      readonly share: number
      readonly standard_error: number
      readonly interval: IncidenceInterval
    }
  | { readonly kind: 'beyond_follow_up'; readonly observed_until: number }
  | { readonly kind: 'no_data' }

/**
 * Reads a cumulative incidence at one age, with its log-log interval
 * exp(−exp(ln(−ln F) ± z √Var / (F |ln F|))), which stays within [0, 1].
 *
 * Past the follow-up, or past a gap in it, the share is unknown unless nobody was
 * still waiting before. A cause that never occurs has share 0.
 *
 * @param cause The event code, 1 or more.
 * @param t Age in the curve's unit, `t >= 0`.
 * @throws {RangeError} when `t` is negative or not a number.
 * @see R's `survfit(conf.type = "log-log")` for multi-state curves.
 */
export function incidenceAt(incidence: CumulativeIncidence, cause: number, t: number): IncidenceAt {
  if (!(t >= 0)) throw new RangeError(`A cumulative incidence has no value at ${t}.`)
  if (incidence.n === 0) return { kind: 'no_data' }
  const { observed_until, time, survival, causes } = incidence
  const step = bisectRight(time, Math.min(t, observed_until)) - 1
  if (t > observed_until && (survival[step] ?? 1) > 0) {
    return { kind: 'beyond_follow_up', observed_until }
  }
  const column = causes.find((candidate) => candidate.cause === cause)
  const share = column?.share[step] ?? 0
  const standard_error = Math.sqrt(column?.variance[step] ?? 0)
  return { kind: 'estimated', share, standard_error, interval: interval(share, standard_error) }
}

function interval(share: number, standardError: number): IncidenceInterval {
  if (share <= 0 || share >= 1) return { kind: 'undefined_at_bound' }
  const log = -Math.log(share)
  const factor = Math.exp((z95 * standardError) / (share * log))
  return { kind: 'bounded', low: Math.exp(-log * factor), high: Math.exp(-log / factor) }
}
