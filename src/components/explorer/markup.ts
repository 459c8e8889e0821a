import { formatAmount } from '#i18n/numbers.ts'
import type { Locale } from '#model/locale.ts'
import { suppressed } from '#model/table.ts'
import type { Mark, Shown } from './marks.ts'

/** The words that the page gives to the explorer, in its language. */
export interface Words {
  readonly locale: Locale
  /** Counts below this are suppressed. */
  readonly threshold: number
  readonly axisDays: string
  readonly axisWaiting: string
  readonly low: string
  readonly high: string
  /** What is said of a suppressed and of an empty cell to those who hear it. */
  readonly suppressed: string
  readonly none: string
  /** Why an estimate has no figure. */
  stateName(state: string | undefined): string
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
export const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)

type Attributes = Readonly<Record<string, string | number>>

/** Hundreds of elements are written for one view, so this walks without making lists. */
function written(attributes: Attributes): string {
  let markup = ''
  for (const name in attributes) {
    const value = attributes[name] as string | number
    markup += ` ${name}="${typeof value === 'number' ? value : escaped(value)}"`
  }
  return markup
}

/** An element of a drawing without content. */
export const element = (name: string, attributes: Attributes) => `<${name}${written(attributes)}/>`

type Anchor = 'start' | 'middle' | 'end'

/** Words start at their point where nothing else is said. */
const anchored = (anchor: Anchor) => (anchor === 'start' ? '' : ` text-anchor="${anchor}"`)

export function text(
  x: number,
  y: number,
  words: string,
  name = '',
  anchor: Anchor = 'start',
): string {
  const named = name ? ` class="${name}"` : ''
  return `<text${named} x="${x}" y="${y}"${anchored(anchor)}>${escaped(words)}</text>`
}

/** What the reader sees of a cell: its figure, the sign of the files where it is suppressed, a dash where there is none. */
export function figureOf({ value, type }: Shown, { locale }: Words): string {
  if (value === suppressed) return suppressed
  if (value === null) return '–'
  return typeof value === 'number' ? formatAmount(value, type, locale) : value
}

/** A figure inside the drawing, with the cell it comes from. */
export function figureIn(
  shown: Shown,
  { x, y, anchor }: { readonly x: number; readonly y: number; readonly anchor: Anchor },
  words: Words,
): string {
  const cell = written({ x, y, 'data-cell': shown.ref, 'data-value': shown.value ?? '' })
  return `<text${cell}${anchored(anchor)}>${escaped(figureOf(shown, words))}</text>`
}

/** More rows than this fill the box that the table stands in, on a phone as on a desk. */
const rowsOfBox = 15

/**
 * The table of exactly the drawn values, in a box of its own. Many rows are laid out only where the reader is near
 * them, if their box is new: one that was near before would be laid out again wherever the new drawing has moved it.
 */
export function tableOf(
  marks: readonly Mark[],
  heads: { readonly axis: string; readonly measure: string },
  words: Words,
): string {
  const hasLimits = marks.some(({ low }) => low)
  const head = [heads.measure, ...(hasLimits ? [words.low, words.high] : [])]
  const data = (shown: Shown | undefined) => {
    if (!shown) return '–'
    const figure = escaped(figureOf(shown, words))
    const said =
      shown.value === suppressed
        ? `<abbr title="${escaped(words.suppressed)}">${figure}</abbr>`
        : shown.value === null
          ? `<span aria-hidden="true">–</span><span class="sr">${escaped(words.none)}</span>`
          : figure
    return `<data${written({ value: shown.value ?? '', 'data-cell': shown.ref })}>${said}</data>`
  }
  const why = ({ shown, state }: Mark) =>
    shown.value === null && state ? ` <small>${escaped(words.stateName(state))}</small>` : ''
  const rows = marks.map((mark) => {
    const limits = hasLimits
      ? [mark.low, mark.high].map((limit) => `<td class="num">${data(limit)}</td>`)
      : []
    return `<tr><th scope="row">${escaped(mark.name)}</th><td class="num">${data(mark.shown)}${why(mark)}</td>${limits.join('')}</tr>`
  })
  const heading = [
    `<th scope="col">${escaped(heads.axis)}</th>`,
    ...head.map((name) => `<th scope="col" class="num">${escaped(name)}</th>`),
  ]
  const box = marks.length > rowsOfBox ? 'rows many' : 'rows'
  return `<div class="${box}"><table><thead><tr>${heading.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}
