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
  let top = 0
  let unit = 0
  const marks = multiples.flatMap(({ name, cells }): Mark[] => {
    const last = cells.at(-1)
    const head = rowHead({ name, ...(last ? { said: [last] } : {}) }, top, size, wording)
    const from = head.floor + font * 0.3
    top = from + plot + font * 0.8
    const frame: Frame = { width, height: plot, top: 0, right: 0, bottom: 0, left: 0 }
    const shape = columns(cells.map(amountOf), hidden, frame, ceiling)
    unit = shape.axis.unit
    return [
      ...head.marks,
      ...columnMarks(shape.columns, cells, from),
      { kind: 'path', look: 'grid', d: `M0 ${from + plot}H${width}` },
    ]
  })
  const ends: readonly TextMark[] = [
    {
      kind: 'text',
      x: width,
      y: top + font * 0.6,
      anchor: 'end',
      look: 'axis',
      parts: periods.last,
    },
    { kind: 'text', x: 0, y: top + font * 0.6, look: 'axis', parts: periods.first },
  ]
  return {
    ...size,
    height: top + font * 1.2,
    y: { zero: 0, unit },
    marks: [...marks, ...roomyLabels(ends, size, wording)],
  }
}
