import type { APIRoute } from 'astro'
import { chartCsv } from '#charts/files/chart-csv.ts'
import { chartOf, chartPaths } from './_chart-figures.ts'

export const getStaticPaths = () => chartPaths()

export const GET: APIRoute = ({ params }) =>
  new Response(chartCsv(chartOf(params['chart']).chart), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  })
