import { pathOf, type RouteId, routes, slugify } from '#i18n/routes.ts'
import type { City } from '#model/city.ts'
import type { Finding } from '#model/finding.ts'
import { type Locale, locales } from '#model/locale.ts'
import { nearest } from '#model/nearest.ts'
import { areaAddress } from '#release/area-address.ts'
import { datasetIds } from '#release/figures.ts'
import type { Published } from '#release/read.ts'
import { contentRules } from './content-rules/index.ts'
import { findingOf } from './content-rules/rule.ts'
import { placeOf, type WrittenText } from './content-text.ts'

/** Every page that the site will have, as an address with a trailing slash and without its base. */
export function siteAddresses(
  city: City,
  texts: readonly WrittenText[],
  published: Published | undefined,
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const locale of locales) {
    const name = locale === 'id' ? 'name_id' : 'name_en'
    const add = (route: RouteId, slugs: readonly string[]) => {
      for (const slug of slugs) if (slug) found.add(pathOf(route, locale, { slug }))
    }
    for (const route of Object.keys(routes) as RouteId[])
      if (!routes[route][locale].includes('[')) found.add(pathOf(route, locale))
    add('update', slugsOf('updates', texts, locale))
    add('method', slugsOf('methods', texts, locale))
    const { agencies, services, pillars, programmes, areas } = city.reference
    add(
      'agency',
      agencies.map(({ agency_id }) => slugify(agency_id)),
    )
    add(
      'service',
      services.map((row) => slugify(row[name])),
    )
    add('pillar', [
      ...pillars.map((row) => slugify(row[name])),
      ...slugsOf('pillars', texts, locale),
    ])
    add('programme', [
      ...programmes.map((row) => slugify(row[name])),
      ...slugsOf('programmes', texts, locale),
    ])
    for (const area of areas)
      found.add(
        pathOf(
          area.level === 'district' ? 'district' : 'village',
          locale,
          areaAddress(area, areas),
        ),
      )
    for (const dataset of published ? datasetIds(published) : [])
      found.add(pathOf('dataset', locale, { dataset }))
  }
  return found
}

/** The addresses of a kind of texts: a missing translation has the id as its address, an earlier slug leads on. */
function slugsOf(kind: string, texts: readonly WrittenText[], locale: Locale): readonly string[] {
  return texts
    .filter((text) => text.kind === kind)
    .flatMap(({ id, head, locale: own }) =>
      head && own === locale ? [head.slug ?? slugify(head.title), ...head.old_slugs] : [id],
    )
}

/** Links of a text to pages that this site does not have. Files below `/data/` are released and judged by the audit. */
export function findDeadLinks(
  text: WrittenText,
  addresses: ReadonlySet<string>,
): readonly Finding[] {
  return text.nodes.flatMap((node) => {
    const isLink = node.type === 'link' || node.type === 'definition'
    const path = isLink ? /^\/(?!\/)[^?#]*/.exec(node.url ?? '')?.[0] : undefined
    if (!path || isKnown(path, addresses)) return []
    const { file, line } = placeOf(text, node)
    const expected = nearest(path, [...addresses]) ?? ''
    return [findingOf(contentRules, { rule: 'link-inside', actual: path, expected }, file, line)]
  })
}

const isKnown = (path: string, addresses: ReadonlySet<string>) =>
  addresses.has(path.endsWith('/') ? path : `${path}/`) || /^\/data\/[^/]+\/.*\.\w+$/.test(path)

/** Addresses outside that a text links to, with their place. */
export function outsideLinks(text: WrittenText) {
  return text.nodes.flatMap((node) =>
    /^https?:/i.test(node.url ?? '') ? [{ url: node.url ?? '', ...placeOf(text, node) }] : [],
  )
}

/**
 * Asks every address outside whether it still opens; only on demand, since it
 * tells others that somebody reads them and depends on their servers.
 */
export async function findDeadOutside(
  texts: readonly WrittenText[],
  fetch: typeof globalThis.fetch,
): Promise<readonly Finding[]> {
  const links = texts.flatMap(outsideLinks)
  const urls = [...new Set(links.map(({ url }) => url))]
  const dead = new Map<string, string>()
  await Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url, {
        method: 'GET',
        redirect: 'follow',
        signal: AbortSignal.timeout(15_000),
      })
        .then((response) => (response.ok ? undefined : String(response.status)))
        .catch((error: unknown) => (error as Error).name)
      if (answer) dead.set(url, answer)
    }),
  )
  return links.flatMap(({ url, file, line }) =>
    dead.has(url)
      ? [
          findingOf(
            contentRules,
            { rule: 'link-outside', actual: `${url} (${dead.get(url)})` },
            file,
            line,
          ),
        ]
      : [],
  )
}
