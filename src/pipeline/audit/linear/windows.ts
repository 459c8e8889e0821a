import {
  type Period,
  type PeriodBounds,
  type PeriodKind,
  periodBounds,
  periodKinds,
} from '#model/period.ts'
import { daysBetween } from '#model/time.ts'

/** Kinds of window from fine to coarse; a declared coverage window counts as the coarsest. */
export const fineness = (kind: PeriodKind): number => periodKinds.indexOf(kind)

/** Whether every day of a window belongs to another. */
export function liesIn(window: Period, whole: Period): boolean {
  const [part, all] = [boundsOf(window), boundsOf(whole)]
  return all.start <= part.start && part.end <= all.end
}

/** The one of `windows`, which never overlap, that `window` lies in whole. */
export function windowAround(window: Period, windows: ReadonlySet<Period>): Period | undefined {
  const known = found.get(windows) ?? new Map<Period, Period | undefined>()
  found.set(windows, known)
  if (!known.has(window))
    known.set(
      window,
      [...windows].find((whole) => liesIn(window, whole)),
    )
  return known.get(window)
}

/** Whether windows, which never overlap and lie in `whole`, leave no day of it out. */
export function tile(windows: readonly Period[], whole: Period): boolean {
  return windows.reduce((days, window) => days + lengthOf(window), 0) === lengthOf(whole)
}

function lengthOf(window: Period): number {
  const { start, end } = boundsOf(window)
  return daysBetween(start, end) + 1
}

/** A release asks for the same windows hundreds of thousands of times. A set must not change once it was asked. */
const found = new WeakMap<ReadonlySet<Period>, Map<Period, Period | undefined>>()
const bounds = new Map<Period, PeriodBounds>()

function boundsOf(window: Period): PeriodBounds {
  const known = bounds.get(window) ?? periodBounds(window)
  bounds.set(window, known)
  return known
}
