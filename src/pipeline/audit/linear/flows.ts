import { type Period, periodBounds } from '#model/period.ts'
import { type AgeBand, ageBands } from '#model/service-request.ts'
import { addDays, daysBetween } from '#model/time.ts'
import type { Grid } from './grids.ts'
import type { Cell, Sum } from './linear-system.ts'
import { marginId } from './margins.ts'

/** Ages in days, both ends included. */
const ages: Readonly<Record<AgeBand, readonly [number, number]>> = {
  open_0_7: [0, 7],
  open_8_30: [8, 30],
  open_31_90: [31, 90],
  open_91_365: [91, 365],
  open_over_365: [366, Number.POSITIVE_INFINITY],
}

/**
 * What ties the open requests of one window's end to those of the next: each
 * either grows older by the window's length or is closed in it, and each one
 * open at the end was open before or received meanwhile.
 *
 * The received are tied in by their published bounds only, not by what other
 * tables say of them: else every window of a release would be one component.
 */
export function flowSums(grids: ReadonlyMap<string, Grid>, cells: Cell[]): readonly Sum[] {
  return [...grids.values()].flatMap((open) => {
    const { measure, attributes, kind } = open.margin
    if (measure !== 'open' || attributes.join() !== 'age') return []
    const whole = (name: string, window: Period) =>
      grids.get(marginId({ measure: name, attributes: [], kind }))?.cells.get(window)?.index
    return consecutive(open.windows).flatMap(([before, window]) =>
      windowFlows({
        days: daysBetween(periodBounds(before).end, periodBounds(window).end),
        before: ageBands.map((age) => open.cells.get(`${age}~${before}`)?.index),
        after: ageBands.map((age) => open.cells.get(`${age}~${window}`)?.index),
        closed: whole('closed', window),
        received: whole('received', window),
        window,
        cells,
      }),
    )
  })
}

/** Pairs of windows that follow each other without a gap. */
function consecutive(windows: Iterable<Period>): readonly (readonly [Period, Period])[] {
  const sorted = [...windows].sort()
  return sorted.flatMap((window, at) => {
    const before = sorted[at - 1]
    return before && addDays(periodBounds(before).end, 1) === periodBounds(window).start
      ? [[before, window] as const]
      : []
  })
}

interface Flow {
  /** Length of the window. */
  readonly days: number
  readonly before: readonly (number | undefined)[]
  readonly after: readonly (number | undefined)[]
  readonly closed: number | undefined
  readonly received: number | undefined
  readonly window: Period
  readonly cells: Cell[]
}

function windowFlows({ days, before, after, closed, received, window, cells }: Flow): Sum[] {
  const add = (name: string, low = 0, high = Number.POSITIVE_INFINITY) =>
    cells.push({ name: `${name} ${window}`, low, high, suppressed: false }) - 1
  const moved = ageBands.flatMap((from) =>
    ageBands.flatMap((to) => {
      const [least, most] = ages[from].map((age) => age + days) as [number, number]
      const [low, high] = ages[to]
      return least <= high && most >= low ? [{ from, to, cell: add(`${from} to ${to}`) }] : []
    }),
  )
  const arrived = ageBands
    .filter((to) => ages[to][0] < days)
    .map((to) => ({ to, cell: add(`received to ${to}`) }))
  const done = ageBands.map((from) => ({ from, cell: add(`${from} to closed`) }))
  const atOnce = add('received and closed')
  const sums: Sum[] = []
  const tie = (
    total: number | undefined,
    parts: readonly { cell: number }[],
    exhaustive = true,
  ) => {
    if (total !== undefined) sums.push({ total, parts: parts.map(({ cell }) => cell), exhaustive })
  }
  ageBands.forEach((age, at) => {
    tie(
      before[at],
      [...moved, ...done].filter(({ from }) => from === age),
    )
    tie(
      after[at],
      [...moved, ...arrived].filter(({ to }) => to === age),
    )
  })
  tie(closed, [...done, { cell: atOnce }])
  const { low = 0, high = Number.POSITIVE_INFINITY } = cells[received ?? -1] ?? {}
  tie(add('received', low, high), [...arrived, { cell: atOnce }], false)
  return sums
}
