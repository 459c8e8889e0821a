import type { Locale } from '#model/locale.ts'
import type { TableFile } from '#model/release.ts'
import { suppressed } from '#model/table.ts'
import { downloadView } from './download.ts'
import { draw, width } from './draw.ts'
import { type Mark, marksOf } from './marks.ts'
import { tableOf, type Words } from './markup.ts'
import { addressOf, rowsOf, type Shape, shapeOf, type View, valuesOf, viewOf } from './view.ts'

const list = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean)

/** One value of a choice. Read from the page once: asking an element again and again is slow on a cheap phone. */
interface Choice {
  readonly value: string
  readonly name: string
  readonly option: HTMLOptionElement
}

/** A choice of the form, as the page brought it. Its parts are looked up once, for the same reason. */
interface Chooser {
  readonly select: HTMLSelectElement
  readonly label: HTMLElement | null
  readonly choices: readonly Choice[]
  readonly names: ReadonlyMap<string, string>
  /** What it offers now. */
  offered: readonly Choice[]
}

function wordsIn(page: DOMStringMap): Words {
  const states = JSON.parse(page['states'] ?? '{}') as Record<string, string>
  return {
    locale: document.documentElement.lang as Locale,
    threshold: Number(page['threshold']),
    axisDays: page['axisDays'] ?? '',
    axisWaiting: page['axisWaiting'] ?? '',
    low: page['low'] ?? '',
    high: page['high'] ?? '',
    suppressed: page['suppressed'] ?? '',
    none: page['none'] ?? '',
    stateName: (state = 'insufficient') => states[state] ?? states['insufficient'] ?? '',
  }
}

/** The explorer: its whole state is the address; a choice writes the address, and the address is drawn. */
class ExploreView extends HTMLElement {
  readonly #choosers = new Map<string, Chooser>()
  readonly #places = new Map<string, Element | null>()
  readonly #files = new Map<string, Promise<TableFile>>()
  #shapes: readonly Shape[] = []
  readonly #words = wordsIn(this.dataset)
  #shown:
    | {
        readonly view: View
        readonly rows: readonly TableFile['rows'][number][]
        readonly file: TableFile
      }
    | undefined

