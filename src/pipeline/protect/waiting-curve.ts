import type { EventGroup } from '#model/table.ts'
import { kaplanMeier, type SurvivalCurve } from '#statistics/kaplan-meier.ts'

const curves = new WeakMap<EventGroup, SurvivalCurve>()

/** The share of a group still waiting, as a curve; computed once a group. */
export function waitingCurve(group: EventGroup): SurvivalCurve {
  const known = curves.get(group)
  if (known) return known
  const curve = kaplanMeier(group.events)
  curves.set(group, curve)
  return curve
}
