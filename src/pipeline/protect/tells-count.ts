import type { Protection } from '#model/protection.ts'
import { percentStep } from '#statistics/percent-step.ts'

/** A share leaves each number behind it at least so many possibilities. */
const leastCounts = 3

/**
 * Whether a rounded share beside a rounded number of requests leaves fewer than three
 * numbers of those who had the event, of those who had it not, or of all of them.
 * Such a share is not published, however large the numbers are: one that is known
 * exactly makes a table of the rest.
 *
 * Nobody and everybody, when the share cannot be anything else, are no secret, as a
 * true zero is none; "none or one" is. A share that no whole count gives (the
 * estimate allows for open requests) tells nothing.
 *
 * @see Specification, decision D6 and attack T12.
 */
export function tellsCount(
  percent: number,
  n: number,
  { threshold, rounding_base }: Pick<Protection, 'threshold' | 'rounding_base'>,
): boolean {
  const step = percentStep(n)
  const half = Math.floor(rounding_base / 2)
  const had = new Set<number>()
  const hadNot = new Set<number>()
  const totals = new Set<number>()
  for (let all = Math.max(threshold, n - half); all <= n + half; all++) {
    const from = Math.floor(((percent - step) * all) / 100)
    for (let some = Math.max(0, from); some <= all; some++) {
      // Halves up, in whole numbers: ⌊(some / all · 100) / step + ½⌋.
      const rounded = step * Math.floor((200 * some + step * all) / (2 * step * all))
      if (rounded > percent) break
      if (rounded < percent) continue
      had.add(some)
      hadNot.add(all - some)
      totals.add(all)
    }
  }
  const isCertain = [had, hadNot].some((counts) => counts.size === 1 && counts.has(0))
  if (totals.size === 0 || isCertain) return false
  return [had, hadNot, totals].some((counts) => counts.size < leastCounts)
}
