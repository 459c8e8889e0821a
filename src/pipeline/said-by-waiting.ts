import { type Planned, publishedCounts, type StatedTable } from './audit/linear/index.ts'

/** The least part of a number that has known times where a waiting table all but says the number. */
const almostAll = 0.9

/**
 * Counts that a table of waiting times says as well: its `n` counts the same requests
 * as far as their times are known, and that is almost all of them. Withholding such a
 * number would hide nothing from anyone who takes the two for equal, and puzzle everyone else.
 *
 * @returns Names of cells, `table/row/column`.
 */
export function saidByWaiting(
  tables: readonly StatedTable[],
  plan: readonly Planned[],
): ReadonlySet<string> {
  const received = tables
    .flatMap((table) => publishedCounts(table, plan))
    .filter(({ measure }) => measure === 'received')
  const withTimes = new Map<string, number>()
  for (const { codes, period, said } of received) {
    const key = keyOf(codes, period)
    if (Object.keys(codes).some(isTimed) && typeof said === 'number')
      withTimes.set(key, Math.max(said, withTimes.get(key) ?? 0))
  }
  return new Set(
    received.flatMap(({ name, codes, period, said }) =>
      typeof said === 'number' &&
      !Object.keys(codes).some(isTimed) &&
      (withTimes.get(keyOf(codes, period)) ?? 0) >= almostAll * said
        ? name
        : [],
    ),
  )
}

const isTimed = (attribute: string) => /^(timed|observed)_/.test(attribute)

/** The same requests but for whether their times are known. */
const keyOf = (codes: Readonly<Record<string, string>>, period: string) =>
  JSON.stringify([
    Object.entries(codes)
      .filter(([name]) => !isTimed(name))
      .sort(),
    period,
  ])
