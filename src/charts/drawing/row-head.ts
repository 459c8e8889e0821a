import { textWidth, wrapText } from '#charts/geometry/text-width.ts'
import { type Size, type TextMark, type Wording, wordsOf } from './scene.ts'

/** What a row of a chart is called, and what stands at its right. */
export interface RowHead {
  readonly name: string
  readonly said?: TextMark['parts']
  /** Look of what is said; as a figure without it. */
  readonly look?: TextMark['look']
}

/**
 * A row's name, broken where it would meet what stands at its right.
 *
 * @param top Where the row begins.
 * @returns The texts, and where the name ends: what the row draws goes below.
 */
export function rowHead(
  { name, said, look = 'value' }: RowHead,
  top: number,
  size: Size,
  wording: Wording,
): { readonly marks: readonly TextMark[]; readonly floor: number } {
  const { width, font } = size
  const room = said ? width - textWidth(wordsOf({ parts: said }, wording), font) - font : width
  const lines = wrapText(name, room, font)
  const names = lines.map(
    (line, i): TextMark => ({
      kind: 'text',
      x: 0,
      y: top + font * (1 + 1.2 * i),
      look: 'name',
      parts: [line],
    }),
  )
  const right: readonly TextMark[] = said
    ? [{ kind: 'text', x: width, y: top + font, anchor: 'end', look, parts: said }]
    : []
  return { marks: [...names, ...right], floor: top + lines.length * font * 1.2 }
}
