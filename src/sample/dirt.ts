import { createRandom } from './random.ts'

/** What can be wrong with a row; the names are those of the pipeline's rules where it has one. */
export const dirtKinds = [
  'row-malformed',
  'row-too-short',
  'row-truncated',
  'missing-id',
  'missing-date',
  'unreadable-date',
  'requested-in-future',
  'requested-in-3020',
  'closed-in-3020',
  'answered-before-requested',
  'closed-before-requested',
  'clock-skew',
  'shifted-midnight',
  'closed-at-creation',
  'closed-without-date',
  'open-with-closing-date',
  'duplicate-id',
  'duplicate-request',
  'test-row',
  'wrong-city',
  'empty-classification',
  'empty-topic',
  'empty-agency',
  'empty-area',
  'unknown-topic',
  'unknown-agency',
  'unknown-area',
  'unknown-channel',
] as const
export type DirtKind = (typeof dirtKinds)[number]
export type DirtCounts = Partial<Record<DirtKind, number>>

/** Counts the dirt planted in one source. */
export interface DirtCounter {
  readonly counts: DirtCounts
  note(kind: DirtKind): void
}

export function createDirtCounter(): DirtCounter {
  const counts: DirtCounts = {}
  return {
    counts,
    note(kind) {
      counts[kind] = (counts[kind] ?? 0) + 1
    },
  }
}

/**
 * Makes the schedule that says which dirt is due on a row.
 *
 * A row gets one kind at most, so that what is planted can be counted by what
 * is found. Each kind comes as often as its share of the rows says, give or
 * take one, and waits for a row that it fits.
 *
 * @param shares Share of all rows, by kind.
 */
export function createSchedule(seed: number, source: string, shares: DirtCounts) {
  const random = createRandom(seed, 'dirt', source)
  const kinds = dirtKinds.filter((kind) => shares[kind] !== undefined)
  const due = new Map(kinds.map((kind) => [kind, random.uniform()]))
  return (fits: (kind: DirtKind) => boolean): DirtKind | undefined => {
    for (const kind of kinds) due.set(kind, (due.get(kind) ?? 0) + (shares[kind] ?? 0))
    const next = kinds.find((kind) => (due.get(kind) ?? 0) >= 1 && fits(kind))
    if (next !== undefined) due.set(next, (due.get(next) ?? 0) - 1)
    return next
  }
}
