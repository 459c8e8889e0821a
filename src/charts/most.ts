import type { Here } from '#i18n/here.ts'
import { intlLocale } from '#i18n/numbers.ts'
import type { Sentence } from '#i18n/sentence.ts'
import { type Cell, numberOf } from '#release/cell.ts'

/** More names than this, equal to one another, are not told one by one. */
const namesAtMost = 3

/**
 * Which of some named amounts is the largest, as a sentence. Several that are
 * equal, as rounded figures often are, are all named; where all are
 * suppressed or zero it says so.
 */
export function mostSentence(
  items: readonly { readonly name: string; readonly cell: Cell }[],
  period: string,
  { t, locale }: Pick<Here, 't' | 'locale'>,
): Sentence<Cell> {
  const largest = Math.max(0, ...items.map(({ cell }) => numberOf(cell) ?? 0))
  const first = items.find(({ cell }) => numberOf(cell) === largest)
  if (!first || largest === 0) return { template: t('answer.allSmall'), values: { period } }
  const names = items.filter(({ cell }) => numberOf(cell) === largest).map(({ name }) => name)
  const values = { period, amount: first.cell }
  if (names.length > namesAtMost) return { template: t('answer.most.many'), values }
  const name = new Intl.ListFormat(intlLocale[locale]).format(names)
  return {
    template: t(names.length > 1 ? 'answer.most.equal' : 'answer.most'),
    values: { ...values, name },
  }
}
