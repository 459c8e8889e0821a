import { amountOf } from '#charts/amount.ts'
import { columns } from '#charts/geometry/columns.ts'
import type { Frame } from '#charts/geometry/frame.ts'
import { type Cell, numberOf } from '#release/cell.ts'
import { roomyLabels } from './axes.ts'
import { columnMarks } from './column-marks.ts'
import { rowHead } from './row-head.ts'
import type { Mark, Scene, Size, TextMark, Wording } from './scene.ts'

export interface Multiple {
  readonly name: string
  /** One a period, oldest first. */
  readonly cells: readonly Cell[]
}

export interface MultiplePeriods {
  /** What stands under the first and the last column. */
  readonly first: TextMark['parts']
  readonly last: TextMark['parts']
  /** Height of the hatched column that stands for a suppressed cell, in the unit of the others; the threshold without it. */
  readonly hidden?: number
}

/** With more rows than this the periods below the last are out of sight. */
const rowsInSight = 12

/** The same columns once a group, all on one scale, so that groups can be compared by eye; the newest carries its figure. */
export function drawMultiples(
  multiples: readonly Multiple[],
  periods: MultiplePeriods,
  size: Size,
  wording: Wording,
): Scene {
  const { width, font } = size
  const hidden = periods.hidden ?? wording.threshold
  const ceiling = Math.max(
    hidden,
    ...multiples.flatMap(({ cells }) => cells.map((cell) => numberOf(cell) ?? 0)),
  )
  const plot = font * 2.6
  // Hatching stands for no amount: it is as high as it must be to be seen.
  const hatched = Math.max(hidden, (ceiling * font * 0.5) / plot)
  const ends = (y: number): readonly TextMark[] =>
    roomyLabels(
      [
        { kind: 'text', x: width, y, anchor: 'end', look: 'axis', parts: periods.last },
        { kind: 'text', x: 0, y, look: 'axis', parts: periods.first },
      ],
      size,
      wording,
    )
  const above = multiples.length > rowsInSight ? ends(font) : []
  let top = above.length > 0 ? font * 1.8 : 0
  let unit = 0
  const marks = multiples.flatMap(({ name, cells }): Mark[] => {
    const last = cells.at(-1)
    const head = rowHead({ name, ...(last ? { said: [last] } : {}) }, top, size, wording)
    const from = head.floor + font * 0.3
    top = from + plot + font * 0.8
    const frame: Frame = { width, height: plot, top: 0, right: 0, bottom: 0, left: 0 }
    const shape = columns(cells.map(amountOf), hatched, frame, ceiling)
    unit = shape.axis.unit
    return [
      ...head.marks,
      ...columnMarks(shape.columns, cells, from),
      { kind: 'path', look: 'grid', d: `M0 ${from + plot}H${width}` },
    ]
  })
  return {
    ...size,
    height: top + font * 1.2,
    y: { zero: 0, unit },
    marks: [...above, ...marks, ...ends(top + font * 0.6)],
  }
}
