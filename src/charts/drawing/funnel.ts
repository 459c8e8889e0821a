import type { Frame } from '#charts/geometry/frame.ts'
import { type FunnelGroup, funnel } from '#charts/geometry/funnel.ts'
import { type Box, firstFree } from '#charts/geometry/labels.ts'
import { formatNumber } from '#i18n/format.ts'
import { type Cell, numberOf } from '#release/cell.ts'
import { axisTitle, gridLines, roomyLabels, titleLabels } from './axes.ts'
import { lineKey } from './line-key.ts'
import { boxOf, type Mark, type Scene, type Size, type TextMark, type Wording } from './scene.ts'

export interface FunnelRow {
  readonly name: string
  /** A short name, written beside the point where there is room. */
  readonly short: string
  readonly group: FunnelGroup
  readonly percent: Cell
  readonly n: Cell
  /** Outside the 99.8 % limits. */
  readonly isOutside: boolean
}

export interface FunnelWords {
  readonly axis: string
  /** What the shares are shares of. */
  readonly share: string
  /** The narrower limits, and those that count as signals. */
  readonly limits_95: string
  readonly limits_998: string
  readonly city: string
}

/** Every group as a point among the limits of chance; the whole city as a line. The largest are named first: size is no merit. */
export function drawFunnel(
  rows: readonly FunnelRow[],
  city: Cell,
  words: FunnelWords,
  size: Size,
  wording: Wording,
): Scene {
  const { width, font } = size
  const title = axisTitle(words.axis, size)
  const bottom = font * (1.6 + 1.2 * title.length)
  const frame: Frame = {
    width,
    height: font * 20.6 + bottom,
    top: font * 5.4,
    right: font * 0.7,
    bottom,
    left: font * 3.4,
  }
  const shape = funnel(
    rows.map(({ group }) => group),
    frame,
  )
  const floor = frame.height - frame.bottom
  const cityAt = shape.axis.zero + (numberOf(city) ?? 0) * shape.axis.unit
  const keys: readonly Mark[] = [
    ...lineKey({ y: font }, 'limit', [words.limits_998], font),
    ...lineKey({ y: font * 2.3 }, 'limit thin', [words.limits_95], font),
    ...lineKey({ y: font * 3.6 }, 'centre', [`${words.city} `, city], font),
  ]
  return {
    ...size,
    height: frame.height,
    y: shape.axis,
    marks: [
      ...gridLines(shape.yTicks, frame, font, wording, 'percent'),
      ...roomyLabels(
        shape.xTicks.map(
          ({ value, at }): TextMark => ({
            kind: 'text',
            x: at,
            y: floor + font * 1.1,
            anchor: 'middle',
            look: 'axis',
            parts: [formatNumber(value, wording.locale)],
          }),
        ),
        size,
        wording,
      ),
      ...titleLabels(title, floor + font * 2.4, size),
      { kind: 'text', x: 0, y: frame.top - font * 0.7, look: 'axis', parts: [words.share] },
      ...keys,
      ...(['low_95', 'high_95'] as const).map(
        (name): Mark => ({ kind: 'path', look: 'limit thin', d: shape.limits[name] }),
      ),
      ...(['low_998', 'high_998'] as const).map(
        (name): Mark => ({ kind: 'path', look: 'limit', d: shape.limits[name] }),
      ),
      {
        kind: 'path',
        look: 'centre',
        d: `M${frame.left} ${cityAt}H${width - frame.right}`,
        cells: [city],
      },
      ...rows.map((row, i): Mark => {
        const { x = 0, y = 0 } = shape.points[i] ?? {}
        const look = row.isOutside ? 'f2 dot' : 'f1 dot'
        return { kind: 'circle', look, x, y, r: font / 3, cells: [row.percent, row.n] }
      }),
      ...namesOf(rows, shape.points, size, frame, wording),
    ],
  }
}

function namesOf(
  rows: readonly FunnelRow[],
  points: readonly { readonly x: number; readonly y: number }[],
  size: Size,
  frame: Frame,
  wording: Wording,
): readonly Mark[] {
  const { font } = size
  const dot = font / 3
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - dot,
    right: x + dot,
    top: y - dot,
    bottom: y + dot,
  }))
  const order = rows
    .map((row, i) => ({ row, point: points[i] ?? { x: 0, y: 0 } }))
    .sort((a, b) => b.row.group.n_effective - a.row.group.n_effective)
  return order.flatMap(({ row, point: { x, y } }) => {
    const places = [
      { x: x + font * 0.5, y: y + font * 0.3, anchor: 'start' },
      { x: x - font * 0.5, y: y + font * 0.3, anchor: 'end' },
      { x, y: y - font * 0.6, anchor: 'middle' },
      { x, y: y + font * 1.2, anchor: 'middle' },
    ] as const
    const free = firstFree(
      places
        .map((place) => {
          const label: TextMark = { kind: 'text', ...place, look: 'tiny', parts: [row.short] }
          return { label, box: boxOf(label, size, wording) }
        })
        .filter(({ box }) => box.left >= frame.left && box.top >= frame.top),
      taken,
      { width: frame.width, height: frame.height - frame.bottom },
    )
    if (free) taken.push(free.box)
    return free ? [free.label] : []
  })
}
