import type { EventGroup } from '#model/table.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { type PublicPercent, publicPercent } from './round-estimate.ts'
import { waitingCurve } from './waiting-curve.ts'

/**
 * The share of a group that had the event within so many minutes, open requests
 * counted: 1 − Ŝ, as the public may see it.
 *
 * @param n The published (rounded) number of requests: it decides how coarse the percentages are.
 * @returns `undefined` where nobody was followed that long.
 */
export function shareWithin(
  group: EventGroup,
  minutes: number,
  n: number,
): PublicPercent | undefined {
  const point = survivalAt(waitingCurve(group), minutes)
  if (point.kind !== 'estimated') return undefined
  const interval = point.interval.kind === 'bounded' ? point.interval : { low: 0, high: 0 }
  return publicPercent(1 - point.survival, 1 - interval.high, 1 - interval.low, n)
}
