import type { Withdrawal } from '#model/ledger.ts'
import type { Published } from '../read.ts'
import { text } from '../table.ts'
import type { Unworded } from './compare-releases.ts'

/** What was taken back, once each, with every release that lost it. The newest manifests know all tombstones. */
export function withdrawals({ releases, index }: Published): readonly Unworded[] {
  const found = new Map<string, Withdrawal>()
  for (const release of releases)
    for (const one of release.withdrawals ?? []) found.set(`${one.table}/${one.period}`, one)
  return [...found].map(([key, { table, period, withdrawn_on, reason, replaced_by }]) => {
    const lost = index.releases
      .filter((release) =>
        release.withdrawals?.some((one) => one.table === table && one.period === period),
      )
      .map(({ release_id }) => release_id)
    const title = releases.findLast(titled(table))?.tables.find(named(table))?.title
    return {
      id: `withdrawal/${key}`,
      type: 'withdrawal',
      date: withdrawn_on,
      data_status: index.data_status,
      releases: lost.length ? lost : [index.latest ?? ''],
      table,
      ...(title ? { title } : {}),
      period,
      reason,
      ...(replaced_by ? { replaced_by } : {}),
    }
  })
}

/**
 * What staff wrote in `data/city/data_notes.csv`: a note belongs to the first
 * release that came after it, or while there is none to the newest.
 */
export function declaredChanges(published: Published): readonly Unworded[] {
  const { releases, index } = published
  return (published.table('data_notes')?.rows ?? []).map((row) => {
    const date = text(row, 'noted_on')
    const table = text(row, 'table')
    const release = releases.find(({ as_of }) => as_of >= date) ?? releases.at(-1)
    const title = published.listed(table)?.published.title
    return {
      id: `note/${text(row, 'note_id')}`,
      type: text(row, 'type') === 'method' ? 'method' : 'data_issue',
      date,
      data_status: index.data_status,
      releases: [release?.release_id ?? index.latest ?? ''],
      ...(title ? { table, title } : {}),
      ...(text(row, 'period') ? { period: text(row, 'period') } : {}),
      text: { id: text(row, 'text_id'), en: text(row, 'text_en') },
      source: text(row, 'source'),
    }
  })
}

const named =
  (name: string) =>
  ({ table }: { readonly table: string }) =>
    table === name
const titled =
  (name: string) =>
  ({ tables }: Published['releases'][number]) =>
    tables.some(named(name))
