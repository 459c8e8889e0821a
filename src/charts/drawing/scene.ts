import { type Box, textBox } from '#charts/geometry/labels.ts'
import { textWidth } from '#charts/geometry/text-width.ts'
import type { Locale } from '#model/locale.ts'
import { type Cell, textOf } from '#release/cell.ts'

/** How wide a drawing is and how large its letters are, in the same units. */
export interface Size {
  readonly width: number
  readonly font: number
}

/** In a page: letters of 15 units are 12 px where a phone of 320 px shows the drawing in 288. */
export const pageSize: Size = { width: 360, font: 15 }

/** In a file: as wide as a column of text. */
export const pictureSize: Size = { width: 600, font: 15 }

export type Anchor = 'start' | 'middle' | 'end'

interface Shape {
  /** Class names of `charts.css`, or `hatch`. */
  readonly look: string
  /** The published cells that the shape shows, the main one first. */
  readonly cells?: readonly Cell[]
}

export interface TextMark {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly anchor?: Anchor
  readonly look?: 'axis' | 'name' | 'value' | 'tiny' | 'stamp'
  /** Words and figures in order. */
  readonly parts: readonly (string | Cell)[]
}

export type Mark =
  | TextMark
  | (Shape & {
      readonly kind: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly radius?: number
    })
  | (Shape & { readonly kind: 'path'; readonly d: string })
  | (Shape & {
      readonly kind: 'circle'
      readonly x: number
      readonly y: number
      readonly r: number
    })
  | {
      readonly kind: 'group'
      readonly look?: string
      /** Makes the group a link, named by `title`. */
      readonly href?: string
      readonly title?: string
      readonly marks: readonly Mark[]
    }

/** Where a value stands on a straight axis: `zero + value × unit`. */
export interface Axis {
  readonly zero: number
  readonly unit: number
}

/** A drawing as plain data: what is where. */
export interface Scene extends Size {
  readonly height: number
  readonly marks: readonly Mark[]
  /** Straight axes that lengths and places follow, so that a test can measure them. */
  readonly x?: Axis
  readonly y?: Axis
}

/** What the words of figures in a drawing depend on. */
export interface Wording {
  readonly locale: Locale
  readonly threshold: number
}

const sizes = { axis: 0.93, name: 1, value: 1, tiny: 0.8, stamp: 1 } as const

export const sizeOf = (mark: TextMark, { font }: Size) => font * sizes[mark.look ?? 'value']

export function wordsOf({ parts }: Pick<TextMark, 'parts'>, wording: Wording): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : textOf(part, wording.locale)))
    .join('')
}

/** The room that a text takes at most. */
export function boxOf(mark: TextMark, size: Size, wording: Wording): Box {
  const letters = sizeOf(mark, size)
  return textBox(mark, textWidth(wordsOf(mark, wording), letters), letters, mark.anchor)
}

/** Every text of a scene, those within groups too. */
export function textsOf(marks: readonly Mark[]): readonly TextMark[] {
  return marks.flatMap((mark) =>
    mark.kind === 'text' ? [mark] : mark.kind === 'group' ? textsOf(mark.marks) : [],
  )
}
