import { type EndpointId, endpointPath } from '#i18n/endpoints.ts'
import { withBase } from '#i18n/here.ts'
import type { Locale } from '#model/locale.ts'

export type FileKind = 'csv' | 'json' | 'svg' | 'png' | 'bib' | 'csl' | 'embed' | 'frozen'

/** The address of one file of a chart. Figures have one file for all languages, pictures one each. */
export function fileHref(kind: FileKind, chart: string, locale: Locale, release = '-'): string {
  const endpoint: EndpointId = `chart-${kind}`
  return withBase(endpointPath(endpoint, locale, { chart, release })).replace(/index\.html$/, '')
}
