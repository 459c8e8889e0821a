import type { Key } from '#i18n/translate.ts'
import type { PublishedTable } from '#model/release.ts'
import { published } from '#release/current.ts'
import { type Rhythm, rhythmOf } from '#release/dataset/rhythm.ts'

const kinds: Readonly<Record<PublishedTable['kind'], Key>> = {
  counts: 'data.kind.counts',
  curve: 'data.kind.curve',
  summary: 'data.kind.summary',
  comparison: 'data.kind.comparison',
  observed: 'data.kind.observed',
  records: 'data.kind.records',
  reference: 'data.kind.reference',
  quality: 'data.kind.quality',
}

/** What kind of table it is, in one sentence. */
export const nameOfKind = (kind: PublishedTable['kind']): Key => kinds[kind]

/** Every dataset that has a page: the newest statistics, then the facts. */
export const datasets = (): readonly PublishedTable[] => [
  ...published.statistics.tables,
  ...published.reference.tables,
]

/** The rhythm of a table by its periods and the rules of the release; the record file waits longer. */
export function rhythmOfTable({ kind }: PublishedTable, periods: readonly string[]): Rhythm {
  const { policy, as_of } = published.statistics
  const days = Number(policy[kind === 'records' ? 'records_cut_off_days' : 'cut_off_days'])
  return rhythmOf(periods, Number.isFinite(days) ? days : undefined, as_of)
}
