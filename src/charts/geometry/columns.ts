import { scaleBand } from 'd3'
import { type Frame, round, type Tick } from './frame.ts'
import { linear } from './linear.ts'

/** One column: a known amount, a suppressed one (drawn hatched, up to the threshold) or nothing. */
export type Amount =
  | { readonly kind: 'given'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'empty' }

export interface ColumnShape {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface ColumnsShape {
  /** One shape an amount, in order; height 0 where nothing is known. */
  readonly columns: readonly ColumnShape[]
  readonly yTicks: readonly Tick[]
  /** Where an amount stands: `zero + amount × unit`. */
  readonly axis: { readonly zero: number; readonly unit: number }
}

/**
 * Columns over time on a scale that starts at zero.
 *
 * @param threshold Height, in the amounts' unit, of the hatched column that stands for a suppressed one.
 * @param ceiling An amount that the scale must reach even if no column does.
 */
export function columns(
  amounts: readonly Amount[],
  threshold: number,
  frame: Frame,
  ceiling = 0,
): ColumnsShape {
  const heights = amounts.map((amount) =>
    amount.kind === 'given' ? amount.value : amount.kind === 'suppressed' ? threshold : 0,
  )
  const x = scaleBand(
    heights.map((_, index) => index),
    [frame.left, frame.width - frame.right],
  ).paddingInner(0.25)
  const y = linear(
    [0, Math.max(1, ceiling, ...heights)],
    [frame.height - frame.bottom, frame.top],
    4,
  )
  const zero = y(0)
  return {
    columns: heights.map((height, index) => ({
      x: round(x(index) ?? 0),
      y: round(y(height)),
      width: round(x.bandwidth()),
      height: round(zero - y(height)),
    })),
    yTicks: y.ticks(4).map((value) => ({ value, at: round(y(value)) })),
    axis: { zero, unit: y(1) - zero },
  }
}
