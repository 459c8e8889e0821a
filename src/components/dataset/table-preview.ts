type Row = Readonly<Record<string, number | string | null>>
interface Column {
  readonly name: string
  readonly isNumber: boolean
  /** The classes of its cells. */
  readonly look: string
}

/**
 * Sorts and filters the whole table that the page shows the beginning of. The
 * published JSON is fetched when first asked for; where there is none, or it is
 * too long, the rows of the page are all there is.
 */
class TablePreview extends HTMLElement {
  #rows: Promise<readonly Row[]> | undefined
  #columns: readonly Column[] = []
  #sort: { readonly column: Column; readonly sign: 1 | -1 } | undefined
  #shown = 0

  connectedCallback() {
    const heads = [...this.querySelectorAll<HTMLElement>('thead th')]
    const cells = this.querySelector('tbody tr')?.children
    this.#columns = heads.map((head, i) => ({
      name: head.textContent?.trim() ?? '',
      isNumber: head.classList.contains('num'),
      look: cells?.[i]?.className ?? '',
    }))
    this.#shown = this.querySelectorAll('tbody tr').length
    heads.forEach((head, i) => {
      const button = document.createElement('button')
      button.type = 'button'
      button.append(...head.childNodes)
      button.addEventListener('click', () => this.#sortBy(heads, i))
      head.append(button)
    })
    const form = this.querySelector('form')
    if (!form) return
    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    form.addEventListener('input', () => this.#show())
  }

  #sortBy(heads: readonly HTMLElement[], i: number) {
    const column = this.#columns[i]
    if (!column) return
    const again = this.#sort?.column === column && this.#sort.sign === 1
    this.#sort = { column, sign: again ? -1 : 1 }
    for (const head of heads) head.removeAttribute('aria-sort')
    heads[i]?.setAttribute('aria-sort', again ? 'descending' : 'ascending')
    this.#show()
  }

  async #load(): Promise<readonly Row[]> {
    const { src } = this.dataset
    if (!src) return this.#pageRows()
    const response = await fetch(src)
    return response.ok ? ((await response.json()) as { rows: Row[] }).rows : this.#pageRows()
  }

  #pageRows(): readonly Row[] {
    return [...this.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries(
        [...row.children].map((cell, i) => [
          this.#columns[i]?.name ?? '',
          cell.querySelector('data')?.value ?? cell.textContent,
        ]),
      ),
    )
  }

  async #show() {
    this.#rows ??= this.#load().catch(() => this.#pageRows())
    const rows = await this.#rows
    const words = (this.querySelector('input')?.value ?? '').toLowerCase().split(/\s+/)
    const found = rows.filter((row) => {
      const text = Object.values(row).join(' ').toLowerCase()
      return words.every((word) => text.includes(word))
    })
    if (this.#sort) {
      const { column, sign } = this.#sort
      found.sort((a, b) => compare(a[column.name], b[column.name], column.isNumber, sign))
    }
    const shown = found.slice(0, this.#shown)
    this.querySelector('tbody')?.replaceChildren(...shown.map((row) => this.#rowOf(row)))
    const output = this.querySelector('output')
    const number = (value: number) => value.toLocaleString(document.documentElement.lang)
    if (output)
      output.textContent = (this.dataset['found'] ?? '')
        .replace('{shown}', number(shown.length))
        .replace('{found}', number(found.length))
        .replace('{all}', number(rows.length))
  }

  #rowOf(row: Row): HTMLTableRowElement {
    const element = document.createElement('tr')
    for (const { name, isNumber, look } of this.#columns) {
      const cell = element.insertCell()
      const value = row[name] ?? null
      cell.className = look
      cell.textContent = isNumber ? this.#numberText(value) : String(value ?? '')
    }
    return element
  }

  #numberText(value: number | string | null): string {
    if (value === null || value === '') return '–'
    if (value === '*') return this.dataset['suppressed'] ?? '*'
    return Number(value).toLocaleString(document.documentElement.lang, {
      maximumFractionDigits: 4,
    })
  }
}

/** Numbers by size with `*` below 10 and above 0, texts by the language; empty cells stay last. */
function compare(
  a: Row[string] | undefined,
  b: Row[string] | undefined,
  isNumber: boolean,
  sign: 1 | -1,
): number {
  const isEmpty = (value: Row[string] | undefined) =>
    value === null || value === undefined || value === ''
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b))
  if (!isNumber) return sign * String(a).localeCompare(String(b), document.documentElement.lang)
  const size = (value: Row[string] | undefined) => (value === '*' ? 0.5 : Number(value))
  return sign * (size(a) - size(b))
}

customElements.define('table-preview', TablePreview)
