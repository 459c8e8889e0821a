import { standaloneSvg } from '#charts/files/standalone.ts'
import type { Entry } from '#charts/registry.ts'
import { endpointPath } from '#i18n/endpoints.ts'
import { type Here, withBase } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import { chartOf } from './_chart-figures.ts'
import { pictureCss } from './_chart-sheets.ts'

/** Where a chart lives, absolute where the site knows its own address. */
export function permalinkOf(
  { id, page, params }: Entry,
  { locale }: Pick<Here, 'locale'>,
  site: URL | undefined,
): string {
  const path = `${withBase(pathOf(page, locale, params[locale]))}#${id}`
  return site ? new URL(path, site).href : path
}

/** Where the style sheet of embedded charts lies. */
export const styleHref = () => withBase(endpointPath('chart-style', 'id'))

/** The picture of a chart in the language of its address. */
export function pictureOf(id: string | undefined, my: Here, site: URL | undefined): string {
  const { entry, chart } = chartOf(id)
  return standaloneSvg(chart[my.locale], permalinkOf(entry, my, site), my, pictureCss)
}
