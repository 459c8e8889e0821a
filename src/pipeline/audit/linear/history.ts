import type { ReleaseKind } from '#model/ledger.ts'
import {
  type Planned,
  type PublishedCount,
  publishedCounts,
  type StatedTable,
} from './published-counts.ts'

/** One release, as its files say. */
export interface Vintage {
  readonly tables: readonly StatedTable[]
  /** The plan by which its tables were made: whom each counts, and which codes together. */
  readonly plan: readonly Planned[]
  /** In a revision counts may move. Default: `ordinary`. */
  readonly kind?: ReleaseKind | undefined
}

/**
 * Every count that some release states, as the last one to state it does, with
 * what stood there before. A count that later releases no longer have (another
 * plan) is still known to whoever kept the files.
 *
 * @param vintages Oldest first.
 */
export function statedCounts(vintages: readonly Vintage[]): readonly PublishedCount[] {
  const known = new Map<string, PublishedCount>()
  for (const { tables, plan, kind } of vintages) {
    for (const [name, count] of known) {
      const isRevised = kind === 'revision' || isAlwaysRevised(name)
      known.set(name, { ...count, past: isRevised ? { before: count.said } : (count.past ?? {}) })
    }
    for (const count of tables.flatMap((table) => publishedCounts(table, plan))) {
      known.set(count.name, { ...count, past: known.get(count.name)?.past })
    }
  }
  return [...known.values()]
}

/** Numbers of rows are counted anew in every release, each with hysteresis against the one before. */
const isAlwaysRevised = (name: string) => name.startsWith('quality-')
