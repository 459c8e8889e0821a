import { standaloneSvg } from '#charts/files/standalone.ts'
import { resolved, tokensOf } from '#charts/files/theme.ts'
import { type Here, withBase } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import charts from '../styles/charts.css?raw'
import tokens from '../styles/tokens.css?raw'
import { chartOf } from './_chart-figures.ts'

const css = resolved(charts, tokensOf(tokens).light)

/** The picture of a chart in the language of its address. */
export function pictureOf(id: string | undefined, my: Here, site: URL | undefined): string {
  const { entry, chart } = chartOf(id)
  const path = `${withBase(pathOf(entry.page, my.locale, entry.params[my.locale]))}#${entry.id}`
  return standaloneSvg(chart[my.locale], site ? new URL(path, site).href : path, my, css)
}
