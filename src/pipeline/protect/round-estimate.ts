import { percentStep } from '#statistics/percent-step.ts'

const minutesPerDay = 1440

/** Limits of a share as percent, never narrower than they were. */
export interface PublicPercent {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * Shares (0–1) as percent in steps that `n` allows; limits rounded outwards to the
 * same step, so the interval never shrinks.
 *
 * @param n The *published* (rounded) number of requests.
 * @see Specification, decision D6 and attack T12: one decimal beside a rounded n reveals (x, n) in 83–95 % of cases.
 */
export function publicPercent(share: number, low: number, high: number, n: number): PublicPercent {
  const step = percentStep(n)
  const percent = (value: number) => Math.min(100, Math.max(0, Number((100 * value).toFixed(9))))
  return {
    value: step * Math.floor(percent(share) / step + 0.5),
    low: step * Math.floor(percent(low) / step),
    high: step * Math.ceil(percent(high) / step),
  }
}

/** Whole days within which a wait had ended: rounded up, so "within N days" stays true. */
export const wholeDaysUp = (minutes: number) => Math.ceil(minutes / minutesPerDay)

/** Whole days before which a wait had not ended: rounded down, for lower limits. */
export const wholeDaysDown = (minutes: number) => Math.floor(minutes / minutesPerDay)
