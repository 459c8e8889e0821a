import { round } from './frame.ts'

type Point = readonly [x: number, y: number]

const joined = (points: readonly Point[]) =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join('L')

/** Each point, and before it the corner at the height of the one before: the line holds a value until the next is known. */
const steps = (points: readonly Point[]): readonly Point[] =>
  points.flatMap((point, i) => {
    const before = points[i - 1]
    return before ? [[point[0], before[1]] as const, point] : [point]
  })

/** Path of a step line that holds each value until the next; `''` for no points. */
export function stepLine(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${joined(steps(points))}`
}

/** Path of the band between two step lines over the same places; `''` for no points. */
export function stepBand(low: readonly Point[], high: readonly Point[]): string {
  if (high.length === 0) return ''
  return `${stepLine(high)}L${joined([...steps(low)].reverse())}Z`
}
