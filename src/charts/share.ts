import { percentStep } from '#statistics/percent-step.ts'

/** A share of fewer than this many is no share: one case more or less would move it too far. */
export const fewestForShare = 30

/**
 * The share of a published count in a published total, in percent.
 *
 * In the steps of every published percentage. It tells nothing that the two counts do not
 * tell: anyone divides them again.
 *
 * @returns At most 100, although two counts rounded each on its own may divide to more.
 */
export function percentOf(count: number, total: number): number {
  const step = percentStep(total)
  return Math.min(100, Math.round((100 * count) / total / step) * step)
}
