import { type Frame, round, type Tick } from './frame.ts'
import { linear } from './linear.ts'

/** One group of a funnel: its share and the limits for its size, in percent. */
export interface FunnelGroup {
  readonly n_effective: number
  readonly percent: number
  readonly limits: {
    readonly low_998: number
    readonly low_95: number
    readonly high_95: number
    readonly high_998: number
  }
}

export interface FunnelShape {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  /** Paths through the published limits, smallest group first; names as in `limits`. */
  readonly limits: Readonly<Record<keyof FunnelGroup['limits'], string>>
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly axis: { readonly zero: number; readonly unit: number }
}

const sizeTicks = [10, 50, 100, 200, 400, 800, 1600, 3200]

/**
 * Groups by size and share. The axis of sizes is stretched at its start (square
 * root), where most groups are. The limits are drawn through the values published
 * for these groups and nowhere else.
 */
export function funnel(groups: readonly FunnelGroup[], frame: Frame): FunnelShape {
  const largest = Math.max(1, ...groups.map(({ n_effective }) => n_effective))
  const root = linear([0, Math.sqrt(largest * 1.05)], [frame.left, frame.width - frame.right])
  const x = (n: number) => round(root(Math.sqrt(n)))
  const y = linear([0, 100], [frame.height - frame.bottom, frame.top])
  const sorted = [...groups].sort((a, b) => a.n_effective - b.n_effective)
  const path = (name: keyof FunnelGroup['limits']) =>
    sorted.length === 0
      ? ''
      : `M${sorted.map((group) => `${x(group.n_effective)},${round(y(group.limits[name]))}`).join('L')}`
  return {
    points: groups.map(({ n_effective, percent }) => ({ x: x(n_effective), y: round(y(percent)) })),
    limits: {
      low_998: path('low_998'),
      low_95: path('low_95'),
      high_95: path('high_95'),
      high_998: path('high_998'),
    },
    xTicks: sizeTicks.filter((n) => n <= largest).map((n) => ({ value: n, at: x(n) })),
    yTicks: [0, 25, 50, 75, 100].map((p) => ({ value: p, at: round(y(p)) })),
    axis: { zero: y(0), unit: y(1) - y(0) },
  }
}
