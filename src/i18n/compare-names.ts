import type { Locale } from '#model/locale.ts'
import { intlLocale } from './numbers.ts'
import { translator } from './translate.ts'

/**
 * The order in which a reader looks for names: those that begin with a Roman
 * number by its size (`IV. kerület` before `IX. kerület`, and both before
 * `X`), then the others by letters and numbers, and what is not stated or belongs
 * to none of them last.
 */
export function compareNames(a: string, b: string, locale: Locale): number {
  const t = translator(locale)
  const isRest = (name: string) =>
    Number([t('word.unstated'), t('word.service.unstated')].includes(name))
  const [x, y] = [romanNumber(a), romanNumber(b)]
  return (
    isRest(a) - isRest(b) ||
    Number(x === 0) - Number(y === 0) ||
    x - y ||
    collators[locale].compare(a, b)
  )
}

const collators: Readonly<Record<Locale, Intl.Collator>> = {
  id: new Intl.Collator(intlLocale.id, { numeric: true }),
  en: new Intl.Collator(intlLocale.en, { numeric: true }),
}

const digits: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** The Roman number with a full stop that a name begins with; 0 without one. A sign before a greater one is taken away: `IX` is 9. */
function romanNumber(name: string): number {
  const numeral = name.match(/^[IVXLC]+(?=\. )/)?.[0] ?? ''
  const values = [...numeral].map((sign) => digits[sign] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
