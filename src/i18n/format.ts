import type { Locale } from '#model/locale.ts'
import { kindOf, type Period, periodBounds } from '#model/period.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { intlLocale } from './numbers.ts'
import { translator } from './translate.ts'

export { formatAmount, formatDays, formatNumber, formatPercent, intlLocale } from './numbers.ts'

/** The month of a period of one month, short and without its year. */
export function formatMonth(period: Period, locale: Locale): string {
  return new Intl.DateTimeFormat(intlLocale[locale], { timeZone: 'UTC', month: 'short' }).format(
    new Date(`${period}-01`),
  )
}

/** `12 kB`: decimal units, as in a file manager. A line does not end between a size and its unit. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [unit, size] = bytes < 1000 ? (['byte', bytes] as const) : kiloOrMega(bytes)
  return new Intl.NumberFormat(intlLocale[locale], {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  })
    .format(size)
    .replace(/\s/g, '\u00a0')
}

const kiloOrMega = (bytes: number) =>
  bytes < 1_000_000 ? (['kilobyte', bytes / 1000] as const) : (['megabyte', bytes / 1e6] as const)

/** A day (`15 Juni 2024`), or a month or a year when only that is known. Other texts stay as they are. */
export function formatDate(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) return date
  const day = date.length === 10
  return new Intl.DateTimeFormat(intlLocale[locale], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(instantOf(date))
}

/** `Mei 2024`, `triwulan II 2024`, `semester I 2024`, `2021–2023`. */
export function formatPeriod(period: Period, locale: Locale): string {
  const t = translator(locale)
  const year = period.slice(0, 4)
  switch (kindOf(period)) {
    case 'month':
      return formatDate(period, locale)
    case 'quarter':
      return t(`period.quarter.${period.slice(6) as '1' | '2' | '3' | '4'}`, { year })
    case 'half_year':
      return t(`period.half.${period.slice(6) as '1' | '2'}`, { year })
    case 'year':
      return year
    case 'three_years':
      return period.replace('..', '–')
    case 'coverage': {
      const { start, end } = periodBounds(period)
      if (start.endsWith('-01-01') && end.endsWith('-12-31'))
        return [...new Set([year, end.slice(0, 4)])].join('–')
      return isWhole(start, end)
        ? formatRange(start.slice(0, 7), end.slice(0, 7), locale)
        : formatRange(start, end, locale)
    }
  }
}

/** From one period to another: `Maret–Mei 2024`; one alone by its name. */
export function formatSpan(first: Period, last: Period, locale: Locale): string {
  if (first === last) return formatPeriod(first, locale)
  if (kindOf(first) === 'month' && kindOf(last) === 'month') return formatRange(first, last, locale)
  if ([first, last].every((period) => ['year', 'three_years'].includes(kindOf(period))))
    return `${first.slice(0, 4)}–${last.slice(-4)}`
  return `${formatPeriod(first, locale)} – ${formatPeriod(last, locale)}`
}

/** Whether a window begins with a month and ends with one: its days then say nothing more. */
const isWhole = (start: IsoDate, end: IsoDate) =>
  start.endsWith('-01') && addDays(end, 1).endsWith('-01')

/** From one day or month to another, what both have in common said once. */
function formatRange(first: string, last: string, locale: Locale): string {
  const day = first.length === 10
  return (
    new Intl.DateTimeFormat(intlLocale[locale], {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'long',
      ...(day ? { day: 'numeric' } : {}),
    })
      .formatRange(instantOf(first), instantOf(last))
      // English has thin spaces here, which break lines and are not found by a search.
      .replace(/\s/g, ' ')
      .replace(/^(\D+) – (\D+ \d{4})$/, '$1–$2')
  )
}

/** The first instant of a day or a month. */
const instantOf = (date: string) => new Date(`${date}${date.length === 10 ? '' : '-01'}T00:00:00Z`)
