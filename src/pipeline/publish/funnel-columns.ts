import { comparisonColumns } from '#model/columns/comparison.ts'
import { publicColumn } from '#model/columns.ts'
import type { PublicCell, PublicTable } from '#model/table.ts'
import { observedToExpected } from '#statistics/case-mix.ts'
import { type FunnelLimits, funnelLimits } from '#statistics/funnel.ts'
import { funnelPosition } from '#statistics/funnel-position.ts'
import {
  type FunnelPoint,
  overDispersedLimits,
  overDispersion,
} from '#statistics/over-dispersion.ts'

type Derived = Readonly<Record<(typeof comparisonColumns.derived)[number], PublicCell>>

/**
 * A comparison with what follows from its own published cells: observed count and
 * ratio to the expected one, funnel limits, over-dispersion, and on which side of
 * the limits each group lies. A reader can recompute every one.
 *
 * Every other table is returned as it is.
 */
export function withFunnel(table: PublicTable): PublicTable {
  if (table.kind !== 'comparison') return table
  const at = (row: readonly PublicCell[], name: string): PublicCell =>
    row[table.columns.findIndex((column) => column.name === name)] ?? null
  const funnelOf = (row: readonly PublicCell[]) => `${at(row, 'period')}~${at(row, 'promise')}`
  const isPoint = (row: readonly PublicCell[]) => at(row, 'comparison_state') === 'estimated'
  const pointOf = (row: readonly PublicCell[]): FunnelPoint => ({
    share: Number(at(row, 'percent_within')) / 100,
    n_eff: Number(at(row, 'n_effective')),
  })
  const points = new Map<string, FunnelPoint[]>()
  for (const row of table.rows.filter(isPoint))
    points.set(funnelOf(row), [...(points.get(funnelOf(row)) ?? []), pointOf(row)])
  return {
    ...table,
    columns: [...table.columns, ...comparisonColumns.derived.map(publicColumn)],
    rows: table.rows.map((row) => {
      const derived = isPoint(row)
        ? derive({
            point: pointOf(row),
            others: points.get(funnelOf(row)) ?? [],
            target: Number(at(row, 'percent_city')) / 100,
            n: Number(at(row, 'n')),
            expected: at(row, 'expected'),
          })
        : undefined
      return [...row, ...comparisonColumns.derived.map((name) => derived?.[name] ?? null)]
    }),
  }
}

function derive({
  point,
  others,
  target,
  n,
  expected,
}: {
  readonly point: FunnelPoint
  readonly others: readonly FunnelPoint[]
  readonly target: number
  readonly n: number
  readonly expected: PublicCell
}): Derived {
  const { share, n_eff } = point
  const observed = Math.round(share * n)
  const ratio = observedToExpected(observed, typeof expected === 'number' ? expected : 0)
  const limits = percents(funnelLimits(n_eff, target))
  const dispersion = overDispersion(others, target)
  const wide = overDispersedLimits(n_eff, target, dispersion)
  const shown = percents(wide)
  return {
    observed,
    observed_to_expected: ratio.kind === 'estimated' ? rounded(ratio.ratio, 1) : null,
    limit_low_998: limits.low_998,
    limit_low_95: limits.low_95,
    limit_high_95: limits.high_95,
    limit_high_998: limits.high_998,
    position: funnelPosition(share, n_eff, target),
    dispersion: rounded(dispersion.phi, 1),
    spread: rounded(dispersion.tau_squared, 4),
    wide_low_998: shown.low_998,
    wide_low_95: shown.low_95,
    wide_high_95: shown.high_95,
    wide_high_998: shown.high_998,
    wide_position: placeIn(share, wide),
  }
}

function placeIn(share: number, { low_998, low_95, high_95, high_998 }: FunnelLimits): PublicCell {
  if (share < low_998 || share > high_998) return 'outside_998'
  return share < low_95 || share > high_95 ? 'outside_95' : 'inside'
}

function percents({ low_998, low_95, high_95, high_998 }: FunnelLimits): FunnelLimits {
  const percent = (share: number) => rounded(100 * share, 1)
  return {
    low_998: percent(low_998),
    low_95: percent(low_95),
    high_95: percent(high_95),
    high_998: percent(high_998),
  }
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals))
