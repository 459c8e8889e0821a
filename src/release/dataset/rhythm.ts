import { kindOf, type Period, type PeriodKind, periodBounds, periodOf } from '#model/period.ts'
import { addDays, type IsoDate } from '#model/time.ts'

/** How often a table gets new rows, as far as its periods and the rules of the release tell. */
export interface Rhythm {
  /** Absent where the table has no periods of the calendar. */
  readonly every?: Exclude<PeriodKind, 'coverage'>
  readonly last?: Period
  readonly next?: Period
  /** The first day on which the rules allow the next period; absent where that cannot be told. */
  readonly next_on?: IsoDate
}

/**
 * The rhythm of a table: its newest period, the one that follows, and the first
 * day on which that one may be published, so many days after its end. A day that
 * the release has already seen without the period is no answer: then none is given.
 *
 * @param cut_off_days What the release's policy says; `undefined` where it is silent.
 * @param as_of The day the newest release speaks of.
 */
export function rhythmOf(
  periods: readonly Period[],
  cut_off_days: number | undefined,
  as_of: string,
): Rhythm {
  const last = [...periods].sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1)).at(-1)
  if (last === undefined) return {}
  const every = kindOf(last)
  if (every === 'coverage') return { last }
  const next = periodOf(addDays(endOf(last), 1), every)
  if (cut_off_days === undefined) return { every, last, next }
  const next_on = addDays(endOf(next), cut_off_days)
  return next_on > as_of ? { every, last, next, next_on } : { every, last, next }
}

const endOf = (period: Period) => periodBounds(period).end
