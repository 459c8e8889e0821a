import type { Protection } from '#model/protection.ts'
import { percentStep } from '#statistics/percent-step.ts'

/** A step leaves the number behind it at least so many possibilities. */
const leastCounts = 3

/** The least and the most requests that may be waiting. */
type Range = readonly [least: number, most: number]

/**
 * Whether the points of a curve together tell a count: the number of requests is one
 * and the same behind all of them, and what two neighbours differ by happened between.
 *
 * Told is a number of requests, or of those waiting or not waiting at a point, that is
 * left fewer than three possibilities; and a number of events between two points that is,
 * and may be below the threshold. Two equal points tell of nothing that happened.
 * Points that no whole counts give (the estimate allows for open requests) tell nothing.
 *
 * For one number of requests each point leaves a range of those waiting, and the
 * ranges of two different points do not overlap: so a pair of neighbours can be
 * solved alone, and no longer chain of points says more.
 *
 * @param points Percentages waiting as published, in the order of the days.
 * @see Specification, attacks T12 and T14.
 */
export function tellsStep(
  points: readonly number[],
  n: number,
  { threshold, rounding_base }: Pick<Protection, 'threshold' | 'rounding_base'>,
): boolean {
  const half = Math.floor(rounding_base / 2)
  const feasible: { all: number; ranges: readonly Range[] }[] = []
  for (let all = Math.max(threshold, n - half); all <= n + half; all++) {
    const ranges = points.map((percent) => waiting(percent, all, percentStep(n)))
    if (ranges.every(([least, most]) => least <= most)) feasible.push({ all, ranges })
  }
  if (feasible.length === 0) return false
  if (feasible.length < leastCounts) return true
  return points.some((percent, at) => {
    const here = feasible.map(({ all, ranges }) => ({ all, range: ranges[at] as Range }))
    const left = union(here.map(({ range }) => range))
    const gone = union(here.map(({ all, range: [least, most] }) => [all - most, all - least]))
    const isCertain = [left, gone].some((counts) => counts.size === 1 && counts.has(0))
    if (!isCertain && Math.min(left.size, gone.size) < leastCounts) return true
    if (at === 0 || percent === points[at - 1]) return false
    const between = union(
      feasible.map(({ ranges }) => {
        const [before, now] = [ranges[at - 1], ranges[at]] as [Range, Range]
        return [before[0] - now[1], before[1] - now[0]]
      }),
    )
    return between.size < leastCounts && Math.min(...between) < threshold
  })
}

/** Halves are rounded up: from half a step below, to less than half a step above. */
function waiting(percent: number, all: number, step: number): Range {
  const least = Math.ceil(((2 * percent - step) * all) / 200)
  const beyond = Math.ceil(((2 * percent + step) * all) / 200)
  return [Math.max(0, least), Math.min(all, beyond - 1)]
}

function union(ranges: readonly Range[]): ReadonlySet<number> {
  const counts = new Set<number>()
  for (const [least, most] of ranges) for (let x = least; x <= most; x++) counts.add(x)
  return counts
}
