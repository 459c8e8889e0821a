import type { Expectation, Group, Report } from './expectation.ts'
import type { CheckAnswer, CheckRequest } from './worker.ts'

/** Texts with `{name}` places, and the names of fields, in the page's language. */
interface Words {
  readonly t: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
}

type Child = Node | string

function element(tag: string, ...children: readonly Child[]): HTMLElement {
  const made = document.createElement(tag)
  made.append(...children)
  return made
}

const newWorker = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })

/** The file check: reads a chosen or dropped file in a worker and writes what it found. Sends nothing. */
class FileCheck extends HTMLElement {
  // Made before a file is chosen: from then on nothing needs the network.
  #worker = newWorker()
  #addresses: string[] = []
  #isBusy = false

  connectedCallback() {
    const input = this.querySelector('input')
    const area = this.querySelector('label')
    input?.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) this.#check(file)
    })
    area?.addEventListener('dragover', (event) => event.preventDefault())
    area?.addEventListener('drop', (event) => {
      event.preventDefault()
      const [file] = event.dataTransfer?.files ?? []
      if (file) this.#check(file)
    })
  }

  #json<T>(name: string): T {
    return JSON.parse(this.querySelector(`script[data-${name}]`)?.textContent ?? '{}') as T
  }

  #check(file: File) {
    const words = this.#json<Words>('words')
    const expectation = this.#json<Expectation>('expectation')
    if (this.#isBusy) {
      this.#worker.terminate()
      this.#worker = newWorker()
    }
    this.#isBusy = true
    delete this.dataset['verdict']
    for (const address of this.#addresses.splice(0)) URL.revokeObjectURL(address)
    this.#show([])
    this.#say(fill(words.t['reading'], { percent: '0' }))
    this.#worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      this.#isBusy = data.kind === 'progress'
      if (data.kind === 'progress') {
        const percent = String(Math.min(99, Math.floor((100 * data.bytes) / file.size)))
        this.#say(fill(words.t['reading'], { percent }))
      } else if (data.kind === 'failed') {
        this.#say(fill(words.t['failed'], { message: data.message }))
      } else this.#report(data.report, words, expectation)
    }
    this.#worker.onerror = ({ message }) => this.#say(fill(words.t['failed'], { message }))
    const request: CheckRequest = { file, expectation }
    this.#worker.postMessage(request)
  }

  #say(text: string) {
    const status = this.querySelector('[role=status]')
    if (status && status.textContent !== text) status.textContent = text
  }

  #show(parts: readonly Child[]) {
    this.querySelector('.result')?.replaceChildren(...parts)
  }

  #report(report: Report, { t, fields }: Words, { texts }: Expectation) {
    this.#show([
      element('p', ...this.#facts(report, t)),
      ...(report.groups.length ? [element('h3', t['problems'] ?? '')] : []),
      element('ul', ...report.groups.map((group) => problem(group, texts, t))),
      element('p', ...this.#downloads(report, t)),
      ...(report.columns.length ? [columns(report, fields, t)] : []),
    ])
    const rows = report.rows.toLocaleString(document.documentElement.lang)
    this.#say(fill(t[report.verdict], { rows, count: String(report.groups.length) }))
    this.dataset['verdict'] = report.verdict
  }

  #facts({ file, source, encoding, delimiter }: Report, t: Words['t']): Child[] {
    const shown = delimiter === '\t' ? (t['tab'] ?? '') : delimiter
    return [
      element('strong', file),
      ...(source ? [' ', fill(t['source'], { source: source.label })] : []),
      ...(encoding ? [' ', fill(t['encoding'], { encoding, delimiter: shown })] : []),
    ]
  }

  #downloads({ file, repaired, problems, groups }: Report, t: Words['t']): Child[] {
    const name = file.replace(/\.\w+$/, '')
    const link = (blob: Blob, text: string | undefined, suffix: string) => {
      const address = URL.createObjectURL(blob)
      this.#addresses.push(address)
      const made = element('a', text ?? '')
      made.setAttribute('href', address)
      made.setAttribute('download', `${name}-${suffix}.csv`)
      return made
    }
    return [
      ...(groups.length ? [link(problems, t['save.problems'], t['slug.problems'] ?? '')] : []),
      ' ',
      ...(repaired
        ? [
            link(repaired, t['save.repaired'], t['slug.repaired'] ?? ''),
            ' ',
            element('small', t['repairedNote'] ?? ''),
          ]
        : []),
    ]
  }
}

function problem(group: Group, texts: Expectation['texts'], t: Words['t']): HTMLElement {
  const { rule, level, column, count, examples, suggestion } = group
  const text = texts[rule]
  const places = examples.map(({ line, value }) =>
    element(
      'li',
      fill(t['line'], { line: String(line) }),
      ...(value ? [': ', element('code', value)] : []),
    ),
  )
  const made = element(
    'li',
    element('strong', text?.title ?? rule),
    ...(column ? [' – ', element('code', column)] : []),
    ` (${fill(t['count'], { count: String(count) })})`,
    element('p', text?.hint ?? '', ...(suggestion ? [' ', fill(t['maybe'], { suggestion })] : [])),
    element('ul', ...places),
  )
  made.dataset['level'] = level
  made.dataset['rule'] = rule
  return made
}

function columns(report: Report, fields: Words['fields'], t: Words['t']): HTMLElement {
  const head = element('tr', element('th', t['column'] ?? ''), element('th', t['use'] ?? ''))
  const rows = report.columns.map(({ column, fields: used }) =>
    element(
      'tr',
      element('td', column),
      element('td', used.map((field) => fields[field] ?? field).join(', ') || (t['unread'] ?? '')),
    ),
  )
  return element(
    'details',
    element('summary', t['columns'] ?? ''),
    element('table', element('thead', head), element('tbody', ...rows)),
  )
}

/** The site's dictionary is not sent to the browser; its `{name}` places are filled here. */
function fill(template: string | undefined, values: Readonly<Record<string, string>>): string {
  return (template ?? '').replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

customElements.define('file-check', FileCheck)
