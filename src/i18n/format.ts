import type { Locale } from '#model/locale.ts'
import { kindOf, type Period, periodBounds } from '#model/period.ts'
import { translator } from './translate.ts'

/** Which `Intl` conventions each language of the site follows. */
export const intlLocale: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/** `1.234,5` in Indonesian, `1,234.5` in English. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale[locale], { maximumFractionDigits: 4 }).format(value)
}

/** @param percent 0–100. */
export function formatPercent(percent: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale[locale], {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(percent / 100)
}

/** `3 hari`, `1 day`. */
export function formatDays(days: number, locale: Locale): string {
  return new Intl.NumberFormat(intlLocale[locale], {
    style: 'unit',
    unit: 'day',
    unitDisplay: 'long',
  }).format(days)
}

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
