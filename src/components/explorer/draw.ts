import { bars } from '#charts/geometry/bars.ts'
import { columns } from '#charts/geometry/columns.ts'
import { intervalDots } from '#charts/geometry/interval-dots.ts'
import { waitingCurve } from '#charts/geometry/waiting-curve.ts'
import { formatNumber } from '#i18n/numbers.ts'
import { amountOf, intervalOf, type Mark } from './marks.ts'
import { element, figureIn, text, type Words } from './markup.ts'

/** What stands inside the drawing, and how high it is in user units. */
export interface Drawn {
  readonly markup: string
  readonly height: number
}

export const width = 360
/** As wide as a figure of five digits is written. */
const figureRoom = 48
const rowHeight = 40

/** The drawing that fits the view: counts as columns over time or bars by group, estimates with their limits. */
export function draw(
  marks: readonly Mark[],
  { across, unit }: { readonly across: string; readonly unit: string },
  words: Words,
): Drawn {
  if (unit === 'count')
    return across === 'period' ? drawColumns(marks, words) : drawBars(marks, words)
  return across === 'days' ? drawCurve(marks, words) : drawIntervals(marks, unit, words)
}

/** A name that leaves room for its figure; the table has it whole. */
const shortened = (name: string) => (name.length > 38 ? `${name.slice(0, 37).trimEnd()}…` : name)

const hatch = 'url(#hatch-jelajah)'
const kindOf = (mark: Mark) => amountOf(mark).kind

/** So few columns have room for their own names and figures. */
const fewColumns = 4

function drawColumns(marks: readonly Mark[], words: Words): Drawn {
  const isFew = marks.length <= fewColumns
  const frame = {
    width,
    height: isFew ? 216 : 200,
    top: 22,
    right: 4,
    bottom: isFew ? 42 : 26,
    left: 46,
  }
  const shape = columns(marks.map(amountOf), words.threshold, frame)
  const floor = frame.height - frame.bottom
  return {
    height: frame.height,
    markup: [
      ...shape.yTicks.flatMap(({ value, at }) => [
        element('path', { class: 'grid', d: `M${frame.left} ${at}H${width - frame.right}` }),
        text(frame.left - 6, at + 4, formatNumber(value, words.locale), 'axis', 'end'),
      ]),
      ...boxes(shape.columns, marks),
      ...(isFew
        ? marks.flatMap((mark, i) => named(mark, shape.columns[i], floor, words))
        : [
            ...yearsUnder(marks).map(({ index, year }) =>
              text(shape.columns[index]?.x ?? 0, floor + 18, year, 'axis'),
            ),
            lastFigure(marks, shape.columns, words),
          ]),
    ].join(''),
  }
}

/** A column's figure above it and its period below it, the year on a line of its own. */
function named(
  mark: Mark,
  column: Box | undefined,
  floor: number,
  words: Words,
): readonly string[] {
  if (!column) return []
  const x = column.x + column.width / 2
  return [
    figureIn(mark.shown, { x, y: column.y - 6, anchor: 'middle' }, words),
    ...mark.name
      .split(/ (?=\S+$)/)
      .map((line, i) => text(x, floor + 16 + i * 16, line, 'axis', 'middle')),
  ]
}

/** Above every column that its words pass over, not across them. */
function lastFigure(marks: readonly Mark[], shapes: readonly Box[], words: Words): string {
  const last = shapes.at(-1)
  const mark = marks.at(-1)
  if (!last || !mark) return ''
  const above = Math.min(...shapes.filter(({ x }) => x > last.x - figureRoom).map(({ y }) => y))
  return figureIn(mark.shown, { x: last.x + last.width, y: above - 6, anchor: 'end' }, words)
}

/** Each year at its first period, as many as fit beside each other. */
function yearsUnder(marks: readonly Mark[]): readonly { index: number; year: string }[] {
  const first = marks
    .map(({ code }, index) => ({ index, year: code.slice(0, 4) }))
    .filter(({ year }, i) => i === 0 || marks[i - 1]?.code.slice(0, 4) !== year)
  const step = Math.ceil(first.length / 8)
  return first.filter((_, i) => i % step === 0)
}

function drawBars(marks: readonly Mark[], words: Words): Drawn {
  const shape = bars(marks.map(amountOf), words.threshold, { width, rowHeight: 38 })
  const boxOf = ({ y, width }: { readonly y: number; readonly width: number }) => {
    return { x: 0, y: y + 21, width, height: 8 }
  }
  return {
    height: shape.height,
    markup: [
      element('path', {
        class: 'track',
        d: shape.bars.map(({ y }) => boxPath(boxOf({ y, width }))).join(''),
      }),
      ...boxes(shape.bars.map(boxOf), marks),
      ...marks.flatMap((mark, i) => {
        const y = (shape.bars[i]?.y ?? 0) + 15
        return [
          text(0, y, shortened(mark.name)),
          figureIn(mark.shown, { x: width, y, anchor: 'end' }, words),
        ]
      }),
    ].join(''),
  }
}

