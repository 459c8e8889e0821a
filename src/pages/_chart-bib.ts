import type { APIRoute } from 'astro'
import { bibtex } from '#release/cite/formats.ts'
import { chartPaths } from './_chart-figures.ts'
import { citationOfChartFile } from './_citations.ts'

export const getStaticPaths = () => chartPaths()

/** `/grafik/<chart>.bib`, in the site's first language, as its question is there. */
export const GET: APIRoute = ({ params }) =>
  new Response(bibtex(citationOfChartFile(params['chart'])))
