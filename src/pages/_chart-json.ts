import type { APIRoute } from 'astro'
import { chartJson } from '#charts/files/chart-json.ts'
import { chartOf, chartPaths } from './_chart-figures.ts'

export const getStaticPaths = () => chartPaths()

export const GET: APIRoute = ({ params }) => {
  const { chart, entry } = chartOf(params['chart'])
  return new Response(chartJson(chart, entry), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })
}
