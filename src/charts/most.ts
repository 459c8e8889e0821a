import type { Here } from '#i18n/here.ts'
import { intlLocale } from '#i18n/numbers.ts'
import type { Sentence } from '#i18n/sentence.ts'
import { type Cell, numberOf } from '#release/cell.ts'

/** More names than this, equal to one another, are not told one by one. */
const namesAtMost = 3

/**
 * Which of some named amounts is the largest, as a sentence. Several that are
 * equal, as rounded figures often are, are all named; where all are
 * suppressed or zero it says so. What is not stated is no group: where it is
 * as large as the largest, it is told beside it.
 */
export function mostSentence(
  items: readonly Named[],
  period: string,
  { t, locale }: Pick<Here, 't' | 'locale'>,
): Sentence<Cell> {
  const unstated = items.find(({ name }) => name === t('word.unstated'))
  const stated = items.filter((item) => item !== unstated)
  const largest = Math.max(0, ...stated.map(amountOf))
  if (largest === 0 && unstated && amountOf(unstated) > 0)
    return { template: t('answer.most'), values: { period, ...told([unstated], locale) } }
  if (largest === 0) return { template: t('answer.allSmall'), values: { period } }
  const most = stated.filter((item) => amountOf(item) === largest)
  const kind = most.length > namesAtMost ? 'many' : most.length > 1 ? 'equal' : undefined
  const template = t(kind ? `answer.most.${kind}` : 'answer.most')
  const values = { period, ...told(most, locale) }
  return unstated && amountOf(unstated) >= largest
    ? {
        template: `${template} ${t('answer.most.unstated')}`,
        values: { ...values, unstated: unstated.cell },
      }
    : { template, values }
}

interface Named {
  readonly name: string
  readonly cell: Cell
}

const amountOf = ({ cell }: Named) => numberOf(cell) ?? 0

/** The names of equal amounts and the amount, as the templates want them. */
const told = (items: readonly Named[], locale: Here['locale']) => ({
  name: new Intl.ListFormat(intlLocale[locale]).format(items.map(({ name }) => name)),
  amount: items[0]?.cell ?? '',
})
