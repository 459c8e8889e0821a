import { dateLine } from '#charts/geometry/dates.ts'
import type { Cell } from '#release/cell.ts'
import { roomyLabels } from './axes.ts'
import { rowHead } from './row-head.ts'
import type { Mark, Scene, Size, TextMark, Wording } from './scene.ts'

export interface DatedEvent {
  readonly title: string
  readonly date: Cell
}

/** Events in their order, each on the same line of years: a day is a dot, a month or a year a bar as long. */
export function drawDateLine(events: readonly DatedEvent[], size: Size, wording: Wording): Scene {
  const { width, font } = size
  const line = dateLine(
    events.map(({ date }) => String(date.value)),
    { width, inset: font * 0.5 },
  )
  let top = 0
  const marks = events.flatMap(({ title, date }, i): Mark[] => {
    const head = rowHead({ name: title, said: [date], look: 'axis' }, top, size, wording)
    const middle = head.floor + font * 0.7
    top = middle + font
    const { from, to } = line.marks[i] ?? { from: 0, to: 0 }
    return [
      ...head.marks,
      { kind: 'path', look: 'grid', d: `M0 ${middle}H${width}` },
      to > from
        ? {
            kind: 'rect',
            look: 'f1 pale',
            x: from,
            y: middle - font * 0.3,
            width: to - from,
            height: font * 0.6,
            radius: 3,
            cells: [date],
          }
        : { kind: 'circle', look: 'f1 dot', x: from, y: middle, r: font / 3, cells: [date] },
    ]
  })
  const years = line.years.map(
    ({ value, at }): TextMark => ({
      kind: 'text',
      x: at,
      y: top + font * 0.9,
      look: 'axis',
      parts: [String(value)],
    }),
  )
  return {
    ...size,
    height: top + font * 1.4,
    marks: [
      ...line.years.map(({ at }): Mark => ({ kind: 'path', look: 'grid', d: `M${at} 0V${top}` })),
      ...marks,
      ...roomyLabels(years, size, wording),
    ],
  }
}
