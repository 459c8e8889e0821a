import { absolute } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import { translator } from '#i18n/translate.ts'
import type { Change, ChangeType } from '#model/changes.ts'
import { changeTypes } from '#model/changes.ts'
import type { Locale } from '#model/locale.ts'
import type { PublicCell } from '#model/table.ts'
import { cellIn, textOf } from '../cell.ts'
import { changeLog } from '../change-log.ts'
import { rowLabel } from '../changes/row-label.ts'
import { manifestOf, published } from '../current.ts'
import type { FeedEntry } from './atom.ts'

/** A release as one entry: what moved in it, in sentences. Withdrawals have entries of their own. */
export function releaseEntries(locale: Locale): readonly FeedEntry[] {
  const t = translator(locale)
  const releases = published.index.releases.map(({ release_id, as_of }) => {
    const changes = changeLog.changes.filter(
      ({ releases, type }) => releases.includes(release_id) && type !== 'withdrawal',
    )
    return {
      about: `release/${release_id}`,
      title: marked(t('frame.release', { release: release_id }), locale),
      date: as_of,
      href: absolute(pathOf('release', locale, { release: release_id })),
      summary: summaryOf(changes, locale),
      lines: changes.flatMap((change) => [change.text[locale], ...restatedLines(change, locale)]),
      categories: categoriesOf(typesOf(changes), locale),
    }
  })
  const taken = changeLog.changes.filter(({ type }) => type === 'withdrawal')
  return [...releases, ...taken.map((change) => changeEntry(change, locale))]
}

/** One change as one entry. */
export function changeEntry(change: Change, locale: Locale): FeedEntry {
  const t = translator(locale)
  const release = change.releases.at(-1) ?? ''
  const isReference = release.startsWith('reference/')
  return {
    about: `change/${change.id}`,
    title: marked(
      `${t(`change.type.${change.type}`)}: ${change.title?.[locale] ?? t('frame.release', { release })}`,
      locale,
      isReference ? 'real' : change.data_status,
    ),
    date: change.date,
    href: absolute(
      isReference ? pathOf('releases', locale) : pathOf('release', locale, { release }),
    ),
    summary: change.text[locale],
    lines: restatedLines(change, locale),
    categories: categoriesOf([change.type], locale, change.data_status),
  }
}

/** Old → new of the first restated figures; `/data/changes.json` has them all. */
function restatedLines({ restated = [], releases, table }: Change, locale: Locale) {
  const entry = manifestOf(releases[0] ?? '')?.tables.find((one) => one.table === table)
  if (!entry) return []
  const show = (column: string, row: string, value: PublicCell) =>
    textOf(cellIn(entry, row, column, value), locale)
  return restated
    .slice(0, 20)
    .map(
      ({ row, column, old, new: now }) =>
        `${rowLabel(entry, row, locale)}, ${column}: ${show(column, row, old)} → ${show(column, row, now)}`,
    )
}

/** The mark of synthetic data, in every title. */
export function marked(
  title: string,
  locale: Locale,
  status: Change['data_status'] = published.index.data_status,
): string {
  return status === 'synthetic' ? `${title} (${translator(locale)('synthetic.short')})` : title
}

const typesOf = (changes: readonly Change[]) =>
  changeTypes.filter((type) => changes.some((change) => change.type === type))

/** How many changes of each type, the gravest first. */
function summaryOf(changes: readonly Change[], locale: Locale): string {
  const t = translator(locale)
  const counts = typesOf(changes).map(
    (type) => `${t(`change.type.${type}`)}: ${changes.filter((one) => one.type === type).length}`,
  )
  return counts.length ? `${counts.join('; ')}.` : t('change.none')
}

function categoriesOf(
  types: readonly ChangeType[],
  locale: Locale,
  status: Change['data_status'] = published.index.data_status,
): FeedEntry['categories'] {
  const t = translator(locale)
  return [
    ...types.map((term) => ({ term, label: t(`change.type.${term}`) })),
    ...(status === 'synthetic' ? [{ term: 'synthetic', label: t('synthetic.short') }] : []),
  ]
}
