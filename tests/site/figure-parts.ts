import { attributesOf, plainText } from './dist.ts'

/** A mark of a drawing with the cells it shows and the shape it has. */
export interface DrawnMark {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly cells: readonly { readonly ref: string; readonly value: string }[]
}

/** A chart as it stands in a page. */
export interface PageFigure {
  readonly id: string
  /** Words of the question and of the answer. */
  readonly question: string
  readonly answer: string
  /** What one hears instead of seeing the drawing. */
  readonly label: string
  readonly axes: Readonly<Partial<Record<'x' | 'y', readonly [number, number]>>>
  readonly marks: readonly DrawnMark[]
  /** Cells of the table under the drawing, in order. */
  readonly table: readonly { readonly ref: string; readonly value: string }[]
}

const words = (html: string) =>
  plainText(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

/** The marks of an SVG that show cells. `-` stands for an empty cell. */
export function marksOf(svg: string): readonly DrawnMark[] {
  return [...svg.matchAll(/<(rect|circle|path)(\s[^>]*\bdata-cells="[^>]*)>/g)].map(
    ([, tag = '', rest = '']) => {
      const attributes = attributesOf(rest)
      const values = (attributes['data-values'] ?? '').split(' ')
      const cells = (attributes['data-cells'] ?? '').split(' ').map((ref, i) => ({
        ref,
        value: values[i] === '-' ? '' : (values[i] ?? ''),
      }))
      return { tag, attributes, cells }
    },
  )
}

/** Every chart of the kit in a page: a figure whose drawing has the class `plot`. */
export function figuresOf(html: string): readonly PageFigure[] {
  return [...html.matchAll(/<figure\b([^>]*)>(.*?)<\/figure>/gs)].flatMap(
    ([, head = '', inner = '']) => {
      const svg = /<svg class="plot"([^>]*)>.*?<\/svg>/s.exec(inner)
      if (!svg) return []
      const own = attributesOf(svg[1] ?? '')
      const axis = (name: 'x' | 'y') => {
        const [zero, unit] = (own[`data-${name}`] ?? '').split(' ').map(Number)
        return zero === undefined || unit === undefined ? {} : { [name]: [zero, unit] as const }
      }
      const caption = /<h[123][^>]*>(.*?)<\/h[123]>\s*(?:<p[^>]*>(.*?)<\/p>)?/s.exec(inner)
      const table = /<table.*?<\/table>/s.exec(inner)?.[0] ?? ''
      return [
        {
          id: attributesOf(head)['id'] ?? '',
          question: words((caption?.[1] ?? '').replace(/<small.*?<\/small>/s, '')),
          answer: words(caption?.[2] ?? ''),
          label: (own['aria-label'] ?? '').replace(/\s+/g, ' '),
          axes: { ...axis('x'), ...axis('y') },
          marks: marksOf(svg[0]),
          table: [...table.matchAll(/<data(\s[^>]*)>/g)].map(([, tag = '']) => {
            const { value = '', 'data-cell': ref = '' } = attributesOf(tag)
            return { ref, value }
          }),
        },
      ]
    },
  )
}
