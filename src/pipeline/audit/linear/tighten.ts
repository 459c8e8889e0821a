import type { Interval } from './intervals.ts'
import type { LinearSystem } from './linear-system.ts'

/** No counts satisfy the sums: nothing is left for this cell. */
export interface Contradiction {
  readonly kind: 'contradiction'
  readonly cell: number
}

/**
 * Bounds of every cell after each sum has been applied until nothing moves.
 *
 * Only counts that satisfy no sum are lost: a part is at most the total less the
 * least of the other parts, and so on. So the bounds hold for every solution,
 * but a solution at each bound is not promised.
 *
 * Precondition: no unbounded cell is a part of itself by way of other sums.
 */
export function tighten({ cells, sums }: LinearSystem): readonly Interval[] | Contradiction {
  const low = cells.map((cell) => cell.low)
  const high = cells.map((cell) => cell.high)
  const empty = cells.findIndex((cell) => cell.low > cell.high)
  if (empty >= 0) return { kind: 'contradiction', cell: empty }
  const touching: number[][] = cells.map(() => [])
  sums.forEach(({ total, parts }, at) => {
    for (const cell of [total, ...parts]) touching[cell]?.push(at)
  })
  const waiting = new Set(sums.keys())
  const narrow = (cell: number, least: number, most: number) => {
    if (least <= at(low, cell) && most >= at(high, cell)) return
    low[cell] = Math.max(at(low, cell), least)
    high[cell] = Math.min(at(high, cell), most)
    for (const sum of touching[cell] ?? []) waiting.add(sum)
  }
  for (const index of waiting) {
    waiting.delete(index)
    const sum = sums[index]
    if (!sum) continue
    const { total, parts, exhaustive } = sum
    const least = parts.reduce((all, part) => all + at(low, part), 0)
    const open = parts.filter((part) => at(high, part) === Number.POSITIVE_INFINITY)
    const most = parts.reduce((all, part) => all + (open.includes(part) ? 0 : at(high, part)), 0)
    narrow(total, least, exhaustive && open.length === 0 ? most : Number.POSITIVE_INFINITY)
    for (const part of parts) {
      const othersOpen = open.length - (open.includes(part) ? 1 : 0)
      const othersMost = most - (open.includes(part) ? 0 : at(high, part))
      narrow(
        part,
        exhaustive && othersOpen === 0 ? at(low, total) - othersMost : 0,
        at(high, total) - (least - at(low, part)),
      )
    }
    const crossed = [total, ...parts].find((cell) => at(low, cell) > at(high, cell))
    if (crossed !== undefined) return { kind: 'contradiction', cell: crossed }
  }
  return cells.map((_, cell) => ({ low: at(low, cell), high: at(high, cell) }))
}

const at = (list: readonly number[], index: number): number => list[index] ?? 0
