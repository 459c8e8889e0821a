import { toHtml } from 'hast-util-to-html'
import { mdxToHast } from 'satteri'
import { attributeText, type JsxAttribute } from '#integrations/content-breach.ts'
import type { Locale } from '#model/locale.ts'
import { textOf } from '#release/cell.ts'
import { findFigure } from '#release/figures.ts'
import type { Published } from '#release/read.ts'

/** A node of the tree as far as the preview looks at it. */
interface Node {
  readonly type: string
  readonly tagName?: string
  readonly name?: string | null
  readonly value?: string
  readonly properties?: Readonly<Record<string, unknown>>
  readonly attributes?: readonly unknown[]
  readonly children?: readonly Node[]
}

/** Elements that Markdown makes; anything else is left out, whatever a parser may one day let through. */
const harmless = new Set(
  'h1 h2 h3 h4 h5 h6 p ul ol li strong em del code pre blockquote a img table thead tbody tr th td br hr'.split(
    ' ',
  ),
)
const properties = new Set(['href', 'src', 'alt', 'title', 'start', 'align'])

/**
 * The body of a text that has passed its rules, as HTML for the preview: only
 * elements of Markdown, and of each component what it shows.
 *
 * @param published Without a release a live figure shows its id.
 */
export function previewHtml(
  body: string,
  published: Published | undefined,
  locale: Locale,
): string {
  const tree = mdxToHast(body) as unknown as Node
  const show = (node: Node): readonly Node[] => shown(node, published, locale)
  return toHtml({ type: 'root', children: (tree.children ?? []).flatMap(show) } as never)
}

function shown(node: Node, published: Published | undefined, locale: Locale): readonly Node[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value ?? '' }]
  const below = (node.children ?? []).flatMap((child) => shown(child, published, locale))
  if (node.type.startsWith('mdxJsx')) return component(node, below, published, locale)
  if (node.type !== 'element' || !harmless.has(node.tagName ?? '')) return below
  const kept = Object.entries(node.properties ?? {})
    .filter(([name]) => properties.has(name))
    .map(([name, value]) => [name, name === 'src' ? pictureAddress(String(value)) : value])
  return [element(node.tagName ?? 'p', Object.fromEntries(kept), below)]
}

/** Pictures come from the desk; no other address is asked. */
const pictureAddress = (src: string) =>
  src.startsWith('../pictures/') ? `/pictures/${src.slice('../pictures/'.length)}` : ''

const element = (
  tagName: string,
  properties: Node['properties'],
  children: readonly Node[],
): Node => ({
  type: 'element',
  tagName,
  properties: properties ?? {},
  children,
})
const words = (value: string): Node => ({ type: 'text', value })

function component(
  { name, attributes }: Node,
  below: readonly Node[],
  published: Published | undefined,
  locale: Locale,
): readonly Node[] {
  const given = (attribute: string) =>
    attributeText(attributes as readonly JsxAttribute[] | undefined, attribute)
  switch (name) {
    case 'Angka': {
      const found = published && findFigure(published, given('id'), given('rilis') || undefined)
      const value = found?.kind === 'found' ? textOf(found.cell, locale) : `[${given('id')}]`
      return [element('data', {}, [words(value)])]
    }
    case 'Catatan':
      return [
        element('div', { className: ['note'] }, [
          ...(given('judul') ? [element('strong', {}, [words(given('judul'))])] : []),
          ...below,
        ]),
      ]
    case 'Kutip':
      return [
        element('blockquote', {}, [...below, element('p', {}, [words(`— ${given('sumber')}`)])]),
      ]
    case 'Grafik':
      return [element('div', { className: ['note'] }, [words(`[${given('id')}]`)])]
    case 'Unduh':
      return [element('u', {}, below.length > 0 ? below : [words(given('id'))])]
    default:
      return below
  }
}
