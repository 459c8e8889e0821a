import type { Here } from '#i18n/here.ts'
import { intlLocale } from '#i18n/numbers.ts'
import type { Sentence } from '#i18n/sentence.ts'
import type { Locale } from '#model/locale.ts'
import { type Cell, numberOf } from '#release/cell.ts'

/** More names than this, equal to one another, are not told one by one. */
const namesAtMost = 3

export interface Named {
  readonly name: string
  readonly cell: Cell
}

/**
 * The largest of some named amounts, all of those that are equal, as rounded
 * figures often are; none where all are suppressed or zero. What is not stated
 * is no group: it is the largest only where no group says anything.
 */
export function largestOf<Item extends Named>(
  items: readonly Item[],
  t: Here['t'],
): readonly Item[] {
  const isUnstated = ({ name }: Named) => name === t('word.unstated')
  const stated = items.filter((item) => !isUnstated(item))
  const largest = Math.max(0, ...stated.map(amountOf))
  if (largest > 0) return stated.filter((item) => amountOf(item) === largest)
  return items.filter((item) => isUnstated(item) && amountOf(item) > 0)
}

/** Names as a list in the words of a language. */
export const namesOf = (items: readonly Named[], locale: Locale) =>
  new Intl.ListFormat(intlLocale[locale]).format(items.map(({ name }) => name))

/**
 * Which of some named amounts is the largest, as a sentence. Several that are
 * equal are all named; where all are suppressed or zero it says so. What is not
 * stated is told beside the largest where it is as large.
 */
export function mostSentence(
  items: readonly Named[],
  period: string,
  { t, locale }: Pick<Here, 't' | 'locale'>,
): Sentence<Cell> {
  const most = largestOf(items, t)
  const [first] = most
  if (!first) return { template: t('answer.allSmall'), values: { period } }
  const kind = most.length > namesAtMost ? 'many' : most.length > 1 ? 'equal' : undefined
  const template = t(kind ? `answer.most.${kind}` : 'answer.most')
  const values = { period, name: namesOf(most, locale), amount: first.cell }
  const unstated = items.find((item) => item.name === t('word.unstated') && item !== first)
  return unstated && amountOf(unstated) >= amountOf(first)
    ? {
        template: `${template} ${t('answer.most.unstated')}`,
        values: { ...values, unstated: unstated.cell },
      }
    : { template, values }
}

const amountOf = ({ cell }: Named) => numberOf(cell) ?? 0
