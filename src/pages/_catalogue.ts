import type { APIContext } from 'astro'
import { withBase } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import { locales } from '#model/locale.ts'
import { catalogue } from '#release/catalogue/dcat.ts'
import { published } from '#release/current.ts'

/** `/catalog.jsonld`. */
export const GET = ({ site }: APIContext) => {
  const [locale] = locales
  const below = (path: string) => path.replace(/^\//, '')
  const places = {
    base: site && new URL(withBase('/catalog.jsonld'), site).href,
    page: (dataset: string) => below(pathOf('dataset', locale, { dataset })),
    data: below(pathOf('data', locale)),
  }
  return new Response(`${JSON.stringify(catalogue(published, places), null, 1)}\n`)
}
