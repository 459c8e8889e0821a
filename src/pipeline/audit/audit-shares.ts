import type { TableFile } from '#model/release.ts'
import type { Finding, Policy } from './audit-table.ts'
import { percentSteps } from './percent-steps.ts'

/** Fewer numbers than this behind a share are too few. */
const fewest = 3

/**
 * Attacks every published share with the number of requests beside it: all pairs of
 * whole counts that would be published as these two. Where they leave fewer than
 * three numbers of those who had the event, of the others or of all of them, the
 * share has told one; and so has a share, or a limit of its interval, in finer steps
 * than that number of requests allows.
 */
export function auditShares(tables: readonly TableFile[], policy: Policy): readonly Finding[] {
  return tables.flatMap((table) => {
    const columns = table.columns.flatMap(({ name, type }) =>
      // The whole city's share stands beside each agency; its own number of requests does not.
      type === 'percent' && !/_city$/.test(name) ? [name] : [],
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
        const where = `${table.table}/${row['row']}/${column}`
        if (percent % percentSteps(n) !== 0)
          return [{ check: 'too-precise-percent', where, found: `${percent} % of ${n}` }]
        const told = /_(low|high)$/.test(column) ? [] : toldBy(percent, n, policy)
        return told.length === 0
          ? []
          : [{ check: 'told-share', where, found: `${percent} % of ${n}: ${told.join(' or ')}` }]
      })
    })
  })
}

/** The one or two numbers that a share leaves of some side, or of all. Nobody and everybody for certain are no secret. */
function toldBy(percent: number, n: number, { threshold, rounding_base }: Policy): number[] {
  const possible = Array.from({ length: rounding_base }, (_, at) => n - (rounding_base >> 1) + at)
    .filter((all) => all >= threshold)
    .flatMap((all) => pairs(percent, all, percentSteps(n)))
  const sides = [
    possible.map(([had]) => had),
    possible.map(([, hadNot]) => hadNot),
    possible.map(([had, hadNot]) => had + hadNot),
  ].map((side) => [...new Set(side)])
  if (sides.some((side) => side.join() === '0')) return []
  return sides.find((side) => side.length > 0 && side.length < fewest) ?? []
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