  connectedCallback() {
    for (const select of this.querySelectorAll('select')) {
      const choices = [...select.options].map((option) => {
        return { value: option.value, name: option.text, option }
      })
      this.#choosers.set(select.name, {
        select,
        label: select.closest('label'),
        choices,
        names: new Map(choices.map(({ value, name }) => [value, name])),
        offered: choices,
      })
    }
    this.#shapes = this.#choicesOf('table').map(({ value, option: { dataset } }) => ({
      table: value,
      measures: list(dataset['measures']),
      axes: list(dataset['axes']),
      clocks: list(dataset['clocks']),
    }))
    this.querySelector('form')?.addEventListener('change', () => this.#choose())
    this.querySelector('button')?.addEventListener('click', () => {
      if (this.#shown) downloadView(this.#shown)
    })
    addEventListener('popstate', () => this.#show())
    this.#show()
  }

  #choicesOf = (name: string) => this.#choosers.get(name)?.choices ?? []
  #nameOf = (column: string, value: string) => this.#choosers.get(column)?.names.get(value) ?? value

  /** A part of the page, looked for once. */
  #place(selector: string): Element | null {
    const known = this.#places.get(selector)
    if (known !== undefined) return known
    const found = this.querySelector(selector)
    this.#places.set(selector, found)
    return found
  }

  /** A choice becomes an entry of the history, so that the back button takes it back. */
  async #choose() {
    const asked = new URLSearchParams()
    for (const [name, { select, choices }] of this.#choosers)
      if (choices.length > 0) asked.set(name, select.value)
    const view = await this.#show(asked)
    // After the drawing is on the screen: writing the address takes longer than drawing.
    if (view)
      requestAnimationFrame(() =>
        setTimeout(() => history.pushState(null, '', `?${addressOf(view)}`)),
      )
  }

  /** Draws what the address, or a choice, asks for. @returns The view, unless another one was asked for meanwhile. */
  async #show(asked = new URLSearchParams(location.search)): Promise<View | undefined> {
    const shape = shapeOf(asked, this.#shapes)
    if (!shape) return undefined
    const release = /^\d{4}-\d{2}\.r\d+$/.exec(asked.get('release') ?? '')?.[0] ?? this.#latest
    const address = `${this.dataset['data']}${release}/tables/${shape.table}.json`
    this.#wanted = address + asked
    const file = await this.#fetch(address).catch(() => undefined)
    if (this.#wanted !== address + asked) return undefined
    if (!file) {
      this.#write('.notes', this.dataset['failed'] ?? '')
      this.#say(this.dataset['failed'] ?? '')
      return undefined
    }
    const view = viewOf(asked, shape, file.rows)
    this.#fill(view, shape, file)
    this.#draw(view, file)
    return view
  }

  #wanted = ''
  get #latest() {
    return this.dataset['release'] ?? ''
  }

  #fetch(address: string): Promise<TableFile> {
    const known = this.#files.get(address)
    if (known) return known
    const file = fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`)
      return answer.json() as Promise<TableFile>
    })
    this.#files.set(address, file)
    file.catch(() => this.#files.delete(address))
    return file
  }

  /** Leaves in each choice what is possible beside the others. */
  #fill(view: View, shape: Shape, { rows }: TableFile) {
    const has = ({ value }: Choice) =>
      this.#shapes.find(({ table }) => table === value)?.measures.includes(view.measure)
    const keep = (name: string, value: string, possible: (choice: Choice) => boolean) => {
      const chooser = this.#choosers.get(name)
      if (!chooser) return
      const { select, offered } = chooser
      const choices = chooser.choices.filter(possible)
      if (choices.length !== offered.length || choices.some((one, i) => one !== offered[i]))
        select.replaceChildren(...choices.map(({ option }) => option))
      chooser.offered = choices
      if (select.value !== value) select.value = value
    }
    keep('measure', view.measure, () => true)
    keep('table', view.table, (choice) => has(choice) ?? false)
    keep('across', view.across, ({ value }) => shape.axes.includes(value))
    for (const [name, { label }] of this.#choosers) {
      if (['measure', 'table', 'across'].includes(name)) continue
      const fixed = view.fixed[name]
      if (label && label.hidden !== (fixed === undefined)) label.hidden = fixed === undefined
      if (fixed === undefined) continue
      const values = new Set(valuesOf(rows, name))
      keep(name, fixed, ({ value }) => values.has(value))
    }
  }

  #draw(view: View, file: TableFile) {
    const order = this.#choicesOf(view.across).map(({ value }) => value)
    const rows = rowsOf(view, file.rows, order)
    this.#shown = { view, rows, file }
    const marks = marksOf(view, file, rows, (code) => this.#nameOf(view.across, code))
    const measure = this.#nameOf('measure', view.measure)
    const cut = [
      this.#nameOf('table', view.table),
      ...Object.entries(view.fixed).map(([column, value]) => this.#nameOf(column, value)),
    ].join(' · ')
    const unit = file.columns.find(({ name }) => name === view.measure)?.type ?? 'count'
    const { markup, height } = draw(marks, { across: view.across, unit }, this.#words)
    this.#frame(markup, height, `${measure}. ${cut}`)
    const heads = { axis: this.#nameOf('across', view.across), measure }
    const table = this.#place('figure section')
    // The newest first: what is looked for most must not stand below a hundred months.
    const listed = view.across === 'period' ? [...marks].reverse() : marks
    if (table) table.innerHTML = marks.length > 0 ? tableOf(listed, heads, this.#words) : ''
    const notes = this.#notes(view, file, marks)
    this.#write('h2', measure)
    this.#write('.fixed', cut)
    this.#write('.notes', notes)
    const { shown = '', dataset = '' } = this.dataset
    const count = String(marks.length)
    this.#say(
      `${shown.replace('{title}', `${measure}, ${cut}`).replace('{count}', count)} ${notes}`,
    )
    this.#place('.whole-table')?.setAttribute('href', dataset.replace('*', view.table))
    this.#place('.pin')?.setAttribute('href', `?${addressOf(view)}&release=${file.release_id}`)
  }

  /** What must be known beside the view: nothing published, suppressed cells, no ranking, an older release. */
  #notes(view: View, file: TableFile, marks: readonly Mark[]): string {
    const { hidden = '', empty = '', pinned = '', areas = '', agencies = '' } = this.dataset
    const suppressedCells = marks.filter(({ shown }) => shown.value === suppressed).length
    const isArea = view.across === 'district' || view.across === 'village'
    return [
      file.release_id === this.#latest ? '' : pinned.replace('{release}', file.release_id),
      marks.length === 0 ? empty : '',
      suppressedCells > 0 ? hidden.replace('{count}', String(suppressedCells)) : '',
      isArea && view.measure === 'received' ? areas : '',
      view.across === 'agency' ? agencies : '',
    ]
      .filter(Boolean)
      .join(' ')
  }

  /** Puts a drawing into the frame that the page brings, its stamp below it. */
  #frame(markup: string, height: number, title: string) {
    const svg = this.#place('svg')
    const marks = this.#place('svg .marks')
    const stamp = this.#place('svg .stamp')
    const whole = height + (stamp ? 20 : 0)
    if (marks) marks.innerHTML = markup
    stamp?.setAttribute('y', String(whole - 4))
    svg?.setAttribute('viewBox', `0 0 ${width} ${whole}`)
    svg?.setAttribute('aria-label', title)
  }

  #write(selector: string, words: string) {
    const place = this.#place(selector)
    if (place) place.textContent = words
  }
  #say = (words: string) => this.#write('[role=status]', words)
}

customElements.define('explore-view', ExploreView)
