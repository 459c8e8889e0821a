import { nice, ticks } from 'd3'

/** A linear scale: a place for each value, and the round values to mark on it. */
export interface Linear {
  (value: number): number
  ticks(count: number): readonly number[]
}

/**
 * The same places as d3's `scaleLinear`, without its interpolation of colours
 * and its formats, which weigh 8 kB in the browser.
 *
 * @param niceCount Rounds the domain outwards to about so many round steps.
 */
export function linear(
  domain: readonly [number, number],
  [start, end]: readonly [number, number],
  niceCount?: number,
): Linear {
  const [from, to] = niceCount === undefined ? domain : nice(...domain, niceCount)
  const place = (value: number) => {
    const part = (value - from) / (to - from)
    return start * (1 - part) + end * part
  }
  return Object.assign(place, { ticks: (count: number) => ticks(from, to, count) })
}
