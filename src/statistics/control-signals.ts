import type { ControlPoint } from './control-chart.ts'

/** Patterns that chance alone seldom makes. */
export type ControlSignal = 'outside_limits' | 'one_side' | 'trend' | 'two_of_three'

const sideLength = 7
const trendLength = 6

/**
 * Signals that each period of a control chart takes part in, in the order of the type.
 *
 * `outside_limits`: beyond a limit. `one_side`: one of at least 7 in a row on the
 * same side of the centre; a point on the centre ends the row. `trend`: one of at
 * least 6 in a row, each above (or each below) the one before. `two_of_three`:
 * beyond 2 sigma, as is another on the same side among three neighbours.
 *
 * @returns One list per point; empty where nothing is unusual.
 * @see NHS England, Making Data Count; Western Electric (1956).
 */
export function controlSignals(
  centre: number,
  points: readonly ControlPoint[],
): readonly (readonly ControlSignal[])[] {
  const sides = points.map(({ value }) => Math.sign(value - centre))
  const far = points.map(({ value, sigma }) =>
    Math.abs(value - centre) > 2 * sigma ? Math.sign(value - centre) : 0,
  )
  const steps = points.map(({ value }, t) => Math.sign(value - (points[t - 1]?.value ?? value)))
  const isInSideRun = inRun(sides, sideLength)
  const isInTrend = inRun(steps.slice(1), trendLength - 1)
  return points.map(({ value, low, high }, t) => {
    const nearby = [far[t - 2], far[t - 1], far[t + 1], far[t + 2]]
    const found: Readonly<Record<ControlSignal, boolean>> = {
      outside_limits: value < low || value > high,
      one_side: isInSideRun[t] === true,
      trend: isInTrend[t - 1] === true || isInTrend[t] === true,
      two_of_three: far[t] !== 0 && nearby.includes(far[t]),
    }
    return (Object.keys(found) as ControlSignal[]).filter((signal) => found[signal])
  })
}

/** Which elements stand in a row of at least `length` equal signs other than 0. */
function inRun(signs: readonly number[], length: number): readonly boolean[] {
  const isIn = signs.map(() => false)
  for (let start = 0, t = 1; t <= signs.length; t++) {
    if (signs[t] === signs[start] && t < signs.length) continue
    if (signs[start] !== 0 && t - start >= length) isIn.fill(true, start, t)
    start = t
  }
  return isIn
}
