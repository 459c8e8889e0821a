import type { APIRoute } from 'astro'
import { embedPage, tombstonePage } from '#charts/files/embed-page.ts'
import { entries, entryOf } from '#charts/registry.ts'
import { here, withBase } from '#i18n/here.ts'
import { inEdition, published } from '#release/current.ts'
import { chartOf, chartPaths } from './_chart-figures.ts'
import { permalinkOf, styleHref } from './_chart-picture.ts'

/** Every chart at every release that has figures for it, and a tombstone for each at a release taken back. */
export const getStaticPaths = () =>
  published.index.releases.flatMap(({ release_id, status }) => {
    const charts =
      status === 'published'
        ? inEdition(release_id, () => chartPaths())
        : [...entries().keys()].map((chart) => ({ params: { chart } }))
    return charts.map(({ params }) => ({ params: { ...params, release: release_id } }))
  })

export const GET: APIRoute = (context) => {
  const my = here(context)
  const { chart: id = '', release = '' } = context.params
  const entry = entryOf(id)
  const permalink = permalinkOf(entry, my, context.site)
  const of = { permalink, css: styleHref(), index: withBase('/data/releases.json') }
  const isPublished = published.releases.some(({ release_id }) => release_id === release)
  const page = isPublished
    ? inEdition(release, () => embedPage(chartOf(id).chart[my.locale], my, of))
    : tombstonePage(entry.question(my), release, my, of)
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
