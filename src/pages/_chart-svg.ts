import type { APIRoute } from 'astro'
import { here } from '#i18n/here.ts'
import { chartPaths } from './_chart-figures.ts'
import { pictureOf } from './_chart-picture.ts'

export const getStaticPaths = () => chartPaths()

export const GET: APIRoute = (context) =>
  new Response(pictureOf(context.params['chart'], here(context), context.site), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  })
