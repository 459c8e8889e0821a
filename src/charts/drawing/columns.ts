import { amountOf } from '#charts/amount.ts'
import { columns } from '#charts/geometry/columns.ts'
import type { Frame } from '#charts/geometry/frame.ts'
import { textWidth } from '#charts/geometry/text-width.ts'
import { formatNumber } from '#i18n/format.ts'
import { type Cell, numberOf } from '#release/cell.ts'
import { gridLines, roomyLabels } from './axes.ts'
import { columnMarks } from './column-marks.ts'
import { keyIndent, lineKey } from './line-key.ts'
import { boxOf, type Mark, type Scene, type Size, type TextMark, type Wording } from './scene.ts'

/** Process limits: what usually varies by chance between the periods of the baseline. */
export interface Limits {
  readonly low: Cell
  readonly centre: Cell
  readonly high: Cell
  /** What the dashed limits are, and the line between them. */
  readonly name: string
  readonly middle: string
}

export interface ColumnsOf {
  /** One a column, oldest first. */
  readonly cells: readonly Cell[]
  /** Under each column; `''` for none. The newest is said in full. */
  readonly names: readonly string[]
  readonly limits?: Limits | undefined
  /** Columns that stand out from the limits. */
  readonly signals?: readonly boolean[]
}

/** Columns over time, the newest with its figure, and the limits of the process where it has some. */
export function drawColumns(of: ColumnsOf, size: Size, wording: Wording): Scene {
  const { width, font } = size
  const { cells, names, limits, signals = [] } = of
  const high = limits && numberOf(limits.high)
  const amounts = cells.map(amountOf)
  const highest = Math.max(high ?? 0, ...cells.map((cell) => numberOf(cell) ?? wording.threshold))
  const keys = limits ? keysOf(limits, size) : { marks: [], height: 0 }
  const frame: Frame = {
    width,
    height: font * 14 + keys.height,
    top: font * 1.6 + keys.height,
    right: 2,
    bottom: font * 1.7,
    left:
      textWidth(formatNumber(highest * 1.25, wording.locale).replace(/[.,]\d{1,2}$/, ''), font) +
      font * 0.5,
  }
  const shape = columns(amounts, wording.threshold, frame, high)
  const last = shape.columns.at(-1)
  const lastCell = cells.at(-1)
  const at = (cell: Cell) => shape.axis.zero + (numberOf(cell) ?? 0) * shape.axis.unit
  return {
    ...size,
    height: frame.height,
    y: shape.axis,
    marks: [
      ...gridLines(shape.yTicks, frame, font, wording),
      ...columnMarks(shape.columns, cells, 0, signals),
      ...(limits ? limitMarks(limits, at, frame) : []),
      ...keys.marks,
      ...periodNames(names, shape.columns, frame, size, wording),
      ...(last && lastCell
        ? [valueOfLast(lastCell, last.x + last.width, last.y - font * 0.35)]
        : []),
    ],
  }
}

const valueOfLast = (cell: Cell, x: number, y: number): TextMark => ({
  kind: 'text',
  x,
  y,
  anchor: 'end',
  look: 'name',
  parts: [cell],
})

function limitMarks(
  { low, centre, high }: Limits,
  at: (cell: Cell) => number,
  frame: Frame,
): readonly Mark[] {
  const across = `H${frame.width - frame.right}`
  return [
    { kind: 'path', look: 'limit', d: `M${frame.left} ${at(high)}${across}`, cells: [high] },
    { kind: 'path', look: 'limit', d: `M${frame.left} ${at(low)}${across}`, cells: [low] },
    { kind: 'path', look: 'centre', d: `M${frame.left} ${at(centre)}${across}`, cells: [centre] },
  ]
}

/** What the lines are, above the columns: beside the lines columns stand in the way. In one row where there is room. */
function keysOf(
  { name, middle }: Limits,
  { width, font }: Size,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const indent = font * keyIndent
  const second = indent + textWidth(name, font) + font * 1.2
  const isOneRow = second + indent + textWidth(middle, font) <= width
  const place = isOneRow ? { x: second, y: font } : { y: font * 2.3 }
  return {
    marks: [
      ...lineKey({ y: font }, 'limit', [name], font),
      ...lineKey(place, 'centre', [middle], font),
    ],
    height: font * (isOneRow ? 1.3 : 2.6),
  }
}

/** The newest period first, so that it stays; years where there is room left. */
function periodNames(
  names: readonly string[],
  shapes: readonly { readonly x: number; readonly width: number }[],
  frame: Frame,
  size: Size,
  wording: Wording,
): readonly Mark[] {
  const y = frame.height - frame.bottom + size.font * 1.2
  const labels = names.flatMap((name, i): TextMark[] => {
    const shape = shapes[i]
    if (name === '' || !shape) return []
    const label = { kind: 'text', y, look: 'axis', parts: [name] } as const
    const below: TextMark = { ...label, x: shape.x, anchor: 'start' }
    const fits = boxOf(below, size, wording).right <= frame.width
    return [fits ? below : { ...label, x: frame.width, anchor: 'end' }]
  })
  return roomyLabels([...labels.slice(-1), ...labels.slice(0, -1)], size, wording)
}
