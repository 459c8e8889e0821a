import { type Frame, round, type Tick } from './frame.ts'
import { linear } from './linear.ts'
import { stepBand, stepLine } from './step-path.ts'

/** The share still waiting at each day of the published grid, 0–100. */
export interface CurvePoint {
  readonly days: number
  readonly percent: number
  readonly low: number
  readonly high: number
}

export interface CurveShape {
  /** Path of the step line; `''` for no points. */
  readonly line: string
  /** Path of the band between low and high. */
  readonly band: string
  readonly points: readonly { readonly days: number; readonly x: number; readonly y: number }[]
}

export interface WaitingCurveShape {
  readonly curves: readonly CurveShape[]
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  /** Where a percentage stands: `zero + percent × unit`. */
  readonly axis: { readonly zero: number; readonly unit: number }
}

const dayTicks = [0, 1, 3, 7, 14, 30, 60, 90, 180, 365]

/**
 * Step curves with bands over one common axis from day 0 to the last day known.
 * The axis is stretched at its start (square root), where most answers come.
 *
 * Between two days of the grid the line stays at the earlier value: it never
 * shows fewer waiting than is known.
 */
export function waitingCurve(
  series: readonly (readonly CurvePoint[])[],
  frame: Frame,
): WaitingCurveShape {
  const last = Math.max(1, ...series.flat().map(({ days }) => days))
  const root = linear([0, Math.sqrt(last)], [frame.left, frame.width - frame.right])
  const x = (days: number) => root(Math.sqrt(days))
  const y = linear([0, 100], [frame.height - frame.bottom, frame.top])
  type Height = 'percent' | 'low' | 'high'
  const along = (points: readonly CurvePoint[], height: Height) =>
    points.map((point) => [x(point.days), y(point[height])] as const)
  return {
    curves: series.map((points) => ({
      line: stepLine(along(points, 'percent')),
      band: stepBand(along(points, 'low'), along(points, 'high')),
      points: points.map(({ days, percent }) => ({
        days,
        x: round(x(days)),
        y: round(y(percent)),
      })),
    })),
    xTicks: [...dayTicks.filter((d) => d < last), last].map((d) => ({
      value: d,
      at: round(x(d)),
    })),
    yTicks: [0, 25, 50, 75, 100].map((p) => ({ value: p, at: round(y(p)) })),
    axis: { zero: y(0), unit: y(1) - y(0) },
  }
}
