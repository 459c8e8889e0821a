import { stringify } from 'yaml'
import type { Locale } from '#model/locale.ts'
import type { Citation } from './citation.ts'

/**
 * `CITATION.cff` of a release: what GitHub, Zenodo and reference managers read.
 *
 * @param abstract What the release holds, in the citation's language.
 * @see https://github.com/citation-file-format/citation-file-format (1.2.0)
 */
export function citationFile(citation: Citation, abstract: string, languages: readonly Locale[]) {
  const { title, publisher, version, date, url, licence } = citation
  const isAddress = /^https?:/.test(url)
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Please cite these data as below. Mohon kutip data ini seperti di bawah.',
      type: 'dataset',
      title,
      abstract,
      authors: [{ name: publisher }],
      version,
      ...(date.length === 10 ? { 'date-released': date } : {}),
      license: licence.id,
      'license-url': licence.url,
      ...(isAddress ? { url } : { identifiers: [{ type: 'other', value: url }] }),
      keywords: ['open data', ...languages.map((language) => `language: ${language}`)],
    },
    { lineWidth: 0 },
  )
}
