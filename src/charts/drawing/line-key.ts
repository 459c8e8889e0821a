import type { Mark, TextMark } from './scene.ts'

/** How far the words of a key stand from its beginning, in letters of the drawing. */
export const keyIndent = 1.6

/** What a line of a drawing is: a piece of it, and words beside it on the baseline `y`. */
export const lineKey = (
  { x = 0, y }: { readonly x?: number; readonly y: number },
  look: string,
  parts: TextMark['parts'],
  font: number,
): readonly Mark[] => [
  { kind: 'path', look, d: `M${x} ${y - font * 0.35}h${font * 1.2}` },
  { kind: 'text', x: x + font * keyIndent, y, look: 'name', parts },
]
