import { type Hit, hitsOf } from '../hit.ts'

/** Endings of file names and of CSS pixel densities that follow an `@` without being a domain. */
const noDomain = /\.(?:png|jpe?g|webp|avif|gif|svg|ico|css|m?[jt]s|json|map|html?|woff2?|astro)$/i

const bracketed = (words: string) => String.raw`\s*[([{]\s*(?:${words})\s*[)\]}]\s*`
const at = bracketed('at|et|@|pada')
const dot = `(?:${bracketed(String.raw`dot|titik|\.`)}|\\s+(?:dot|titik)\\s+|\\.)`
const provider = 'gmail|yahoo|ymail|hotmail|outlook|icloud|proton(?:mail)?|live|rocketmail'

/** `nama (at) contoh [dot] id`, `nama at gmail dot com`. */
const disguised = new RegExp(
  String.raw`(?<![\w.+-])[\w.+-]{1,64}(?:${at}[\w-]+(?:${dot}[\w-]+)+|\s+(?:at|et)\s+(?:${provider})${dot}[a-z]{2,6}(?:${dot}[a-z]{2})?)(?!\w)`,
  'giu',
)

/**
 * E-mail addresses, plain or disguised with `(at)` and `[dot]`.
 *
 * @param text Normalised.
 */
export function findEmails(text: string): readonly Hit[] {
  const hits: Hit[] = []
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', sign + 1)) {
    const user = /[\w.%+-]{1,64}$/.exec(text.slice(Math.max(0, sign - 64), sign))?.[0] ?? ''
    const domain = /^(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}/.exec(text.slice(sign + 1, sign + 130))?.[0]
    if (user === '' || domain === undefined || noDomain.test(domain)) continue
    const start = sign - user.length
    hits.push({ kind: 'email', confidence: 'high', start, end: sign + 1 + domain.length })
  }
  // The expression is slow where letters are many, so it runs only where it can succeed.
  if (!/[([{]\s*(?:at|et|@|pada)\s*[)\]}]|\b(?:dot|titik)\s/i.test(text)) return hits
  return [...hits, ...hitsOf(text, disguised, 'email', () => 'high')]
}
