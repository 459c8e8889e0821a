import { formatDate } from '#i18n/format.ts'
import { translator } from '#i18n/translate.ts'
import type { Citation } from './citation.ts'

/** A sentence to copy into a text. */
export function citationText({ locale, licence, ...rest }: Citation): string {
  const { publisher, title, version, date, url } = rest
  return translator(locale)(date ? 'cite.sentence' : 'cite.undated', {
    publisher,
    title,
    version,
    date: formatDate(date, locale),
    licence: licence.id,
    url,
    // A title that is a question has its own sign at the end.
  }).replace('?.', '?')
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * BibTeX as every processor reads it: `@misc`, names and titles in double
 * braces so that no style takes them apart or changes their capitals.
 *
 * @see https://tug.org/texinfohtml/btxdoc.pdf
 */
export function bibtex(citation: Citation): string {
  const { key, title, publisher, version, date, url, licence, locale } = citation
  const [year, month] = date.split('-')
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', `{{${escaped(publisher)}}}`],
    ['title', `{{${escaped(title)}}}`],
    ['year', year && `{${year}}`],
    ['month', month && monthNames[Number(month) - 1]],
    ['version', `{${escaped(version)}}`],
    ['note', `{${escaped(translator(locale)('cite.note', { version, licence: licence.id }))}}`],
    ['url', `{${encoded(url)}}`],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}
/** What TeX would read as a command; other letters stay as UTF-8. */
const escaped = (text: string) =>
  text.replace(/[\\~^{}#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`)

/** An address holds no brace, blank or per cent sign of its own in BibTeX. */
const encoded = (url: string) => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign))

/**
 * CSL-JSON, the form that Zotero, pandoc and citeproc read.
 *
 * @see https://github.com/citation-style-language/schema (csl-data.json, 1.0.2)
 */
export function csl(citation: Citation): readonly object[] {
  const { key, title, publisher, version, date, url, licence, locale, type = 'dataset' } = citation
  const parts = date.split('-').map(Number)
  return [
    {
      id: key,
      type,
      title,
      author: [{ literal: publisher }],
      publisher,
      ...(date ? { issued: { 'date-parts': [parts] } } : {}),
      version,
      URL: url,
      language: locale,
      note: translator(locale)('cite.note', { version, licence: licence.id }),
    },
  ]
}
