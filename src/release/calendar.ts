import type { Period } from '#model/period.ts'
import type { IsoDate } from '#model/time.ts'
import { published, settings, table } from './current.ts'
import { type Rhythm, rhythmOf } from './dataset/rhythm.ts'
import { periodsOf } from './table.ts'

/** When the next release is to be expected, and how that is known. */
export type NextRelease =
  /** The city has announced the day in `city.yaml`. */
  | { readonly kind: 'planned'; readonly on: string }
  /** The rules allow it from this day on; the city has announced none. */
  | { readonly kind: 'earliest'; readonly on: IsoDate; readonly period: Period }
  | { readonly kind: 'unknown' }

/** The first announced day after the newest release, else the first day that the rules allow a new period. */
export function nextRelease(): NextRelease {
  const { as_of, policy, tables } = published.statistics
  const planned = [...(settings.planned_releases ?? [])].sort().find((day) => day > as_of)
  if (planned) return { kind: 'planned', on: planned }
  const days = Number(policy['cut_off_days'])
  const next = tables
    .filter(({ kind }) => kind === 'counts')
    .map(
      ({ table: id }): Rhythm =>
        Number.isFinite(days) ? rhythmOf(periodsOf(table(id)?.rows ?? []), days, as_of) : {},
    )
    .flatMap(({ next, next_on }) => (next && next_on ? [{ period: next, on: next_on }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : 1))[0]
  return next ? { kind: 'earliest', ...next } : { kind: 'unknown' }
}
