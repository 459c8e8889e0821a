import type { Locale } from '#model/locale.ts'
import { kindOf, type Period, periodBounds } from '#model/period.ts'
import { intlLocale } from './numbers.ts'
import { translator } from './translate.ts'

export { formatAmount, formatDays, formatNumber, formatPercent, intlLocale } from './numbers.ts'

/** An amount of money, whole units only. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale[locale], {
    style: 'currency',
    currency,
    maximumFractionDigits: 0,
  }).format(amount)
}

/** `12 kB`: decimal units, as in a file manager. */
export function formatBytes(bytes: number, locale: Locale): string {
  const [unit, size] = bytes < 1000 ? (['byte', bytes] as const) : kiloOrMega(bytes)
  return new Intl.NumberFormat(intlLocale[locale], {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumSignificantDigits: 3,
  }).format(size)
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
  }).format(new Date(`${date}${day ? '' : '-01'}T00:00:00Z`))
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
      return `${formatDate(start, locale)} – ${formatDate(end, locale)}`
    }
  }
}
