import { round, type Tick } from './frame.ts'
import { linear } from './linear.ts'

/** A median in days with its interval; `high` or `low` is missing where the data end before it. */
export type Interval =
  | {
      readonly kind: 'estimated'
      readonly days: number
      readonly low: number | undefined
      readonly high: number | undefined
    }
  | { readonly kind: 'not_reached'; readonly low: number | undefined }
  | { readonly kind: 'insufficient' }

export interface IntervalShape {
  readonly y: number
  readonly dot: number | undefined
  /** Ends of the whisker; `open` when it runs on beyond the right edge. */
  readonly whisker:
    | { readonly from: number; readonly to: number; readonly open: boolean }
    | undefined
}

export interface IntervalDotsShape {
  readonly rows: readonly IntervalShape[]
  readonly ticks: readonly Tick[]
  readonly height: number
  /** Where a number of days stands: `zero + days × unit`. */
  readonly axis: { readonly zero: number; readonly unit: number }
}

/** Dots with whiskers on one axis of days from zero, a row each. Nothing is drawn where too few cases say anything. */
export function intervalDots(
  intervals: readonly Interval[],
  {
    width,
    rowHeight,
    inset,
  }: { readonly width: number; readonly rowHeight: number; readonly inset: number },
): IntervalDotsShape {
  const ends = intervals.flatMap((i) =>
    i.kind === 'estimated'
      ? [i.days, i.high ?? i.days]
      : i.kind === 'not_reached' && i.low !== undefined
        ? [i.low]
        : [],
  )
  const x = linear([0, Math.max(1, ...ends)], [inset, width - inset], 5)
  return {
    rows: intervals.map((interval, index) => ({
      y: index * rowHeight,
      ...marks(interval, x, width),
    })),
    ticks: x.ticks(5).map((value) => ({ value, at: round(x(value)) })),
    height: intervals.length * rowHeight,
    axis: { zero: x(0), unit: x(1) - x(0) },
  }
}

function marks(
  interval: Interval,
  x: (days: number) => number,
  width: number,
): Pick<IntervalShape, 'dot' | 'whisker'> {
  if (interval.kind === 'insufficient') return { dot: undefined, whisker: undefined }
  if (interval.kind === 'not_reached')
    return {
      dot: undefined,
      whisker: { from: round(x(interval.low ?? 0)), to: width, open: true },
    }
  const { days, low, high } = interval
  return {
    dot: round(x(days)),
    whisker: {
      from: round(x(low ?? days)),
      to: high === undefined ? width : round(x(high)),
      open: high === undefined,
    },
  }
}
