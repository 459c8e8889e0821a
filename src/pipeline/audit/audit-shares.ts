import type { TableFile } from '#model/release.ts'
import type { Finding, Policy } from './audit-table.ts'

/** Fewer counts than this behind a share are too few, where they are small. */
const fewest = 3

/**
 * Attacks every published share with the number of requests beside it: all pairs of
 * whole counts that would be published as these two. Where they leave fewer than
 * three counts of those who had the event, or of the others, and one of these is
 * below the threshold, the share has told a small count.
 */
export function auditShares(tables: readonly TableFile[], policy: Policy): readonly Finding[] {
  return tables.flatMap((table) => {
    const columns = table.columns.flatMap(({ name, type }) =>
      // The whole city's share stands beside each agency; its own number of requests does not.
      type === 'percent' && !/_(low|high|city)$/.test(name) ? [name] : [],
    )
    if (columns.length === 0) return []
    const summary = tables.find(
      (one) => one.kind === 'summary' && one.table === table.table.replace(/-curve$/, '-summary'),
    )
    const ofSummary = new Map(summary?.rows.map((row) => [row['row'], row['n']]))
    return table.rows.flatMap((row) => {
      const n = row['n'] ?? ofSummary.get(String(row['row']).replace(/~[^~]*$/, ''))
      return columns.flatMap((column): Finding[] => {
        const percent = row[column]
        if (typeof n !== 'number' || typeof percent !== 'number') return []
        const told = toldBy(percent, n, policy)
        return told.length === 0
          ? []
          : [
              {
                check: 'told-share',
                where: `${table.table}/${row['row']}/${column}`,
                found: `${percent} % of ${n}: ${told.join(' or ')}`,
              },
            ]
      })
    })
  })
}

/** The one or two counts that a share can stand for, when one is small. Nobody and everybody are no secret. */
function toldBy(percent: number, n: number, { threshold, rounding_base }: Policy): number[] {
  if (percent <= 0 || percent >= 100) return []
  const possible = Array.from({ length: rounding_base }, (_, at) => n - (rounding_base >> 1) + at)
    .filter((all) => all >= threshold)
    .flatMap((all) => pairs(percent, all, n < 100 ? 5 : 1))
  for (const side of [0, 1] as const) {
    const counts = [...new Set(possible.map((pair) => pair[side]))]
    if (counts.length > 0 && counts.length < fewest && Math.min(...counts) < threshold)
      return counts
  }
  return []
}

/** The whole numbers of those who had the event and of those who had not whose share rounds to `percent`. */
function pairs(percent: number, all: number, step: number): readonly (readonly [number, number])[] {
  const least = Math.ceil(((2 * percent - step) * all) / 200)
  const beyond = ((2 * percent + step) * all) / 200
  const found: (readonly [number, number])[] = []
  for (let some = Math.max(0, least); some < beyond && some <= all; some++)
    found.push([some, all - some])
  return found
}
