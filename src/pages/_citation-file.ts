import type { APIContext } from 'astro'
import { translator } from '#i18n/translate.ts'
import { locales } from '#model/locale.ts'
import { citationFile } from '#release/cite/citation-file.ts'
import { published } from '#release/current.ts'
import { citationOfRelease } from './_citations.ts'

export const getStaticPaths = () =>
  published.releases.map(({ release_id }) => ({ params: { release: release_id } }))

/** `/rilis/<release>/CITATION.cff`. It lies outside `/data/<release>/`, whose files are frozen with their hashes. */
export function GET({ params }: APIContext): Response {
  const citation = citationOfRelease(params['release'] ?? '', locales[0])
  if (!citation) throw new Error(`No release "${params['release']}".`)
  const abstract = locales.map((locale) => translator(locale)('data.description')).join(' ')
  return new Response(citationFile(citation, abstract, locales))
}
