import type { Protection } from '#model/protection.ts'

/** A share leaves a small count at least so many possibilities. */
const leastCounts = 3

/**
 * Whether a rounded share beside a rounded number of requests tells how many of them
 * had the event, or had it not, to fewer than three counts below the threshold:
 * 7 % of about 100 are exactly 7. Such a share is not published.
 *
 * Nobody and everybody are no secret, as a true zero is none. A share that no whole
 * count gives (the estimate allows for open requests) tells nothing.
 *
 * @see Specification, decision D6 and attack T12.
 */
export function tellsSmallCount(
  percent: number,
  n: number,
  { threshold, rounding_base }: Pick<Protection, 'threshold' | 'rounding_base'>,
): boolean {
  if (percent === 0 || percent === 100) return false
  const step = n < 100 ? 5 : 1
  const half = Math.floor(rounding_base / 2)
  const had = new Set<number>()
  const hadNot = new Set<number>()
  for (let all = Math.max(threshold, n - half); all <= n + half; all++) {
    const from = Math.floor(((percent - step) * all) / 100)
    for (let some = Math.max(0, from); some <= all; some++) {
      // Halves up, in whole numbers: ⌊(some / all · 100) / step + ½⌋.
      const rounded = step * Math.floor((200 * some + step * all) / (2 * step * all))
      if (rounded > percent) break
      if (rounded < percent) continue
      had.add(some)
      hadNot.add(all - some)
    }
  }
  return [had, hadNot].some(
    (counts) =>
      counts.size > 0 && counts.size < leastCounts && [...counts].some((x) => x < threshold),
  )
}
