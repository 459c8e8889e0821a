import type { Locale } from '#model/locale.ts'
import { prefixOf, type RouteParams } from './routes.ts'

/**
 * Every file that is made together with the pages: endpoint id → its pattern,
 * one where the file is the same in every language. It is made by
 * `src/pages/_<endpoint id>.ts`.
 */
export const endpoints = {
  changes: 'data/changes.json',
  'changes-schema': 'data/changes.schema.json',
  leads: 'data/leads.json',
  'data-schema': 'data/schema/[schema].json',
  'data-index': 'data/index.json',
  catalogue: 'catalog.jsonld',
  feed: { id: 'umpan.xml', en: 'feed.xml' },
  'releases-feed': { id: 'rilis/umpan.xml', en: 'releases/feed.xml' },
  'dataset-feed': { id: 'data/[dataset]/umpan.xml', en: 'data/[dataset]/feed.xml' },
  'search-records': { id: 'cari/catatan.json', en: 'search/records.json' },
  card: { id: 'kartu/[card].png', en: 'cards/[card].png' },
  'citation-file': 'rilis/[release]/CITATION.cff',
  'citation-bibtex': 'data/[dataset]/cite.bib',
  'citation-csl': 'data/[dataset]/cite.csl.json',
  'chart-csv': 'grafik/[chart].csv',
  'chart-json': 'grafik/[chart].json',
  'chart-bib': 'grafik/[chart].bib',
  'chart-csl': 'grafik/[chart].csl.json',
  'chart-style': 'grafik/sematan.css',
  'chart-svg': { id: 'grafik/[chart].svg', en: 'charts/[chart].svg' },
  'chart-png': { id: 'grafik/[chart].png', en: 'charts/[chart].png' },
  'chart-embed': { id: 'grafik/[chart]/sematan/index.html', en: 'charts/[chart]/embed/index.html' },
  'chart-frozen': {
    id: 'grafik/[chart]/sematan/[release]/index.html',
    en: 'charts/[chart]/embed/[release]/index.html',
  },
} as const satisfies Readonly<Record<string, string | Readonly<Record<Locale, string>>>>

export type EndpointId = keyof typeof endpoints

/** The patterns of an endpoint, one a language or one for all, as Astro matches them. */
export function endpointPatterns(endpoint: EndpointId): readonly string[] {
  const path = endpoints[endpoint]
  return typeof path === 'string'
    ? [`/${path}`]
    : (Object.keys(path) as Locale[]).map((locale) => `${prefixOf(locale)}/${path[locale]}`)
}

/**
 * The address of a file below the site's base.
 *
 * @throws {Error} when a parameter of the pattern is missing.
 */
export function endpointPath(
  endpoint: EndpointId,
  locale: Locale,
  params: RouteParams = {},
): string {
  const path = endpoints[endpoint]
  const pattern = typeof path === 'string' ? `/${path}` : `${prefixOf(locale)}/${path[locale]}`
  return pattern.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = params[name]
    if (!value) throw new Error(`The endpoint "${endpoint}" needs the parameter "${name}".`)
    return value
  })
}
