import { suppressed } from '#model/table.ts'
import type { Said } from './published-counts.ts'

/** True counts that are possible, both ends included; `high` may be infinite. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** The rules by which cells were published, and what the attacker makes of them. */
export interface Reading {
  readonly threshold: number
  readonly rounding_base: number
  /** An annual revision with hysteresis rounding has passed over the cells: they are known less well. */
  readonly revised?: boolean
  /**
   * `bold` takes `*` for 1 to threshold − 1, as the published note says. `careful`
   * remembers that a cell is also hidden when too few persons stand behind it,
   * however many requests, and takes `*` for 1 or more. `doubting` is careful and
   * trusts no figure of an earlier release: the records may have changed since.
   */
  readonly attacker: 'bold' | 'careful' | 'doubting'
}

/** What earlier releases said of a cell. */
export interface Past {
  /**
   * What stood there before the last revision that passed over the cell; absent
   * when none has. The same as now: the cell did not move.
   */
  readonly before?: Said
}

/**
 * What a published count says about the true one, as the records stand now.
 *
 * The audit is led by the bold attacker: the fewer counts a `*` admits, the
 * narrower every interval, so what the bold attacker cannot narrow below the
 * gate the careful one cannot either. An empty count cell was withheld to
 * protect another; the bold attacker knows that only numbers are withheld.
 *
 * @see Specification, 3.4 B1 (`r` means [max(10, r − 2), r + 2]) and 4.4 (after a
 *   revision `*` hides 0–13, `0` up to 4, `r` means r ± 4).
 */
export function intervalOf(cell: Said, reading: Reading, past?: Past): Interval {
  const { threshold, rounding_base: base, attacker } = reading
  const unlimited = Number.POSITIVE_INFINITY
  if (cell === 'unpublished' || (past && attacker === 'doubting'))
    return { low: 0, high: unlimited }
  if (past && 'before' in past && !isSame(past.before, cell))
    return farFrom(past.before, intervalOf(cell, { ...reading, revised: false }), reading)
  const revised = reading.revised || (past !== undefined && 'before' in past)
  if (cell !== null && typeof cell === 'object') {
    const drift = revised ? base - 1 : 0
    return { low: Math.max(0, cell.exactly - drift), high: cell.exactly + drift }
  }
  if (cell === suppressed) {
    const high = revised ? threshold - 1 + base - 1 : threshold - 1
    return { low: revised ? 0 : 1, high: attacker === 'bold' ? high : unlimited }
  }
  if (typeof cell !== 'number')
    return { low: attacker === 'bold' && !revised ? threshold : 0, high: unlimited }
  if (cell === 0) return { low: 0, high: revised ? base - 1 : 0 }
  if (revised) return { low: Math.max(0, cell - (base - 1)), high: cell + (base - 1) }
  return {
    low: Math.max(threshold, Math.ceil(cell - base / 2)),
    high: Math.ceil(cell + base / 2) - 1,
  }
}

/** A revision lets a figure move only when its count has moved so far from it; so the figure before says something of the count after. */
function farFrom(
  before: Said | undefined,
  now: Interval,
  { threshold, rounding_base: base }: Reading,
): Interval {
  const low = (least: number) => ({ ...now, low: Math.max(now.low, least) })
  if (before === suppressed) return low(threshold - 1 + base)
  if (typeof before !== 'number') return now
  if (before === 0) return low(base)
  return now.low >= before - base + 1
    ? low(before + base)
    : now.high <= before + base - 1
      ? { ...now, high: Math.min(now.high, before - base) }
      : now
}

const isSame = (one: Said | undefined, other: Said) =>
  typeof one === 'object' && one !== null && typeof other === 'object' && other !== null
    ? one.exactly === other.exactly
    : one === other
