import type { Locale } from '#model/locale.ts'
import type { PublicColumnType } from '#model/table.ts'

/** Which `Intl` conventions each language of the site follows. */
export const intlLocale: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' }

/** A formatter is made once a language: making one costs more than a hundred uses. */
function formatterOf(options: Intl.NumberFormatOptions): (value: number, locale: Locale) => string {
  const made = new Map<Locale, Intl.NumberFormat>()
  return (value, locale) => {
    const format = made.get(locale) ?? new Intl.NumberFormat(intlLocale[locale], options)
    made.set(locale, format)
    return format.format(value)
  }
}

/** `1.234,5` in Indonesian, `1,234.5` in English. */
export const formatNumber = formatterOf({ maximumFractionDigits: 4 })

const formatShare = formatterOf({ style: 'percent', maximumFractionDigits: 1 })

/** @param percent 0–100. */
export function formatPercent(percent: number, locale: Locale): string {
  return formatShare(percent / 100, locale)
}

/** `3 hari`, `1 day`. */
export const formatDays = formatterOf({ style: 'unit', unit: 'day', unitDisplay: 'long' })

/** A published number as its column's type is read: `12%`, `3 hari`, `1.234`. */
export function formatAmount(value: number, type: PublicColumnType, locale: Locale): string {
  if (type === 'percent') return formatPercent(value, locale)
  return type === 'days' ? formatDays(value, locale) : formatNumber(value, locale)
}
