import type { Cell } from '#release/cell.ts'
import { textOf } from '#release/cell.ts'
import type { Axis, Mark, Scene, TextMark, Wording } from './scene.ts'

/** How a drawing is named and told apart where it stands. */
export interface Named extends Wording {
  /** Unique in its document; the hatch of suppressed values is `#hatch-<id>`. */
  readonly id: string
  /** What one hears instead of seeing it. */
  readonly label: string
}

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
}

export const escapeText = (text: string) => text.replace(/[<>&"]/g, (c) => entities[c] ?? c)

/** Two decimals at most: small, and the same bytes everywhere. */
const n = (units: number) => String(Math.round(units * 100) / 100)

/** A scene as SVG. Its looks are classes; `charts.css` gives them colour. */
export function svgOf(scene: Scene, named: Named, head = ''): string {
  const isInteractive = scene.marks.some((mark) => mark.kind === 'group' && mark.href)
  const role = isInteractive ? 'group' : 'img'
  const body = scene.marks.map((mark) => markup(mark, named)).join('')
  const hatch = body.includes(`#hatch-${named.id})`) ? hatchOf(named.id) : ''
  const size = `viewBox="0 0 ${n(scene.width)} ${n(scene.height)}"`
  const axes = axisOf('x', scene.x) + axisOf('y', scene.y)
  return `<svg class="plot" xmlns="http://www.w3.org/2000/svg" ${size} role="${role}" aria-label="${escapeText(named.label)}"${axes}>${head}${hatch}${body}</svg>`
}

/** Lines that say "too few to show": a shape filled with them stands for no amount. */
const hatchOf = (id: string) =>
  `<defs><pattern id="hatch-${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatching" d="M0 0V5"/></pattern></defs>`

const axisOf = (name: string, axis: Axis | undefined) =>
  axis ? ` data-${name}="${axis.zero} ${axis.unit}"` : ''

function markup(mark: Mark, named: Named): string {
  switch (mark.kind) {
    case 'text':
      return textMarkup(mark, named)
    case 'rect': {
      const radius = mark.radius ? ` rx="${mark.radius}"` : ''
      return `<rect x="${n(mark.x)}" y="${n(mark.y)}" width="${n(mark.width)}" height="${n(mark.height)}"${radius}${shape(mark, named)}/>`
    }
    case 'circle':
      return `<circle cx="${n(mark.x)}" cy="${n(mark.y)}" r="${n(mark.r)}"${shape(mark, named)}/>`
    case 'path':
      return mark.d === '' ? '' : `<path d="${mark.d}"${shape(mark, named)}/>`
    case 'group': {
      const inner = mark.marks.map((one) => markup(one, named)).join('')
      const title = mark.title ? `<title>${escapeText(mark.title)}</title>` : ''
      const look = mark.look ? ` class="${mark.look}"` : ''
      return mark.href
        ? `<a href="${escapeText(mark.href)}"${look}>${title}${inner}</a>`
        : `<g${look}>${title}${inner}</g>`
    }
  }
}

function shape(
  { look, cells }: { readonly look: string; readonly cells?: readonly Cell[] },
  { id }: Named,
): string {
  const names = look.split(' ').filter((name) => name !== 'hatch')
  const fill = names.length < look.split(' ').length ? ` fill="url(#hatch-${id})"` : ''
  return `${names.length > 0 ? ` class="${names.join(' ')}"` : ''}${fill}${addresses(cells)}`
}

/** The cells of a mark for whoever checks or reads the drawing: addresses and values, in order. */
function addresses(cells: readonly Cell[] | undefined): string {
  if (!cells || cells.length === 0) return ''
  const refs = cells.map(({ ref }) => ref).join(' ')
  const values = cells.map(({ value }) => (value === null ? '-' : String(value))).join(' ')
  return ` data-cells="${escapeText(refs)}" data-values="${escapeText(values)}"`
}

function textMarkup({ x, y, anchor, look, parts }: TextMark, wording: Wording): string {
  const words = parts
    .map((part) =>
      typeof part === 'string'
        ? escapeText(part)
        : `<tspan data-cell="${escapeText(part.ref)}" data-value="${part.value === null ? '' : escapeText(String(part.value))}">${escapeText(textOf(part, wording.locale))}</tspan>`,
    )
    .join('')
  const at = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : ''
  const name = look && look !== 'value' ? ` class="${look}"` : ''
  return `<text x="${n(x)}" y="${n(y)}"${at}${name}>${words}</text>`
}
