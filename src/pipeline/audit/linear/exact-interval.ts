import { suppressed } from '#model/table.ts'
import type { Interval, Past, Reading } from './intervals.ts'
import type { Said } from './published-counts.ts'

/**
 * What a cell of a table of exact counts says: a number is itself, and `*` is 1 or more for every
 * attacker, since any number may be hidden there for the sake of another.
 *
 * Exact counts are never revised, so nobody allows for their having moved, except the attacker
 * who doubts every earlier release.
 *
 * @see Specification, 3.4 B2: published numbers are points, suppressed cells have the lower bound 1.
 */
export function exactIntervalOf(cell: Said, { attacker }: Reading, past?: Past): Interval {
  const high = Number.POSITIVE_INFINITY
  if (past && attacker === 'doubting') return { low: 0, high }
  if (typeof cell === 'number') return { low: cell, high: cell }
  return { low: cell === suppressed ? 1 : 0, high }
}
