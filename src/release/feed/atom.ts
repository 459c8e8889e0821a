import { createHash } from 'node:crypto'
import type { Locale } from '#model/locale.ts'

/** One entry of a feed. */
export interface FeedEntry {
  /** What the entry is about, permanent: its identifier is made from it. */
  readonly about: string
  readonly title: string
  /** A day, `YYYY-MM-DD`, or less where less is known. */
  readonly date: string
  /** Where it can be read. */
  readonly href: string
  readonly summary: string
  /** Sentences, one a line. */
  readonly lines?: readonly string[]
  readonly categories: readonly { readonly term: string; readonly label: string }[]
}

export interface Feed {
  /** What the feed is about, permanent. */
  readonly about: string
  readonly title: string
  readonly subtitle: string
  readonly locale: Locale
  /** Addresses of the page that it accompanies and of itself. */
  readonly page: string
  readonly self: string
  /** `updated` of a feed that has no entry. */
  readonly date: string
  readonly author: { readonly name: string; readonly email?: string | undefined }
  readonly rights: string
  readonly entries: readonly FeedEntry[]
}

/** Entries of a feed; what is older stands in `/data/changes.json`. */
const longest = 50

/**
 * A feed as Atom. Identifiers are UUIDs made from the city and the subject, so
 * that they stay the same wherever the site is served; `updated` is a day of
 * the data, never of the build.
 *
 * @param city Permanent id of the city.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atom(feed: Feed, city: string): string {
  const entries = [...feed.entries].sort(newestFirst).slice(0, longest)
  const { locale, title, subtitle, author, page, self, rights } = feed
  const urn = (about: string) => `urn:uuid:${uuid(`${city}/${about}`)}`
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `  <id>${urn(`${locale}/${feed.about}`)}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <subtitle>${escaped(subtitle)}</subtitle>`,
    `  <updated>${instant(entries[0]?.date ?? feed.date)}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `  <link rel="alternate" type="text/html" hreflang="${locale}" href="${escaped(page)}"/>`,
    `  <author><name>${escaped(author.name)}</name>${author.email ? `<email>${escaped(author.email)}</email>` : ''}</author>`,
    `  <rights>${escaped(rights)}</rights>`,
    ...entries.map((entry) => entryOf(entry, locale, urn(`${locale}/${entry.about}`))),
    '</feed>',
  ].join('\n')}\n`
}

function entryOf(entry: FeedEntry, locale: Locale, id: string): string {
  const { title, date, href, summary, lines = [], categories } = entry
  const html = `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`
  return [
    '  <entry>',
    `    <id>${id}</id>`,
    `    <title>${escaped(title)}</title>`,
    `    <updated>${instant(date)}</updated>`,
    `    <link rel="alternate" type="text/html" hreflang="${locale}" href="${escaped(href)}"/>`,
    ...categories.map(
      ({ term, label }) => `    <category term="${escaped(term)}" label="${escaped(label)}"/>`,
    ),
    `    <summary>${escaped(summary)}</summary>`,
    ...(lines.length ? [`    <content type="html">${escaped(html)}</content>`] : []),
    '  </entry>',
  ].join('\n')
}

function newestFirst(a: FeedEntry, b: FeedEntry): number {
  const [first, second] = [instant(a.date), instant(b.date)]
  return first === second ? 0 : first < second ? 1 : -1
}

/** The start of a day, or of the year or month where no more is known, as RFC 3339. */
function instant(date: string): string {
  const [year = '0000', month = '01', day = '01'] = date.split('-')
  return `${year}-${month}-${day}T00:00:00Z`
}

/** Fixed at random once: it makes these identifiers differ from anyone else's. */
const namespace = Buffer.from('6f1c3c0ab6d94f0e9a3e2d6f5a0c7b41', 'hex')

/** A UUID of version 5: the same name, the same identifier. @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5 */
export function uuid(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [8, 12, 16, 20, 32].map((end, i, ends) => hex.slice(ends[i - 1] ?? 0, end)).join('-')
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as XML may hold it, without the control characters that it may not. */
const escaped = (text: string) =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what XML 1.0 forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign)
