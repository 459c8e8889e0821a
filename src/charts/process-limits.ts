import { type Cell, numberOf } from '#release/cell.ts'
import { xmrChart } from '#statistics/control-chart.ts'
import { derivedCell } from './chart.ts'

/** Fewer months say too little about what is usual. */
const fewest = 12

/**
 * The limits within which a monthly count usually varies: an XmR chart over the
 * published (rounded) counts of a baseline, in whole requests and not below 0.
 *
 * @returns `undefined` when the baseline is shorter than a year or has a gap.
 */
export function processLimits(
  chart: string,
  baseline: readonly Cell[],
): { readonly low: Cell; readonly centre: Cell; readonly high: Cell } | undefined {
  const values = baseline.map(numberOf).filter((value) => value !== undefined)
  if (values.length < fewest || values.length < baseline.length) return undefined
  const found = xmrChart(values)
  if (found.kind === 'insufficient') return undefined
  const [{ low, high } = { low: 0, high: 0 }] = found.points
  const limit = (column: string, value: number) =>
    derivedCell(chart, ['batas', column], Math.max(0, Math.round(value)))
  return {
    low: limit('low', low),
    centre: limit('centre', found.centre),
    high: limit('high', high),
  }
}
