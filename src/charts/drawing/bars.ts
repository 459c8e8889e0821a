import { amountOf } from '#charts/amount.ts'
import { bars } from '#charts/geometry/bars.ts'
import { textWidth, wrapText } from '#charts/geometry/text-width.ts'
import type { Cell } from '#release/cell.ts'
import { type Mark, type Scene, type Size, type Wording, wordsOf } from './scene.ts'

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
    const figure = textWidth(wordsOf({ parts: [cell] }, wording), font)
    const lines = wrapText(name, width - figure - font, font)
    const at = top
    const floor = at + lines.length * font * 1.2 + font * 0.25
    top = floor + thick + font * 0.75
    const length = shapes[i]?.width ?? 0
    const isHatched = cell.state === 'suppressed'
    return [
      ...lines.map(
        (line, j): Mark => ({
          kind: 'text',
          x: 0,
          y: at + font * (1 + 1.2 * j),
          look: 'name',
          parts: [line],
        }),
      ),
      { kind: 'text', x: width, y: at + font, anchor: 'end', parts: [cell] },
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
