import type { APIRoute } from 'astro'
import { embedPage } from '#charts/files/embed-page.ts'
import { here } from '#i18n/here.ts'
import { chartOf, chartPaths } from './_chart-figures.ts'
import { permalinkOf, styleHref } from './_chart-picture.ts'

export const getStaticPaths = () => chartPaths()

/** A chart for a frame in another site; it always shows the newest release. */
export const GET: APIRoute = (context) => {
  const my = here(context)
  const { entry, chart } = chartOf(context.params['chart'])
  const permalink = permalinkOf(entry, my, context.site)
  return new Response(embedPage(chart[my.locale], my, { permalink, css: styleHref() }), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}
