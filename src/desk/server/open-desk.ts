import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadCity } from '#city/load-city.ts'
import { diskCity } from '#integrations/city-files.ts'
import { dayOf } from '#integrations/site-options.ts'
import { PipelineError } from '#model/errors.ts'
import { parseIsoDate } from '#model/time.ts'
import type { Effects } from '#pipeline/effects.ts'
import { recoverChange } from '../apply.ts'
import { checkCity, openPublished } from '../check-city.ts'
import type { Place } from '../data/preview.ts'
import { recoverData } from '../data/publish.ts'
import { recoverWithdrawal } from '../data/withdraw.ts'
import { takeSeat } from '../workshop.ts'
import { askedOf, BadRequest, localeOf } from './ask.ts'
import { program, styles } from './assets.ts'
import type { Answer, Desk } from './desk.ts'
import { createGuard, type Guard } from './guard.ts'
import { html } from './html.ts'
import { frame } from './pages/frame.ts'
import { routeOf } from './routes.ts'
import { sayIn, type Word } from './words/index.ts'

export interface OpenDesk {
  /** The address that opens the desk once. */
  readonly url: string
  close(): Promise<void>
}

/** Nothing is loaded from elsewhere, nothing is run that is not ours, and no other page may frame the desk. */
const headers = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/**
 * Opens the desk of a city on this machine only: puts in order what the last
 * run left, takes the city's one seat, and answers one browser.
 *
 * @param port 0 takes any free one.
 * @throws {PublishError} when the city's desk is open already.
 */
export async function openDesk(place: Place, port: number, effects: Effects): Promise<OpenDesk> {
  const leave = await takeSeat(place.folder, effects)
  try {
    const desk = await prepareDesk(place, effects)
    const assets = { '/desk.css': styles(), '/desk.js': program() } as const
    let guard: Guard | undefined
    let isBusy = false
    const server = createServer((request, response) => {
      const work = async () => {
        if (!guard) return
        const path = (request.url ?? '/').split('?', 1)[0] ?? '/'
        const verdict = guard.judge(request)
        if (verdict.kind === 'refused')
          return refuse(request, response, 403, `refused.${verdict.why}`)
        if (verdict.kind === 'welcome') return welcome(response, verdict.cookie)
        if (path === '/desk.css') return send(response, { type: 'text/css', body: assets[path] })
        if (path === '/desk.js')
          return send(response, { type: 'text/javascript', body: assets[path] })
        const found = routeOf(request.method ?? '', path)
        if (!found) return refuse(request, response, 404, 'refused.path')
        const { route, parts } = found
        if (route.alone && isBusy) return refuse(request, response, 409, 'refused.busy')
        if (route.alone) isBusy = true
        try {
          send(response, framed(await route.handler(askedOf(request, desk, parts)), request, desk))
        } finally {
          if (route.alone) isBusy = false
        }
      }
      work().catch((error: unknown) => answerError(error, request, response))
    })
    await new Promise<void>((listening, failed) => {
      server.once('error', failed)
      server.listen(port, '127.0.0.1', listening)
    })
    const { port: actual } = server.address() as AddressInfo
    guard = createGuard(actual)
    return {
      url: `http://127.0.0.1:${actual}/?kunci=${guard.token}`,
      close: async () => {
        await new Promise<void>((closed) => {
          server.close(() => closed())
          server.closeAllConnections()
        })
        await leave()
      },
    }
  } catch (error) {
    await leave()
    throw error
  }
}

async function prepareDesk(place: Place, effects: Effects): Promise<Desk> {
  const { folder, folders } = place
  const recovery = {
    withdrawal: await recoverWithdrawal(place, effects),
    data: await recoverData(place, effects),
    change: await recoverChange(folder, effects),
  }
  const today = () => {
    const day = parseIsoDate(dayOf(process.env['SOURCE_DATE_EPOCH'], effects.now()))
    if (!day) throw new Error('SOURCE_DATE_EPOCH is no number of seconds.')
    return day
  }
  return {
    place,
    effects,
    files: diskCity(folder),
    recovery,
    dropped: undefined,
    today,
    city: () => loadCity(folder, (path) => effects.files.readText(path).catch(() => undefined)),
    published: () => openPublished(folders.published),
    check: () => checkCity({ folder, published: folders.published, today: today() }, effects),
  }
}

/** A page gets the frame of the desk; a part of one goes as it is. */
function framed(answer: Answer, request: IncomingMessage, { place }: Desk): Answer {
  const { title, body } = answer
  if (title === undefined || typeof body !== 'string') return answer
  const locale = localeOf(request)
  const [path = '/', search = ''] = (request.url ?? '/').split('?')
  const kept = new URLSearchParams(search).has('bahasa')
    ? { 'set-cookie': `bahasa=${locale}; Path=/; SameSite=Strict; Max-Age=31536000` }
    : {}
  const city = place.folder.split('/').at(-1) ?? ''
  return {
    ...answer,
    headers: { ...answer.headers, ...kept },
    body: frame({ locale, path, city }, title, { html: body }),
  }
}

/** The token leaves the address at once, and with it the history of the browser. */
function welcome(response: ServerResponse, cookie: string): void {
  const lasting = `${cookie}; Max-Age=43200`
  response.writeHead(303, { ...headers, location: '/', 'set-cookie': lasting }).end()
}

function send(response: ServerResponse, answer: Answer): void {
  const { status = 200, type = 'text/html', body } = answer
  const charset = type.startsWith('text/') && !type.includes('charset') ? '; charset=utf-8' : ''
  // The browser may have been closed meanwhile; the work is done all the same.
  if (response.destroyed) return
  response
    .writeHead(status, { ...headers, ...answer.headers, 'content-type': `${type}${charset}` })
    .end(body)
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  word: Word,
): void {
  request.resume()
  send(response, {
    status,
    body: html`<p class="notice bad" role="alert">${sayIn(localeOf(request))(word)}</p>`.html,
  })
}

/** A problem that a person can mend is told with its remedy; anything else is a bug and goes to the terminal. */
function answerError(error: unknown, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent) return
  if (error instanceof BadRequest) {
    refuse(request, response, error.why === 'size' ? 413 : 400, `refused.${error.why}`)
    return
  }
  const locale = localeOf(request)
  const say = sayIn(locale)
  const ours = error instanceof PipelineError ? error.in(locale) : undefined
  if (!ours) console.error(error)
  request.resume()
  send(response, {
    status: ours ? 422 : 500,
    body: html`<div class="notice bad" role="alert"><p><strong>${say('error.title')}</strong></p>
<p>${ours?.message ?? (error instanceof Error ? error.message : String(error))}</p>${ours && html`<p>${ours.hint}</p>`}</div>`
      .html,
  })
}
