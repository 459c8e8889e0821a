import { type Interval, intervalDots } from '#charts/geometry/interval-dots.ts'
import type { Cell } from '#release/cell.ts'
import { roomyLabels } from './axes.ts'
import { rowHead } from './row-head.ts'
import type { Mark, Scene, Size, TextMark, Wording } from './scene.ts'

export interface IntervalRow {
  readonly name: string
  readonly interval: Interval
  /** Median, lower and upper limit. */
  readonly cells: readonly [Cell, Cell, Cell]
  /** Of how many. */
  readonly n: Cell
}

export interface IntervalWords {
  readonly insufficient: string
  readonly not_reached: string
  /** What the axis counts. */
  readonly axis: string
}

/** With more rows than this the axis below the last is out of sight. */
const rowsInSight = 20

/** A dot with its whisker a row, under the row's name; what is not known is said in words. */
export function drawIntervalDots(
  rows: readonly IntervalRow[],
  words: IntervalWords,
  size: Size,
  wording: Wording,
): Scene {
  const { width, font } = size
  const shape = intervalDots(
    rows.map(({ interval }) => interval),
    { width, rowHeight: 0, inset: font / 2 },
  )
  const isLong = rows.length > rowsInSight
  const floor = isLong ? font * 1.6 : 0
  let top = floor
  const marks = rows.flatMap(({ name, interval, cells, n }, i): Mark[] => {
    const [median] = cells
    const said: TextMark['parts'] =
      interval.kind === 'estimated' ? [median, ' · n ', n] : [words[interval.kind], ' · n ', n]
    const look = interval.kind === 'estimated' ? 'value' : 'axis'
    const head = rowHead({ name, said, look }, top, size, wording)
    const middle = head.floor + font * 0.6
    const { dot, whisker } = shape.rows[i] ?? {}
    // Where nothing can be drawn no room is kept for it: many small groups would else be pages of nothing.
    top = dot === undefined && !whisker ? head.floor + font * 0.5 : middle + font * 1.1
    return [
      ...head.marks,
      ...(whisker
        ? [
            {
              kind: 'path',
              look: whisker.open ? 'whisker s1 open' : 'whisker s1',
              d: `M${whisker.from} ${middle}H${whisker.to}`,
              cells: cells.slice(1),
            } as const,
          ]
        : []),
      ...(dot === undefined
        ? []
        : [
            {
              kind: 'circle',
              look: 'f1 dot',
              x: dot,
              y: middle,
              r: font / 3,
              cells: [median],
            } as const,
          ]),
    ]
  })
  const ticks = (y: number, unit = '') =>
    shape.ticks.map(
      ({ value, at }, i): TextMark => ({
        kind: 'text',
        // The last one would stand half outside.
        ...(at > width - font * (unit ? 2 : 1) && i === shape.ticks.length - 1
          ? { x: width, anchor: 'end' as const }
          : { x: at, anchor: 'middle' as const }),
        y,
        look: 'axis',
        parts: [i === shape.ticks.length - 1 ? `${value}${unit}` : String(value)],
      }),
    )
  return {
    ...size,
    height: top + font * 2.9,
    x: shape.axis,
    marks: [
      ...shape.ticks.map(
        ({ at }): Mark => ({ kind: 'path', look: 'grid', d: `M${at} ${floor}V${top}` }),
      ),
      ...(isLong ? roomyLabels(ticks(font, ` ${words.axis}`), size, wording) : []),
      ...marks,
      ...roomyLabels(ticks(top + font * 1.1), size, wording),
      {
        kind: 'text',
        x: width,
        y: top + font * 2.5,
        anchor: 'end',
        look: 'axis',
        parts: [words.axis],
      },
    ],
  }
}
