import { setTimeout as pause } from 'node:timers/promises'

/** How long a server may be silent, and how long to wait before each further attempt. */
export interface Patience {
  readonly silence_ms: number
  readonly pauses_ms: readonly number[]
}

export const patience: Patience = { silence_ms: 30_000, pauses_ms: [300, 1_500] }

/** An address that does not give its file. `message` is the reason, as the end of a sentence. */
export class DeadAddress extends Error {
  readonly transient: boolean
  constructor(reason: string, transient: boolean, cause?: unknown) {
    super(reason, { cause })
    this.name = new.target.name
    this.transient = transient
  }
}

/**
 * Runs `attempt` again after a pause while the address fails in a way that may pass.
 *
 * @throws {DeadAddress} the last one.
 */
export async function insist<Result>(
  attempt: () => Promise<Result>,
  pauses_ms: readonly number[],
): Promise<Result> {
  try {
    return await attempt()
  } catch (error) {
    const [next, ...rest] = pauses_ms
    if (!(error instanceof DeadAddress) || !error.transient || next === undefined) throw error
    await pause(next)
    return insist(attempt, rest)
  }
}

/**
 * The bytes of an address as the server sends them. Redirects are followed.
 *
 * The time limit is on silence, not on the whole, so that a large file over a slow line arrives.
 *
 * @throws {DeadAddress} when the server refuses, stays silent, answers 400 or
 * more, closes before the announced length, or sends nothing.
 */
export async function* download(
  url: string,
  fetch: typeof globalThis.fetch,
  silence_ms: number,
): AsyncGenerator<Uint8Array> {
  const watch = new AbortController()
  const giveUp = () => watch.abort(new DOMException('silence', 'TimeoutError'))
  let timer = setTimeout(giveUp, silence_ms)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, silence_ms)
  }
  let received = 0
  try {
    const response = await fetch(url, {
      signal: watch.signal,
      // Unpacked bytes could not be compared with the announced length.
      headers: { 'accept-encoding': 'identity' },
    })
    if (response.status >= 400) throw refused(response.status)
    for await (const chunk of response.body ?? []) {
      heard()
      received += chunk.byteLength
      yield chunk
    }
    checkLength(response, received)
  } catch (error) {
    throw error instanceof DeadAddress ? error : reasonFor(error, silence_ms, received)
  } finally {
    clearTimeout(timer)
    watch.abort()
  }
}

function refused(status: number): DeadAddress {
  const transient = status >= 500 || status === 408 || status === 429
  return new DeadAddress(`server menjawab dengan status ${status}`, transient)
}

function checkLength({ headers }: Response, received: number): void {
  const announced = headers.get('content-length')
  const isPacked = headers.has('content-encoding')
  if (announced !== null && !isPacked && Number(announced) !== received) {
    throw new DeadAddress(
      `unduhan terputus: ${received} dari ${announced} bita yang dijanjikan`,
      true,
    )
  }
  if (received === 0) throw new DeadAddress('server mengirim berkas kosong', true)
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'sambungan ditolak',
  ENOTFOUND: 'nama server tidak ditemukan',
  EAI_AGAIN: 'nama server tidak dapat dicari saat ini',
  ECONNRESET: 'sambungan diputus server',
}

function reasonFor(error: unknown, silence_ms: number, received: number): DeadAddress {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return new DeadAddress(`tidak ada jawaban selama ${silence_ms / 1000} detik`, true, error)
  }
  if (received > 0) return new DeadAddress(`unduhan terputus setelah ${received} bita`, true, error)
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return new DeadAddress(reasons[code] ?? `sambungan gagal (${code || error})`, true, error)
}
