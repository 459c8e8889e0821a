import { queryOf } from '#i18n/search-words.ts'
import type { Locale } from '#model/locale.ts'

interface Fragment {
  readonly url: string
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
  readonly filters: Readonly<Record<string, readonly string[]>>
}
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>
interface Found {
  readonly results: readonly { data(): Promise<Fragment> }[]
  /** How many results each value leaves, beside the other filters. */
  readonly filters: Counts
}
interface Engine {
  options(options: { baseUrl: string }): Promise<void>
  filters(): Promise<Counts>
  search(query: string | null, options: { filters: Record<string, string> }): Promise<Found>
}

const pageSize = 12

/** Search as a page: reads `?q=` and the filters from the address, loads Pagefind, writes the results. */
class SiteSearch extends HTMLElement {
  #engine: Promise<Engine> | undefined
  #found: Found['results'] = []

  connectedCallback() {
    const form = this.querySelector('form')
    if (!form) return
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#ask(form)
    })
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#ask(form)
    })
    this.querySelector('.more')?.addEventListener('click', () => this.#showMore())
    addEventListener('popstate', () => this.#read(form))
    const asked = this.#read(form)
    if (!asked) {
      form.querySelector('input')?.focus()
      form.addEventListener('input', () => this.#fillFilters(form), { once: true })
    }
  }

  /** Puts what the address asks for into the form, and searches. @returns Whether it asks for anything. */
  #read(form: HTMLFormElement): boolean {
    const asked = new URLSearchParams(location.search)
    for (const input of form.querySelectorAll('input')) input.value = asked.get(input.name) ?? ''
    const isAsking = [...asked.keys()].length > 0
    if (isAsking)
      this.#fillFilters(form).then(() => {
        for (const select of form.querySelectorAll('select'))
          select.value = asked.get(select.name) ?? ''
        return this.#run(form)
      })
    else this.#show(undefined)
    return isAsking
  }

  async #ask(form: HTMLFormElement) {
    await this.#fillFilters(form)
    const asked = [...new FormData(form)].filter(([, value]) => value !== '')
    history.pushState(null, '', `?${new URLSearchParams(asked as [string, string][])}`)
    await this.#run(form)
  }

  #load(): Promise<Engine> {
    this.#engine ??= import(/* @vite-ignore */ this.dataset['engine'] ?? '').then(
      async (engine: Engine) => {
        await engine.options({ baseUrl: this.dataset['base'] ?? '/' })
        return engine
      },
    )
    this.#engine.catch(() => {
      this.#engine = undefined
      this.#say(this.dataset['failed'] ?? '')
    })
    return this.#engine
  }

  /** Every value of every filter, once; a filter without values stays hidden. */
  async #fillFilters(form: HTMLFormElement) {
    const filters = await (await this.#load()).filters()
    for (const select of form.querySelectorAll('select')) {
      const values = Object.keys(filters[select.name] ?? {}).sort()
      if (values.length === 0 || select.options.length > 0) continue
      select.add(new Option(this.dataset['any'] ?? '', ''))
      for (const value of values) select.add(new Option(value, value))
      const label = select.closest('label')
      if (label) label.hidden = false
    }
  }

  async #run(form: HTMLFormElement) {
    const asked = new FormData(form)
    const typed = String(asked.get('q') ?? '').trim()
    asked.delete('q')
    const filters = Object.fromEntries(
      [...asked].flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
    )
    if (!typed && Object.keys(filters).length === 0) return this.#show(undefined)
    const query = queryOf(typed, document.documentElement.lang as Locale)
    const found = await (await this.#load()).search(query || null, { filters })
    for (const select of form.querySelectorAll('select'))
      this.#count(select, found.filters[select.name] ?? {})
    this.#found = found.results
    await this.#show(typed, query)
  }

  /** Says beside each value how many results it leaves. */
  #count(select: HTMLSelectElement, counts: Readonly<Record<string, number>>) {
    const { count = '' } = this.dataset
    for (const option of [...select.options].slice(1)) {
      const left = counts[option.value] ?? 0
      option.text = count.replace('{name}', option.value).replace('{count}', String(left))
      option.disabled = left === 0 && !option.selected
    }
  }

  /** @param typed `undefined` before anything is asked. */
  async #show(typed: string | undefined, query = '') {
    if (typed === undefined) this.#found = []
    this.querySelector('.results')?.replaceChildren()
    await this.#showMore()
    const total = this.#found.length
    const help = this.querySelector<HTMLElement>('.help')
    if (help) help.hidden = total > 0
    this.querySelector('.tips')?.toggleAttribute('hidden', typed === undefined)
    const { none = '', found = '', kept = '' } = this.dataset
    const said = (total === 0 ? none : found)
      .replace('{query}', typed ?? '')
      .replace('{count}', String(total))
    const isOther = query !== '' && query !== typed?.toLowerCase()
    this.#say(
      typed === undefined ? '' : `${said} ${isOther ? kept.replace('{query}', query) : ''}`.trim(),
    )
  }

  async #showMore() {
    const list = this.querySelector('.results')
    const more = this.querySelector<HTMLElement>('.more')
    if (!list || !more) return
    const from = list.children.length
    const next = this.#found.slice(from, from + pageSize)
    const items = await Promise.all(next.map(async (result) => itemOf(await result.data())))
    list.append(...items)
    more.hidden = list.children.length >= this.#found.length
    if (from > 0) items[0]?.querySelector('a')?.focus()
  }

  #say(words: string) {
    const status = this.querySelector('.status')
    if (status) status.textContent = words
  }
}

function itemOf({ url, excerpt, meta, filters }: Fragment): HTMLLIElement {
  const item = document.createElement('li')
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta['title'] })
  const kind = Object.assign(document.createElement('span'), {
    className: 'kind',
    textContent: filters['kind']?.[0] ?? '',
  })
  const words = document.createElement('p')
  // Pagefind escapes the text itself and adds nothing but <mark>.
  words.innerHTML = excerpt
  item.append(link, kind, words)
  return item
}

customElements.define('site-search', SiteSearch)
