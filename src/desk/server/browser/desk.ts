/*
 * The desk in the browser: sends files and forms, and puts the answer where the
 * page says. Every word and every check is the server's.
 */

const mark = { 'x-meja': '1' }

async function send(
  path: string,
  body: BodyInit,
  headers: Record<string, string>,
  target: Element,
) {
  const buttons = document.querySelectorAll<HTMLButtonElement>('button')
  for (const button of buttons) button.disabled = true
  target.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(path, { method: 'POST', body, headers: { ...mark, ...headers } })
    target.innerHTML = await answer.text()
    const id = answer.headers.get('x-text-id')
    const field = document.querySelector<HTMLInputElement>('input[name="id"]')
    if (id && field) field.value = id
  } catch (error) {
    target.textContent = String(error)
  } finally {
    target.removeAttribute('aria-busy')
    for (const button of document.querySelectorAll('button')) button.disabled = false
  }
}

const wait = (target: Element, words: string | undefined) => {
  target.textContent = words ?? '…'
}

function sendFile(path: string, file: File, target: Element, words?: string) {
  wait(target, words)
  return send(path, file, { 'x-file-name': encodeURIComponent(file.name) }, target)
}

/** The fields of a form by name; the rows of a table as a list. */
function fieldsOf(form: HTMLFormElement): string {
  const one = (within: Element) =>
    Object.fromEntries(
      [...within.querySelectorAll<HTMLInputElement>('input[name], select[name], textarea[name]')]
        .filter((field) => field.type !== 'file')
        .map((field) => [
          field.name,
          field.type !== 'checkbox' || field.checked ? field.value : '',
        ]),
    )
  return JSON.stringify(
    'rows' in form.dataset ? { rows: [...form.querySelectorAll('tbody tr')].map(one) } : one(form),
  )
}

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement
  const { form: path, target: selector = '', wait: words } = form.dataset
  const target = document.querySelector(selector)
  if (!path || !target) return
  event.preventDefault()
  const body = fieldsOf(form)
  wait(target, words)
  void send(path, body, { 'content-type': 'application/json' }, target)
})

document.addEventListener('change', (event) => {
  const field = event.target as HTMLInputElement
  const [file] = field.files ?? []
  const { upload, target: selector = '', wait: words, picture, alt } = field.dataset
  const target = document.querySelector(selector || 'main')
  if (file && upload && target) void sendFile(upload, file, target, words)
  const box = document.querySelector<HTMLTextAreaElement>(`textarea[name="${picture}"]`)
  if (file && picture && box) void sendPicture(file, box, alt ?? '')
})

/** A picture goes to the desk, is cleaned there, and stands in the text where the cursor was. */
async function sendPicture(file: File, box: HTMLTextAreaElement, alt: string) {
  const headers = { ...mark, 'x-file-name': encodeURIComponent(file.name) }
  const answer = await fetch('/pictures', { method: 'POST', body: file, headers })
  const said = await answer.text()
  const target = document.querySelector('#result')
  if (!answer.ok) {
    if (target) target.innerHTML = said
    return
  }
  box.setRangeText(
    `\n\n![${alt}](../pictures/${said})\n\n`,
    box.selectionEnd,
    box.selectionEnd,
    'end',
  )
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

document.addEventListener('dragover', (event) => {
  if ((event.target as Element).closest('[data-drop], [data-body]')) event.preventDefault()
})

document.addEventListener('drop', (event) => {
  const place = (event.target as Element).closest('[data-drop], [data-body]')
  const file = event.dataTransfer?.files[0]
  if (!place || !file) return
  event.preventDefault()
  if (place instanceof HTMLTextAreaElement) {
    const alt = document.querySelector<HTMLElement>('[data-alt]')?.dataset['alt'] ?? ''
    void sendPicture(file, place, alt)
    return
  }
  const field = place.querySelector<HTMLInputElement>('input[type=file]')
  const target = document.querySelector(field?.dataset['target'] ?? 'main')
  const path = field?.dataset['upload']
  if (path && target) void sendFile(path, file, target, field?.dataset['wait'])
})

document.addEventListener('click', (event) => {
  const button = event.target as HTMLElement
  if ('remove' in button.dataset) button.closest('tr')?.remove()
  if (!('add' in button.dataset)) return
  const form = button.closest('form')
  const row = form?.querySelector('template')?.content.cloneNode(true)
  if (row) form?.querySelector('tbody')?.append(row)
  form?.querySelector<HTMLElement>('tbody tr:last-child input')?.focus()
})

let waiting: ReturnType<typeof setTimeout> | undefined
/** Each language's preview follows what is typed, a little later. */
function preview() {
  clearTimeout(waiting)
  waiting = setTimeout(() => {
    for (const frame of document.querySelectorAll<HTMLIFrameElement>('[data-preview]')) {
      const locale = frame.dataset['preview'] ?? ''
      const body =
        document.querySelector<HTMLTextAreaElement>(`[data-body="${locale}"]`)?.value ?? ''
      const headers = { ...mark, 'content-type': 'application/json' }
      void fetch('/texts/preview', {
        method: 'POST',
        headers,
        body: JSON.stringify({ locale, body }),
      })
        .then((answer) => answer.text())
        .then((text) => {
          frame.srcdoc = text
        })
    }
  }, 300)
}
if (document.querySelector('[data-text]')) {
  document.addEventListener('input', preview)
  preview()
}
