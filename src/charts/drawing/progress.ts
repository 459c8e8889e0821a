import { progressLine } from '#charts/geometry/progress-line.ts'
import { type Cell, numberOf } from '#release/cell.ts'
import { roomyLabels } from './axes.ts'
import { rowHead } from './row-head.ts'
import type { Mark, Scene, Size, TextMark, Wording } from './scene.ts'

export interface ProgressRow {
  readonly name: string
  readonly baseline: Cell
  readonly target: Cell
  readonly actual: Cell
}

export interface ProgressWords {
  readonly baseline: string
  readonly target: string
  readonly now: string
  /** Said where no official figure is known. */
  readonly none: string
}

/** Each indicator's way from its baseline to its target, and where it is now. */
export function drawProgress(
  rows: readonly ProgressRow[],
  words: ProgressWords,
  size: Size,
  wording: Wording,
): Scene {
  const { width, font } = size
  let top = 0
  const marks = rows.flatMap(({ name, baseline, target, actual }): Mark[] => {
    const head = rowHead({ name }, top, size, wording)
    const middle = head.floor + font * 2.1
    top = middle + font * 2.6
    const known = numberOf(actual)
    const line = progressLine(numberOf(baseline), numberOf(target), known, {
      width,
      inset: font * 0.5,
    })
    const said: TextMark = {
      kind: 'text',
      x: line?.actual ?? 0,
      y: middle - font * 0.7,
      ...(line?.actual === undefined ? {} : { anchor: anchorAt(line.actual, width) }),
      look: known === undefined ? 'axis' : 'name',
      parts: known === undefined ? [words.none] : [`${words.now} `, actual],
    }
    const ends: readonly TextMark[] = line
      ? [
          end(line.baseline, middle, [`${words.baseline} `, baseline], width, font),
          end(line.target, middle, [`${words.target} `, target], width, font),
        ]
      : []
    return [
      ...head.marks,
      said,
      ...(line ? lineMarks(line, middle, { baseline, target, actual }, font) : []),
      ...roomyLabels(ends, size, wording),
    ]
  })
  return { ...size, height: Math.max(top, font), marks }
}

const anchorAt = (x: number, width: number) =>
  x < width / 3 ? 'start' : x > (2 * width) / 3 ? 'end' : 'middle'

const end = (
  x: number,
  middle: number,
  parts: TextMark['parts'],
  width: number,
  font: number,
): TextMark => ({
  kind: 'text',
  x: anchorAt(x, width) === 'start' ? 0 : anchorAt(x, width) === 'end' ? width : x,
  y: middle + font * 1.5,
  anchor: anchorAt(x, width),
  look: 'axis',
  parts,
})

function lineMarks(
  line: { readonly baseline: number; readonly target: number; readonly actual: number | undefined },
  middle: number,
  cells: Pick<ProgressRow, 'baseline' | 'target' | 'actual'>,
  font: number,
): readonly Mark[] {
  const tick = (x: number, cell: Cell): Mark => ({
    kind: 'path',
    look: 'centre',
    d: `M${x} ${middle - font * 0.4}v${font * 0.8}`,
    cells: [cell],
  })
  return [
    { kind: 'path', look: 'way', d: `M${line.baseline} ${middle}H${line.target}` },
    tick(line.baseline, cells.baseline),
    tick(line.target, cells.target),
    ...(line.actual === undefined
      ? []
      : [
          {
            kind: 'path',
            look: 'line s3',
            d: `M${line.baseline} ${middle}H${line.actual}`,
          } as const,
          {
            kind: 'circle',
            look: 'f3 dot',
            x: line.actual,
            y: middle,
            r: font * 0.4,
            cells: [cells.actual],
          } as const,
        ]),
  ]
}
