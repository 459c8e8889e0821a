import type { APIRoute } from 'astro'
import { csl } from '#release/cite/formats.ts'
import { chartPaths } from './_chart-figures.ts'
import { citationOfChartFile } from './_citations.ts'

export const getStaticPaths = () => chartPaths()

/** `/grafik/<chart>.csl.json`. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(csl(citationOfChartFile(params['chart'])), null, 2)}\n`)
