import { queryOf } from './search-words.ts'

interface Fragment {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}
interface Found {
  readonly results: readonly { data(): Promise<Fragment> }[]
}
interface Engine {
  options(options: { baseUrl: string }): Promise<void>
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
  search(query: string | null, options: { filters: Record<string, string> }): Promise<Found>
}

const pageSize = 12

/** Search as a page: reads `?q=` and the filters from the address, loads Pagefind, writes the results. */
class SiteSearch extends HTMLElement {
  #engine: Promise<Engine> | undefined

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    const asked = new URLSearchParams(location.search)
    const input = form.elements.namedItem('q') as HTMLInputElement
    input.value = asked.get('q') ?? ''
    const run = () => this.#run(form)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      run()
    })
    form.addEventListener('change', run)
    if ([...asked.keys()].length > 0) this.#fillFilters(form, asked).then(run)
    else {
      input.focus()
      input.addEventListener('focus', () => this.#fillFilters(form, asked), { once: true })
    }
  }

  #load(): Promise<Engine> {
    this.#engine ??= import(/* @vite-ignore */ this.dataset['engine'] ?? '').then(
      async (engine: Engine) => {
        await engine.options({ baseUrl: this.dataset['base'] ?? '/' })
        return engine
      },
    )
    return this.#engine
  }

  async #fillFilters(form: HTMLFormElement, asked: URLSearchParams) {
    const filters = await (await this.#load()).filters()
    for (const select of form.querySelectorAll('select')) {
      const values = Object.keys(filters[select.name] ?? {}).sort()
      if (values.length === 0 || select.options.length > 0) continue
      select.add(new Option(this.dataset['any'] ?? '', ''))
      for (const value of values) select.add(new Option(value, value))
      select.value = asked.get(select.name) ?? ''
      const label = select.closest('label')
      if (label) label.hidden = false
    }
  }

  async #run(form: HTMLFormElement) {
    const asked = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (value) asked.set(name, String(value))
    history.replaceState(null, '', `?${asked}`)
    await this.#fillFilters(form, asked)
    const query = asked.get('q') ?? ''
    asked.delete('q')
    const filters = Object.fromEntries(asked)
    if (!query && Object.keys(filters).length === 0) return this.#show([], 0)
    const { results } = await (await this.#load()).search(queryOf(query) || null, { filters })
    const shown = await Promise.all(results.slice(0, pageSize).map((result) => result.data()))
    this.#show(shown, results.length, query)
  }

  #show(shown: readonly Fragment[], total: number, query?: string) {
    const status = this.querySelector('.status')
    const help = this.querySelector<HTMLElement>('.help')
    const { none = '', found = '', more = '' } = this.dataset
    if (help) help.hidden = query === undefined || total > 0
    if (status)
      status.textContent =
        query === undefined
          ? ''
          : (total === 0 ? none : total > shown.length ? more : found)
              .replace('{query}', query)
              .replace('{count}', String(total))
              .replace('{shown}', String(shown.length))
    this.querySelector('.results')?.replaceChildren(...shown.map(itemOf))
  }
}

function itemOf({ url, excerpt, meta }: Fragment): HTMLLIElement {
  const item = document.createElement('li')
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta['title'] })
  const words = document.createElement('p')
  // Pagefind escapes the text itself and adds nothing but <mark>.
  words.innerHTML = excerpt
  item.append(link, words)
  return item
}

customElements.define('site-search', SiteSearch)
