import type { Period } from '#model/period.ts'
import type { IsoDate } from '#model/time.ts'
import { rhythmOf } from './dataset/rhythm.ts'

/** When the next release is to be expected, and how that is known. */
export type NextRelease =
  /** The city has announced the day in `city.yaml`. */
  | { readonly kind: 'planned'; readonly on: string }
  /** The rules allow it from this day on; the city has announced none. */
  | { readonly kind: 'earliest'; readonly on: IsoDate; readonly period: Period }
  | { readonly kind: 'unknown' }

/**
 * The first announced day after the newest release, else the first day on which
 * the rules let any table have a new period.
 *
 * @param as_of The day the newest release speaks of.
 * @param planned Days that the city has announced, in any order.
 * @param cut_off_days What the release's policy says; `undefined` where it is silent.
 * @param periods The periods of each table.
 */
export function nextRelease(
  as_of: string,
  planned: readonly string[],
  cut_off_days: number | undefined,
  periods: readonly (readonly Period[])[],
): NextRelease {
  const day = [...planned].sort().find((one) => one > as_of)
  if (day) return { kind: 'planned', on: day }
  const next = periods
    .map((one) => rhythmOf(one, cut_off_days, as_of))
    .flatMap((one) => (one.next && one.next_on ? [{ period: one.next, on: one.next_on }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0]
  return next ? { kind: 'earliest', ...next } : { kind: 'unknown' }
}
