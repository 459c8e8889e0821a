import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Why a request is not answered; the words for it stand in the dictionary. */
export type Refusal = 'host' | 'origin' | 'token' | 'used' | 'method'

/** What the guard says of a request: let it through, let it in and hand it a cookie, or refuse it. */
export type Verdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'welcome'; readonly cookie: string }
  | { readonly kind: 'refused'; readonly why: Refusal }

export interface Guard {
  /** Goes into the address that the terminal prints; it opens the desk once. */
  readonly token: string
  judge(request: IncomingMessage): Verdict
}

const cookieName = 'meja'

/**
 * Lets one browser of this machine in.
 *
 * The Host must be this machine by number or as `localhost`, so that a name that
 * a stranger points here (DNS rebinding) is refused; a request that changes
 * something must come from a page of the desk itself; the token opens the door
 * once and the cookie that it is exchanged for never leaves this site.
 *
 * @param port The port that is listened on.
 */
export function createGuard(port: number): Guard {
  const token = randomBytes(24).toString('base64url')
  const session = randomBytes(32).toString('base64url')
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  let isUsed = false
  const refused = (why: Refusal): Verdict => ({ kind: 'refused', why })
  return {
    token,
    judge(request) {
      const { host = '', origin, 'sec-fetch-site': site } = request.headers
      if (!hosts.includes(host)) return refused('host')
      const isReading = request.method === 'GET'
      if (!isReading && request.method !== 'POST') return refused('method')
      if (origin !== undefined && origin !== `http://${host}`) return refused('origin')
      if (!isReading && (origin === undefined || request.headers['x-meja'] !== '1'))
        return refused('origin')
      if (isSame(cookieOf(request), session))
        return site === undefined || site === 'same-origin' || site === 'none'
          ? { kind: 'known' }
          : refused('origin')
      const given = new URL(request.url ?? '/', 'http://meja').searchParams.get('kunci') ?? ''
      if (!isReading || !isSame(given, token)) return refused('token')
      if (isUsed) return refused('used')
      isUsed = true
      return {
        kind: 'welcome',
        cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`,
      }
    },
  }
}

function cookieOf({ headers: { cookie = '' } }: IncomingMessage): string {
  const found = cookie
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`))
  return found?.slice(cookieName.length + 1) ?? ''
}

/** Compared in the same time whatever the first difference is. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
