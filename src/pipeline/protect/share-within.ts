import type { EventGroup } from '#model/table.ts'
import { survivalAt } from '#statistics/survival-at.ts'
import { type PublicPercent, publicPercent } from './round-estimate.ts'
import { tellsCount } from './tells-count.ts'
import { waitingCurve } from './waiting-curve.ts'

/**
 * The share of a group that had the event within an age, open requests
 * counted: 1 − Ŝ, as the public may see it.
 *
 * @param limit In the unit of the group's events.
 * @param n The published (rounded) number of requests: it decides how coarse the percentages are.
 * @returns `undefined` where nobody was followed that long, or where the share would tell a count.
 */
export function shareWithin(
  group: EventGroup,
  limit: number,
  n: number,
  policy: Parameters<typeof tellsCount>[2],
): PublicPercent | undefined {
  const point = survivalAt(waitingCurve(group), limit)
  if (point.kind !== 'estimated') return undefined
  const interval = point.interval.kind === 'bounded' ? point.interval : { low: 0, high: 0 }
  const percent = publicPercent(1 - point.survival, 1 - interval.high, 1 - interval.low, n)
  return tellsCount(percent.value, n, policy) ? undefined : percent
}
