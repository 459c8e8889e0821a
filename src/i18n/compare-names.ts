import type { Locale } from '#model/locale.ts'
import { intlLocale } from './numbers.ts'
import { translator } from './translate.ts'

/**
 * The order in which a reader looks for names: by letters, numbers by their
 * size, Roman ones in front too (`IV. kerület` before `IX. kerület`, and both
 * before `V`), and what is not stated last.
 */
export function compareNames(a: string, b: string, locale: Locale): number {
  const unstated = translator(locale)('word.unstated')
  return (
    Number(a === unstated) - Number(b === unstated) ||
    collators[locale].compare(withDigits(a), withDigits(b))
  )
}

const collators: Readonly<Record<Locale, Intl.Collator>> = {
  id: new Intl.Collator(intlLocale.id, { numeric: true }),
  en: new Intl.Collator(intlLocale.en, { numeric: true }),
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** A Roman number with a full stop at the start, written in digits. */
const withDigits = (name: string) =>
  name.replace(/^[IVXLC]+(?=\. )/, (numeral) => String(romanValue(numeral)))

/** A sign before a greater one is taken away: `IX` is 9. */
function romanValue(numeral: string): number {
  const values = [...numeral].map((sign) => digits[sign] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
