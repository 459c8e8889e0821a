import type { Frame, Tick } from '#charts/geometry/frame.ts'
import { keepApart } from '#charts/geometry/labels.ts'
import { wrapText } from '#charts/geometry/text-width.ts'
import { formatNumber, formatPercent } from '#i18n/format.ts'
import { boxOf, type Mark, type Size, type TextMark, type Wording } from './scene.ts'

/** Horizontal lines with their values at the left. */
export function gridLines(
  ticks: readonly Tick[],
  frame: Frame,
  font: number,
  { locale }: Wording,
  unit: 'number' | 'percent' = 'number',
): readonly Mark[] {
  return ticks.flatMap(({ value, at }): Mark[] => [
    { kind: 'path', look: 'grid', d: `M${frame.left} ${at}H${frame.width - frame.right}` },
    {
      kind: 'text',
      x: frame.left - font * 0.4,
      y: at + font * 0.3,
      anchor: 'end',
      look: 'axis',
      parts: [unit === 'percent' ? formatPercent(value, locale) : formatNumber(value, locale)],
    },
  ])
}

/** The name of an axis at the right, broken where it is longer than the drawing is wide. */
export function axisTitle(text: string, { width, font }: Size): readonly string[] {
  return wrapText(text, width, font * 0.93)
}

/** The lines of {@link axisTitle} as labels; the first stands at `y`. */
export function titleLabels(
  lines: readonly string[],
  y: number,
  { width, font }: Size,
): readonly TextMark[] {
  return lines.map((line, i) => ({
    kind: 'text',
    x: width,
    y: y + i * font * 1.2,
    anchor: 'end',
    look: 'axis',
    parts: [line],
  }))
}

/** Those labels that keep clear of the ones before them and within the drawing's width. */
export function roomyLabels(
  labels: readonly TextMark[],
  size: Size,
  wording: Wording,
): readonly TextMark[] {
  const inside = labels.filter((label) => {
    const { left, right } = boxOf(label, size, wording)
    return left >= -0.01 && right <= size.width + 0.01
  })
  const kept = keepApart(
    inside.map((label) => boxOf(label, size, wording)),
    size.font * 0.2,
  )
  return inside.filter((_, i) => kept[i])
}
