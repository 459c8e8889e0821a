import type { APIContext } from 'astro'
import { locales } from '#model/locale.ts'
import { bibtex } from '#release/cite/formats.ts'
import { citationOfDataset } from './_citations.ts'
import { datasets } from './_dataset.ts'

export const getStaticPaths = () => datasets().map(({ table }) => ({ params: { dataset: table } }))

/** `/data/<dataset>/cite.bib`, in the site's first language, as the citation's title is. */
export const GET = ({ params }: APIContext) =>
  new Response(bibtex(citationOfDataset(params['dataset'] ?? '', locales[0])))
