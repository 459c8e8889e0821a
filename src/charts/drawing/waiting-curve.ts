import type { Frame } from '#charts/geometry/frame.ts'
import { type Box, firstFree } from '#charts/geometry/labels.ts'
import { type CurvePoint, waitingCurve } from '#charts/geometry/waiting-curve.ts'
import type { Cell } from '#release/cell.ts'
import { axisTitle, gridLines, roomyLabels, titleLabels } from './axes.ts'
import { lineKey } from './line-key.ts'
import { boxOf, type Mark, type Scene, type Size, type TextMark, type Wording } from './scene.ts'

export interface WaitingSeries {
  readonly name: string
  readonly n: Cell
  readonly points: readonly CurvePoint[]
  /** Share still waiting by day of the grid, with the limits of its interval. */
  readonly cells: ReadonlyMap<number, readonly [Cell, Cell, Cell]>
}

export interface WaitingWords {
  readonly axis: string
  /** What the shares are shares of: those still waiting, not those served. */
  readonly share: string
  /** `masih menunggu setelah 7 hari`, and the same without its verb where there is no room. */
  readonly after: (days: number) => readonly [string, string]
}

/** Days whose share is printed beside the newest curve; so is that of its end, where the last step would look like an error. */
const namedDays = [7, 30]

/** Step curves with their bands; the newest is solid and carries the printed values. */
export function drawWaitingCurve(
  series: readonly WaitingSeries[],
  words: WaitingWords,
  size: Size,
  wording: Wording,
): Scene {
  const { width, font } = size
  const keyHeight = font * 1.3
  const top = font * 2.4 + series.length * keyHeight
  const title = axisTitle(words.axis, size)
  const bottom = font * (1.6 + 1.2 * title.length)
  const frame: Frame = {
    width,
    height: top + font * 12.2 + bottom,
    top,
    right: font * 0.7,
    bottom,
    left: font * 3.4,
  }
  const { curves, xTicks, yTicks, axis } = waitingCurve(
    series.map(({ points }) => points),
    frame,
  )
  const floor = frame.height - frame.bottom
  const keys = series.flatMap((one, i) =>
    lineKey(
      { y: font * 0.9 + i * keyHeight },
      `line s${i + 1}`,
      [`${one.name} · n = `, one.n],
      font,
    ),
  )
  const points = series.flatMap(({ cells }, i) =>
    (curves[i]?.points ?? []).flatMap(({ days, x, y }): Mark[] => {
      const found = cells.get(days)
      return found ? [{ kind: 'circle', look: `point f${i + 1}`, x, y, r: 1.5, cells: found }] : []
    }),
  )
  return {
    ...size,
    height: frame.height,
    y: axis,
    marks: [
      ...gridLines(yTicks, frame, font, wording, 'percent'),
      ...roomyLabels(
        // The end first: where labels crowd, the first ones stay.
        [...xTicks.slice(-1), ...xTicks.slice(0, -1)].map(({ value, at }) =>
          // The last one would stand half outside.
          at > width - font * 1.5
            ? axisLabel(width, floor + font * 1.1, 'end', String(value))
            : axisLabel(at, floor + font * 1.1, 'middle', String(value)),
        ),
        size,
        wording,
      ),
      ...titleLabels(title, floor + font * 2.4, size),
      { kind: 'text', x: 0, y: top - font * 0.7, look: 'axis', parts: [words.share] },
      ...curves
        .map(({ band }, i): Mark => ({ kind: 'path', look: `band f${i + 1}`, d: band }))
        .reverse(),
      ...curves
        .map(({ line }, i): Mark => ({ kind: 'path', look: `line s${i + 1}`, d: line }))
        .reverse(),
      ...keys,
      ...points,
      ...namedPoints(
        series[0],
        curves.map((one) => one.points),
        words,
        { ...size, frame },
        wording,
      ),
    ],
  }
}

const axisLabel = (x: number, y: number, anchor: 'middle' | 'end', text: string): TextMark => ({
  kind: 'text',
  x,
  y,
  anchor,
  look: 'axis',
  parts: [text],
})

interface Point {
  readonly days: number
  readonly x: number
  readonly y: number
}

/** The strokes of a step line, as boxes that a label keeps clear of. */
function strokesOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).flatMap(({ x, y }, i): Box[] => {
    const from = points[i] as Point
    return [
      { left: from.x, right: x, top: from.y - 1, bottom: from.y + 1 },
      { left: x - 1, right: x + 1, top: from.y, bottom: y },
    ]
  })
}

const dotBox = ({ x, y }: Point, font: number): Box => ({
  left: x - font / 4,
  right: x + font / 4,
  top: y - font / 4,
  bottom: y + font / 4,
})

/** A label further off than about its own height would be read as that of another point. */
function isBeside({ left, right, top, bottom }: Box, { x, y }: Omit<Point, 'days'>, font: number) {
  return Math.max(left - x, x - right) <= font * 0.5 && Math.max(top - y, y - bottom) <= font * 1.21
}

/** The shares of the named days, each where it is clear of the lines and of the others; one without room is left to the table. */
function namedPoints(
  series: WaitingSeries | undefined,
  curves: readonly (readonly Point[])[],
  words: WaitingWords,
  size: Size & { readonly frame: Frame },
  wording: Wording,
): readonly Mark[] {
  const { font, frame } = size
  const [points = []] = curves
  const taken = curves.flatMap(strokesOf)
  const last = points.at(-1)?.days
  const days = [...new Set([...namedDays, ...(last === undefined ? [] : [last])])]
  const dots = points.filter((p) => days.includes(p.days)).map((p) => dotBox(p, font))
  return days.flatMap((days): Mark[] => {
    const point = points.find((p) => p.days === days)
    const cell = series?.cells.get(days)?.[0]
    if (!point || !cell) return []
    const { x, y } = point
    const right = frame.width - frame.right
    const places = [
      { x: x + font * 0.4, y: y - font * 0.5, anchor: 'start' },
      { x: x + font * 0.4, y: y - font * 1.2, anchor: 'start' },
      { x: right, y: y - font * 0.5, anchor: 'end' },
      { x: right, y: y - font * 1.2, anchor: 'end' },
      { x: right, y: y - font * 1.45, anchor: 'end' },
      { x: x - font * 0.4, y: y + font * 1.2, anchor: 'end' },
      { x: x - font * 0.4, y: y + font * 2, anchor: 'end' },
      { x: right, y: y + font * 1.2, anchor: 'end' },
      { x: right, y: y + font * 2, anchor: 'end' },
    ] as const
    const room = { width: frame.width, height: frame.height - frame.bottom }
    const free = firstFree(
      words
        .after(days)
        .flatMap((said) =>
          places.map((place) => {
            const label: TextMark = {
              kind: 'text',
              ...place,
              look: 'name',
              parts: [cell, ` ${said}`],
            }
            return { label, box: boxOf(label, size, wording) }
          }),
        )
        .filter(
          ({ box }) =>
            box.top >= frame.top && box.left >= frame.left && isBeside(box, { x, y }, font),
        ),
      [...taken, ...dots],
      room,
    )
    if (free) taken.push(free.box)
    return [
      { kind: 'circle', look: 'f1 dot', x, y, r: font / 4, cells: [cell] },
      ...(free ? [free.label] : []),
    ]
  })
}