type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>

const boxPath = ({ x, y, width, height }: Box) => `M${x} ${y}h${width}v${height}h${-width}z`

/** Known amounts as one shape, which a slow phone lays out at once; suppressed ones each hatched. */
function boxes(shapes: readonly Box[], marks: readonly Mark[]): readonly string[] {
  const isHatched = (i: number) => kindOf(marks[i] as Mark) === 'suppressed'
  return [
    element('path', {
      class: 'bar',
      d: shapes
        .filter((_, i) => !isHatched(i))
        .map(boxPath)
        .join(''),
    }),
    ...shapes.filter((_, i) => isHatched(i)).map((box) => element('rect', { ...box, fill: hatch })),
  ]
}

function drawIntervals(marks: readonly Mark[], unit: string, words: Words): Drawn {
  const shape = intervalDots(marks.map(intervalOf), { width, rowHeight, inset: 6 })
  const axis = unit === 'days' ? words.axisDays : '%'
  const rows = shape.rows.map(({ y }, i) => {
    const mark = marks[i] as Mark
    const at = { x: width, y: y + 16, anchor: 'end' as const }
    const why = intervalOf(mark).kind === 'estimated' ? undefined : words.stateName(mark.state)
    return [
      text(0, y + 16, shortened(mark.name), 'name'),
      why ? text(at.x, at.y, why, 'axis', 'end') : figureIn(mark.shown, at, words),
    ].join('')
  })
  // Like marks as one shape each, which a slow phone lays out at once.
  const whiskers = (open: boolean) =>
    shape.rows
      .filter(({ whisker }) => whisker?.open === open)
      .map(({ y, whisker }) => `M${whisker?.from} ${y + 27}H${whisker?.to}`)
      .join('')
  const dots = shape.rows
    .filter(({ dot }) => dot !== undefined)
    .map(({ y, dot }) => `M${dot} ${y + 27}h0`)
    .join('')
  const drawn = [
    element('path', { class: 'whisker', d: whiskers(false) }),
    element('path', { class: 'whisker open', d: whiskers(true) }),
    element('path', { class: 'dots', d: dots }),
  ]
  const ticks = shape.ticks.flatMap(({ value, at }) => [
    element('path', { class: 'grid', d: `M${at} 0V${shape.height}` }),
    text(at, shape.height + 16, formatNumber(value, words.locale), 'axis', 'middle'),
  ])
  const name = text(width, shape.height + 34, axis, 'axis', 'end')
  return { height: shape.height + 38, markup: [...ticks, name, ...drawn, ...rows].join('') }
}

function drawCurve(marks: readonly Mark[], words: Words): Drawn {
  const frame = { width, height: 250, top: 22, right: 8, bottom: 42, left: 46 }
  const points = marks.flatMap((mark) => {
    const interval = intervalOf(mark)
    if (interval.kind !== 'estimated') return []
    const { days: percent, low = percent, high = percent } = interval
    return [{ mark, days: Number(mark.code), percent, low, high }]
  })
  const { curves, xTicks, yTicks } = waitingCurve([points], frame)
  const floor = frame.height - frame.bottom
  const named = curves[0]?.points.flatMap((point, i) => {
    const mark = points[i]?.mark
    return mark && [7, 30].includes(point.days) ? [{ ...point, mark }] : []
  })
  return {
    height: frame.height,
    markup: [
      ...yTicks.flatMap(({ value, at }) => [
        element('path', { class: 'grid', d: `M${frame.left} ${at}H${width - frame.right}` }),
        text(frame.left - 6, at + 4, `${formatNumber(value, words.locale)}%`, 'axis', 'end'),
      ]),
      ...xTicks.map(({ value, at }) => text(at, floor + 16, String(value), 'axis', 'middle')),
      text(width - frame.right, floor + 36, words.axisWaiting, 'axis', 'end'),
      ...curves.flatMap(({ band, line }) => [
        element('path', { class: 'band', d: band }),
        element('path', { class: 'line', d: line }),
      ]),
      ...(named ?? []).flatMap(({ x, y, mark }) => [
        element('circle', { cx: x, cy: y, r: 3.5 }),
        figureIn(mark.shown, { x: x + 6, y: y - 7, anchor: 'start' }, words),
      ]),
    ].join(''),
  }
}
