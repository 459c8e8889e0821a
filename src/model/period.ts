import { addDays, type IsoDate } from './time.ts'

/** The fixed, never overlapping windows in which statistics are published. */
export const periodKinds = [
  'month',
  'quarter',
  'half_year',
  'year',
  'three_years',
  'coverage',
] as const
export type PeriodKind = (typeof periodKinds)[number]

/**
 * A period's name, sortable within its kind: `2024-05`, `2024-Q2`, `2024-H1`,
 * `2024`, `2024..2026` (three years, counted in blocks from 2000) or
 * `2024-03-01..2024-05-31` (a declared coverage window).
 */
export type Period = string

export interface PeriodBounds {
  readonly start: IsoDate
  /** Last day that belongs to the period. */
  readonly end: IsoDate
}

const months: Readonly<Record<Exclude<PeriodKind, 'coverage'>, number>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
  three_years: 36,
}

/** The period of `kind` that contains `date`. Coverage windows are declared, not computed. */
export function periodOf(date: IsoDate, kind: Exclude<PeriodKind, 'coverage'>): Period {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  switch (kind) {
    case 'month':
      return date.slice(0, 7)
    case 'quarter':
      return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`
    case 'half_year':
      return `${date.slice(0, 4)}-H${month <= 6 ? 1 : 2}`
    case 'year':
      return date.slice(0, 4)
    case 'three_years': {
      const first = year - ((((year - 2000) % 3) + 3) % 3)
      return `${first}..${first + 2}`
    }
  }
}

/** The kind that a period's name is written in. */
export function kindOf(period: Period): PeriodKind {
  if (/^\d{4}-\d{2}$/.test(period)) return 'month'
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter'
  if (/^\d{4}-H[12]$/.test(period)) return 'half_year'
  if (/^\d{4}$/.test(period)) return 'year'
  if (/^\d{4}\.\.\d{4}$/.test(period)) return 'three_years'
  return 'coverage'
}

/** First and last day of a period. */
export function periodBounds(period: Period): PeriodBounds {
  const kind = kindOf(period)
  if (kind === 'coverage') {
    const [start, end] = period.split('..') as [IsoDate, IsoDate]
    return { start, end }
  }
  const year = Number(period.slice(0, 4))
  const firstMonth =
    kind === 'month'
      ? Number(period.slice(5, 7))
      : kind === 'quarter'
        ? (Number(period.slice(6)) - 1) * 3 + 1
        : kind === 'half_year'
          ? (Number(period.slice(6)) - 1) * 6 + 1
          : 1
  const iso = (index: number) =>
    `${String(year + Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01` as IsoDate
  const start = iso(firstMonth - 1)
  return { start, end: addDays(iso(firstMonth - 1 + months[kind]), -1) }
}

/** Every period of `kind` that starts on or after `since` and whose last day is on or before `until`, in order. */
export function periodsBetween(
  since: IsoDate,
  until: IsoDate,
  kind: Exclude<PeriodKind, 'coverage'>,
): readonly Period[] {
  const periods: Period[] = []
  for (let day = since; day <= until; ) {
    const period = periodOf(day, kind)
    const { start, end } = periodBounds(period)
    if (start >= since && end <= until) periods.push(period)
    day = addDays(end, 1)
  }
  return periods
}
