import { amountOf } from '#charts/amount.ts'
import { bars } from '#charts/geometry/bars.ts'
import type { Cell } from '#release/cell.ts'
import { rowHead } from './row-head.ts'
import type { Mark, Scene, Size, Wording } from './scene.ts'

/** One bar: its name and its figure. */
export interface NamedCell {
  readonly name: string
  readonly cell: Cell
}

/** Horizontal bars, each under its own name, with its figure printed at the right. */
export function drawBars(items: readonly NamedCell[], size: Size, wording: Wording): Scene {
  const { width, font } = size
  const thick = font * 0.6
  const { bars: shapes, scale } = bars(
    items.map(({ cell }) => amountOf(cell)),
    wording.threshold,
    { width, rowHeight: 0 },
  )
  let top = 0
  const marks = items.flatMap(({ name, cell }, i): Mark[] => {
    const head = rowHead({ name, said: [cell] }, top, size, wording)
    const floor = head.floor + font * 0.25
    top = floor + thick + font * 0.75
    const length = shapes[i]?.width ?? 0
    const isHatched = cell.state === 'suppressed'
    return [
      ...head.marks,
      { kind: 'rect', look: 'track', x: 0, y: floor, width, height: thick },
      {
        kind: 'rect',
        look: isHatched ? 'hatch' : 'f1',
        x: 0,
        y: floor,
        width: length,
        height: thick,
        cells: [cell],
      },
    ]
  })
  return { ...size, height: Math.max(top, font), marks, x: { zero: 0, unit: scale } }
}
