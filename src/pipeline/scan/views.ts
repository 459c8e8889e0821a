import { chain, excerpts, type MappedText, rewrite, unchanged } from '#identifiers/mapped-text.ts'

const named: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  nbsp: ' ',
  plus: '+',
  sol: '/',
  lpar: '(',
  rpar: ')',
  shy: '',
  zwj: '',
  zwnj: '',
}

const escaped =
  /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(commat|period|lowbar|hyphen|dash|nbsp|plus|sol|lpar|rpar|shy|zwj|zwnj));?|((?:%[\da-f]{2})+)|\\u\{?([\da-f]{4,6})\}?|\\x([\da-f]{2})/gi

/** Elements that do not part one word from the next, and comments. */
const inlineElement = String.raw`<(?:!--(?:(?!-->)[\s\S]){0,400}-->|\/?(?:span|b|i|u|s|em|strong|a|mark|small|sub|sup|font|wbr|code|kbd|var|bdi|bdo|abbr|data|time|tspan)(?=[\s>/])[^<>]{0,400}>)`
const inline = new RegExp(inlineElement, 'gi')

/** A digit, or a sign of an address, on either side of such elements and nothing else. */
const split = new RegExp(
  String.raw`[\d@.][ .\-()/]{0,2}(?:${inlineElement}[ .\-()/]{0,2})+[\d@.]`,
  'i',
)

/** Longer than any identifier with the words before it. */
const reach = 160

/**
 * A text as a program or a reader may take it: as it stands; and, around the places
 * where that makes a difference, with entities, percent signs and `\u` escapes decoded,
 * and with inline elements taken out, so that a number in two `<span>`s is one again.
 */
export function viewsOf(text: string): readonly MappedText[] {
  const decoded = rewrite(text, text.matchAll(escaped), decode)
  const views = [unchanged(text), ...excerpts(decoded, reach)]
  if (!split.test(decoded.text)) return views
  const joined = rewrite(decoded.text, decoded.text.matchAll(inline), () => '')
  return [...views, ...excerpts(chain(decoded, joined), reach)]
}

function decode(match: RegExpExecArray): string {
  const [whole, decimal, hexadecimal, entity, percent, unicode, byte] = match
  if (entity !== undefined) return named[entity.toLowerCase()] ?? whole
  if (percent !== undefined) return Buffer.from(percent.replaceAll('%', ''), 'hex').toString('utf8')
  const code = Number.parseInt(decimal ?? hexadecimal ?? unicode ?? byte ?? '', decimal ? 10 : 16)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

/** Shorter ones hold less than a telephone number. */
const shortest = 16

/** What stands in base64 in a text, where it decodes to something that can be read. */
export function base64Pieces(
  text: string,
): readonly { readonly text: string; readonly start: number }[] {
  const pieces: { text: string; start: number }[] = []
  const take = (start: number, end: number) => {
    const readable = end - start < shortest ? undefined : decodeBase64(text.slice(start, end))
    if (readable !== undefined) pieces.push({ text: readable, start })
  }
  let start = 0
  for (let at = 0; at < text.length; at++) {
    if (isBase64[text.charCodeAt(at)] === 1) continue
    if (at - start >= shortest) take(start, at)
    start = at + 1
  }
  take(start, text.length)
  return pieces
}

const isBase64 = new Uint8Array(0x10000)
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_') {
  isBase64[sign.charCodeAt(0)] = 1
}

function decodeBase64(token: string): string | undefined {
  // A name of a class or a function has no digit or one case only; a hash is in small letters.
  if (!/[a-z]/.test(token) || !/[A-Z]/.test(token) || !/\d/.test(token)) return undefined
  if (!isReadable(Buffer.from(token.slice(0, shortest), 'base64'))) return undefined
  const bytes = Buffer.from(token, 'base64')
  return isReadable(bytes) ? bytes.toString('utf8') : undefined
}

const isReadable = (bytes: Buffer) =>
  bytes.every((byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13)
