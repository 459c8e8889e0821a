import type { TableFile } from '#model/release.ts'
import type { Finding, Policy } from './audit-table.ts'
import { percentSteps } from './percent-steps.ts'

/** Fewer numbers than this behind a step of a curve are too few. */
const fewest = 3

/**
 * Attacks every published curve as a whole: all numbers of requests, and with each of
 * them all numbers still waiting at each point, that would be published as this curve.
 * The number must be the same at all points, so a curve can tell what no point tells
 * alone. Where fewer than three numbers of requests are left, fewer than three behind
 * a point, or fewer than three that had the event between two points, with one of
 * these below the threshold, the curve has told a count.
 *
 * A step of nothing tells nothing that happened. A curve that no whole counts give
 * (the estimate allows for open requests) cannot be solved so.
 */
export function auditSteps(tables: readonly TableFile[], policy: Policy): readonly Finding[] {
  return tables
    .filter(({ kind }) => kind === 'curve')
    .flatMap((table) => {
      const summary = tables.find(
        ({ table: name }) => name === table.table.replace(/-curve$/, '-summary'),
      )
      const numbers = new Map(summary?.rows.map((row) => [String(row['row']), row['n']]))
      const groups = Map.groupBy(table.rows, (row) => String(row['row']).replace(/~[^~]*$/, ''))
      return [...groups].flatMap(([group, rows]) => {
        const n = numbers.get(group)
        const points = rows.map((row) => Number(row['percent_waiting']))
        return typeof n !== 'number'
          ? []
          : toldBy(points, n, policy).map(({ at, found }): Finding => {
              const where = `${table.table}/${rows[at]?.['row']}/percent_waiting`
              return { check: 'told-step', where, found: `${points.join(' ')} % of ${n}: ${found}` }
            })
      })
    })
}

function toldBy(points: readonly number[], n: number, { threshold, rounding_base }: Policy) {
  const possible = Array.from({ length: rounding_base }, (_, at) => n - (rounding_base >> 1) + at)
    .filter((all) => all >= threshold)
    .map((all) => ({ all, waiting: waitingOf(all, percentSteps(n)) }))
    .map(({ all, waiting }) => ({ all, waiting: points.map((point) => waiting.get(point) ?? []) }))
    .filter(({ waiting }) => waiting.every(({ length }) => length > 0))
  if (possible.length === 0) return []
  const told: { at: number; found: string }[] = []
  const report = (at: number, counts: ReadonlySet<number>) =>
    told.push({ at, found: [...counts].join(' or ') })
  if (possible.length < fewest) report(0, new Set(possible.map(({ all }) => all)))
  for (const [at, point] of points.entries()) {
    const left = new Set(possible.flatMap(({ waiting }) => waiting[at] ?? []))
    const gone = new Set(
      possible.flatMap(({ all, waiting }) => (waiting[at] ?? []).map((x) => all - x)),
    )
    const sides = [left, gone]
    if (!sides.some((side) => side.size === 1 && side.has(0)))
      for (const side of sides) if (side.size < fewest) report(at, side)
    if (at === 0 || point === points[at - 1]) continue
    const steps = new Set(
      possible.flatMap(({ waiting }) =>
        (waiting[at - 1] ?? []).flatMap((before) => (waiting[at] ?? []).map((now) => before - now)),
      ),
    )
    if (steps.size < fewest && Math.min(...steps) < threshold) report(at, steps)
  }
  return told
}

/** For each published percentage the numbers waiting, of so many, that give it. */
function waitingOf(all: number, step: number): ReadonlyMap<number, number[]> {
  return Map.groupBy(
    Array.from({ length: all + 1 }, (_, waiting) => waiting),
    (waiting) => step * Math.floor((200 * waiting + step * all) / (2 * step * all)),
  )
}
