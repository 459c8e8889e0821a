import { textWidth } from '#charts/geometry/text-width.ts'
import { type Cell, numberOf } from '#release/cell.ts'
import { type Mark, type Size, type TextMark, type Wording, wordsOf } from './scene.ts'

/** An area of a map as its key sees it. */
export interface Shaded {
  readonly cell: Cell | undefined
  /** The step of its colour, 1–5. */
  readonly step: number | undefined
  /** Its figure stands in it. */
  readonly isPrinted: boolean
}

/**
 * The steps of colour of a map with the least and the largest figure that each is
 * given to, both of them published cells. Nothing where every figure is printed: then none needs a key.
 *
 * @param name What the figures count.
 * @param top Where the key begins.
 */
export function shadeKey(
  areas: readonly Shaded[],
  name: string,
  top: number,
  size: Size,
  wording: Wording,
): { readonly marks: readonly Mark[]; readonly height: number } {
  if (areas.every(({ cell, isPrinted }) => !cell || isPrinted)) return { marks: [], height: 0 }
  const { width, font } = size
  const known = [1, 2, 3, 4, 5].flatMap((step) => {
    const own = areas
      .flatMap((one) => (one.step === step && one.cell ? [one.cell] : []))
      .toSorted((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0))
    const [least, most] = [own[0], own.at(-1)]
    return least && most ? [{ step, least, most }] : []
  })
  const column = width / Math.max(1, known.length)
  const rangeOf = ({ least, most }: Pick<(typeof known)[number], 'least' | 'most'>) =>
    least.value === most.value ? [least] : [least, '–', most]
  const haveRoom = known.every(
    (one) => textWidth(wordsOf({ parts: rangeOf(one) }, wording), font * 0.8) <= column - 4,
  )
  const marks = known.flatMap(({ step, least, most }, i): readonly Mark[] => {
    const label: TextMark = {
      kind: 'text',
      x: i * column,
      y: top + font * 3.6,
      look: 'tiny',
      parts: haveRoom ? rangeOf({ least, most }) : [least, '+'],
    }
    const swatch: Mark = {
      kind: 'rect',
      look: 'area',
      x: i * column,
      y: top + font * 1.8,
      width: column - 2,
      height: font * 0.8,
    }
    return [{ kind: 'group', look: `r${step}`, marks: [swatch] }, label]
  })
  const title: TextMark = { kind: 'text', x: 0, y: top + font * 1.3, look: 'axis', parts: [name] }
  return { marks: [title, ...marks], height: font * 4 }
}
