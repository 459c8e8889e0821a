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
  /** It holds what is left over beside the others. */
  readonly isRest?: boolean
}

/** A figure of an earlier period, and that period. */
export interface Earlier {
  readonly before: Cell
  readonly earlier: string
}

/**
 * The largest of some named amounts, all of those that are equal, as rounded
 * figures often are; none where all are suppressed or zero. What is left over
 * and what is not stated are no groups: they are the largest only where no group
 * says anything.
 */
export function largestOf<Item extends Named>(
  items: readonly Item[],
  t: Here['t'],
): readonly Item[] {
  const isUnstated = ({ name }: Named) => name === t('word.unstated')
  const among = (kind: (item: Item) => boolean) => {
    const some = items.filter((item) => kind(item) && amountOf(item) > 0)
    const largest = Math.max(...some.map(amountOf))
    return some.filter((item) => amountOf(item) === largest)
  }
  const groups = among((item) => !isUnstated(item) && !item.isRest)
  if (groups.length > 0) return groups
  const rest = among(({ isRest = false }) => isRest)
  return rest.length > 0 ? rest : among(isUnstated)
}

/** The sentence with what is left over told beside the largest, where that is as large. */
export function withRest(
  { template, values }: Sentence<Cell>,
  items: readonly Named[],
  largest: Named,
  t: Here['t'],
): Sentence<Cell> {
  const rest = items.find((item) => item.isRest && item !== largest)
  return rest && amountOf(rest) >= amountOf(largest)
    ? {
        template: `${template} ${t('answer.most.rest')}`,
        values: { ...values, restName: rest.name, rest: rest.cell },
      }
    : { template, values }
}

/** Names as a list in the words of a language; one that is a list itself stands in quotation marks. */
export const namesOf = (items: readonly Named[], locale: Locale) =>
  new Intl.ListFormat(intlLocale[locale]).format(
    items.map(({ name }) => (name.includes(',') ? `“${name}”` : name)),
  )

/**
 * Which of some named amounts is the largest, as a sentence. Several that are
 * equal are all named; where all are suppressed or zero it says so. What is left
 * over and what is not stated are told beside the largest where they are as large.
 *
 * @param earlierOf What a single largest one was earlier, told beside it.
 */
export function mostSentence<Item extends Named>(
  items: readonly Item[],
  period: string,
  { t, locale }: Pick<Here, 't' | 'locale'>,
  earlierOf: (item: Item) => Earlier | undefined = () => undefined,
): Sentence<Cell> {
  const most = largestOf(items, t)
  const [first] = most
  if (!first) return { template: t('answer.allSmall'), values: { period } }
  const earlier = most.length === 1 ? earlierOf(first) : undefined
  const kind = most.length > namesAtMost ? 'many' : most.length > 1 ? 'equal' : undefined
  const template = t(kind ? `answer.most.${kind}` : earlier ? 'answer.most.before' : 'answer.most')
  const values = { period, name: namesOf(most, locale), amount: first.cell, ...earlier }
  const unstated = items.find((item) => item.name === t('word.unstated') && item !== first)
  const said =
    unstated && amountOf(unstated) >= amountOf(first)
      ? {
          template: `${template} ${t('answer.most.unstated')}`,
          values: { ...values, unstated: unstated.cell },
        }
      : { template, values }
  return withRest(said, items, first, t)
}

const amountOf = ({ cell }: Named) => numberOf(cell) ?? 0
