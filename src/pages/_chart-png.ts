import type { APIRoute } from 'astro'
import { pngOf } from '#charts/files/png.ts'
import { here } from '#i18n/here.ts'
import { chartPaths } from './_chart-figures.ts'
import { pictureOf } from './_chart-picture.ts'

export const getStaticPaths = () => chartPaths(({ family }) => family.picture === true)

/** Twice the picture's own width: sharp where screens have two pixels for one. */
const width = 1280

export const GET: APIRoute = async (context) => {
  const svg = pictureOf(context.params['chart'], here(context), context.site)
  return new Response(await pngOf(svg, width), { headers: { 'content-type': 'image/png' } })
}
