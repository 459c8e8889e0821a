import type { EventGroup } from '#model/table.ts'
import { aalenJohansen } from '#statistics/aalen-johansen.ts'
import { kaplanMeier, type SurvivalCurve } from '#statistics/kaplan-meier.ts'

const curves = new WeakMap<EventGroup, SurvivalCurve>()

/**
 * The share of a group without the event yet, as a curve; computed once a group.
 *
 * First response: Kaplan–Meier; a closing without a reply ends the observation.
 * Resolution: one minus the Aalen–Johansen incidence of "resolved". A rejected
 * or withdrawn request will never be resolved and stays in the share, so closing
 * without solving cannot look like speed. Its Greenwood sum is the variance over
 * the squared share, so that limits follow on the same log-log scale.
 */
export function waitingCurve(group: EventGroup): SurvivalCurve {
  const known = curves.get(group)
  if (known) return known
  const curve =
    group.metric === 'first_response' ? kaplanMeier(group.events) : unresolvedCurve(group)
  curves.set(group, curve)
  return curve
}

function unresolvedCurve({ events }: EventGroup): SurvivalCurve {
  const [resolved] = aalenJohansen(events).causes
  const curve = kaplanMeier(events)
  if (!resolved) return curve
  const survival = resolved.share.map((share) => Math.max(0, 1 - share))
  const greenwood = resolved.variance.map(
    (variance, index) => variance / (survival[index] ?? 0) ** 2,
  )
  return { ...curve, survival, greenwood }
}
