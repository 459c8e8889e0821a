import type { APIContext } from 'astro'
import { locales } from '#model/locale.ts'
import { csl } from '#release/cite/formats.ts'
import { citationOfDataset } from './_citations.ts'
import { datasets } from './_dataset.ts'

export const getStaticPaths = () => datasets().map(({ table }) => ({ params: { dataset: table } }))

/** `/data/<dataset>/cite.csl.json`. */
export const GET = ({ params }: APIContext) =>
  new Response(
    `${JSON.stringify(csl(citationOfDataset(params['dataset'] ?? '', locales[0])), null, 2)}\n`,
  )
