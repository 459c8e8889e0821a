import { nearest, type Spot, step } from './nearest.ts'
import { makeSortable } from './sort-rows.ts'

/** A row of the table with its marks in the drawing. */
interface Point {
  readonly row: HTMLTableRowElement
  readonly marks: readonly SVGGraphicsElement[]
}

/**
 * Reads a drawing aloud, point by point: by pointer, touch and arrow keys. It
 * has no words and no figures of its own: a mark names its cells, and the row of
 * the table that holds them is what is said.
 */
class ChartReader extends HTMLElement {
  connectedCallback(): void {
    const drawing = this.querySelector<HTMLElement>('.drawing')
    const output = this.querySelector('output')
    const table = this.querySelector('table')
    const svg = drawing?.querySelector('svg')
    if (!drawing || !output || !table || !svg) return
    const points = pointsOf(svg, table)
    let at = -1
    const show = (index: number) => {
      if (index === at) return
      at = index
      svg.classList.toggle('reading', at >= 0)
      for (const [i, { marks }] of points.entries())
        for (const mark of marks) mark.classList.toggle('lit', i === at)
      const point = points[at]
      output.textContent = point ? said(point.row, table) : ''
    }
    drawing.tabIndex = 0
    drawing.setAttribute('role', 'group')
    drawing.setAttribute('aria-label', this.dataset['keys'] ?? '')
    drawing.addEventListener('keydown', (event) => {
      if (event.target !== drawing) return
      if (event.key === 'Escape') return show(-1)
      const next = step(event.key, at, points.length)
      if (next === undefined) return
      event.preventDefault()
      show(next)
    })
    const point = ({ clientX, clientY }: PointerEvent) => {
      const spots = points.flatMap(({ marks }, i) => marks.map((mark) => ({ i, ...middle(mark) })))
      show(spots[nearest(spots, { x: clientX, y: clientY })]?.i ?? -1)
    }
    drawing.addEventListener('pointermove', point)
    drawing.addEventListener('pointerdown', point)
    drawing.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') show(-1)
    })
    if (this.hasAttribute('data-sort')) makeSortable(table)
  }
}

/** Rows in their order, each with the marks that show one of its cells; rows that nothing is drawn for are left out. */
function pointsOf(svg: SVGElement, table: HTMLTableElement): readonly Point[] {
  const marks = [...svg.querySelectorAll<SVGGraphicsElement>('[data-cells]')]
  const byCell = new Map<string, SVGGraphicsElement[]>()
  for (const mark of marks) {
    const cell = mark.dataset['cells']?.split(' ')[0] ?? ''
    byCell.set(cell, [...(byCell.get(cell) ?? []), mark])
  }
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].flatMap((row) => {
      const own = [...row.querySelectorAll<HTMLElement>('[data-cell]')].flatMap(
        ({ dataset }) => byCell.get(dataset['cell'] ?? '') ?? [],
      )
      return own.length > 0 ? [{ row, marks: own }] : []
    }),
  )
}

/** A row as a sentence: its name, then each heading with its figure. */
function said(row: HTMLTableRowElement, table: HTMLTableElement): string {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map(wordsOf)
  const [name = '', ...cells] = [...row.cells].map(wordsOf)
  const figures = cells.flatMap((text, i) => (/^–/.test(text) ? [] : [`${heads[i + 1]}: ${text}`]))
  return `${name} — ${figures.join(', ')}`
}

const wordsOf = (cell: HTMLTableCellElement) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()

function middle(mark: SVGGraphicsElement): Spot {
  const { left, top, width, height } = mark.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

customElements.define('chart-reader', ChartReader)
