import { formatDate, formatNumber, formatPeriod, formatSpan, intlLocale } from '#i18n/format.ts'
import { piecesOf, type Sentence } from '#i18n/sentence.ts'
import { type Key, translator } from '#i18n/translate.ts'
import type { Locale } from '#model/locale.ts'
import type { Unworded } from './compare-releases.ts'

/** A number of a change, with the field of `/data/changes.json` that anyone can count again. */
export interface Amount {
  readonly field: 'rows_added' | 'rows_removed' | 'cells_filled' | 'restated' | 'rules'
  readonly value: number
}

type Words = readonly Sentence<Amount>[]

const rules = {
  id: new Intl.PluralRules(intlLocale.id),
  en: new Intl.PluralRules(intlLocale.en),
} as const satisfies Readonly<Record<Locale, Intl.PluralRules>>

/** A change in plain sentences, its numbers still apart from the words. */
export function sentencesOf(change: Unworded, locale: Locale): Words {
  const t = translator(locale)
  const say = (key: Key, values: Sentence<Amount>['values'] = {}): Sentence<Amount> => ({
    template: t(key),
    values: { table: change.title?.[locale] ?? change.table ?? '', ...values },
  })
  // What staff wrote is the sentence.
  if (change.source !== undefined && change.text)
    return [{ template: '{text}', values: { text: change.text[locale] } }]
  if (change.type === 'withdrawal') return [withdrawn(change, say, locale)]
  const amount = (field: Amount['field']) => {
    const found = change[field]
    const value = typeof found === 'number' ? found : (found?.length ?? 0)
    return value > 0 ? { [field]: { field, value } } : undefined
  }
  const told = (key: Key, field: Amount['field'], values: Sentence<Amount>['values'] = {}) => {
    const found = amount(field)
    if (!found) return []
    const form = rules[locale].select(found[field]?.value ?? 0) === 'one' ? 'one' : 'other'
    return [say(key, { ...found, thing: t(`change.${field}.${form}`), ...values })]
  }
  const isGone = change.type === 'method' && !change.columns_added && !change.columns_removed
  if (isGone && !change.rules) return [say('change.tableGone')]
  return [
    ...told('change.rules', 'rules'),
    ...(change.columns_added
      ? [say('change.columnsAdded', { columns: change.columns_added.join(', ') })]
      : []),
    ...(change.columns_removed
      ? [say('change.columnsRemoved', { columns: change.columns_removed.join(', ') })]
      : []),
    ...told('change.restated', 'restated'),
    ...told('change.rowsRemoved', 'rows_removed'),
    ...told(change.periods ? 'change.rowsOf' : 'change.rows', 'rows_added', {
      span: spanOf(change.periods ?? [], locale),
    }),
    ...told('change.filled', 'cells_filled'),
  ]
}

function withdrawn(
  { period = '', date, reason = '', replaced_by }: Unworded,
  say: (key: Key, values: Sentence<Amount>['values']) => Sentence<Amount>,
  locale: Locale,
): Sentence<Amount> {
  const values = {
    period: formatPeriod(period, locale),
    date: formatDate(date, locale),
    reason: reason.replace(/\.$/, ''),
  }
  return replaced_by
    ? say('change.withdrawnReplaced', { ...values, other: replaced_by })
    : say('change.withdrawn', values)
}

/** The first and the last of some periods, or all when they are two at most. */
export function spanOf(periods: readonly string[], locale: Locale): string {
  const [first, last] = [periods[0], periods.at(-1)]
  if (first === undefined || last === undefined) return ''
  return formatSpan(first, last, locale)
}

/** The same as one text, for feeds and files. */
export function plainText(change: Unworded, locale: Locale): string {
  return sentencesOf(change, locale)
    .map((sentence) =>
      piecesOf(sentence)
        .map((piece) => (typeof piece === 'string' ? piece : formatNumber(piece.value, locale)))
        .join(''),
    )
    .join(' ')
}
