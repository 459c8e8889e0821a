import type { APIContext } from 'astro'
import { type Here, here } from '#i18n/here.ts'
import { pathOf, type RouteId, type RouteParams } from '#i18n/routes.ts'
import type { Key } from '#i18n/translate.ts'
import type { ReferenceName } from '#model/reference.ts'
import { published, referenceRows, table } from '#release/current.ts'
import { anyText, codeName, localisedSlug, localText, nameOf } from '#release/names.ts'
import { countsBy } from '#release/planned.ts'
import type { SearchRecord } from '#release/search-record.ts'
import { type Row, text } from '#release/table.ts'

/** What can be found without having a page of its own; the search index is made from this file and the pages. */
export function GET(context: APIContext): Response {
  const my = here(context)
  return Response.json([
    ...topics(my),
    ...indicators(my),
    ...facts('awards', 'award_id', { route: 'awards', kind: 'kind.award' }, my),
    ...claims(my),
    ...channels(my),
    ...columns(my),
  ] satisfies readonly SearchRecord[])
}

const aliases = (row: Row) => text(row, 'aliases').split('|').filter(Boolean)
const sentence = (...parts: readonly string[]) => parts.filter(Boolean).join('. ')

/** The view of the explorer that shows a topic over time. */
function topics({ locale, t }: Here): readonly SearchRecord[] {
  const counts = table(countsBy(['service_code']))
  if (!counts) return []
  const shown = new Set(counts.rows.map((row) => text(row, 'service_code')))
  return referenceRows('categories')
    .filter((row) => shown.has(text(row, 'service_code')))
    .map((row) => {
      const view = {
        table: counts.id,
        measure: 'received',
        across: 'period',
        service_code: text(row, 'service_code'),
      }
      const group = codeName('category_group', text(row, 'category_group'), locale)
      return {
        url: `${pathOf('explore', locale)}?${new URLSearchParams(view)}`,
        title: t('search.topic', { name: nameOf(row, locale) }),
        content: sentence(nameOf(row, locale), aliases(row).join(', '), group),
        kind: t('kind.topic'),
      }
    })
}

function indicators({ locale, t }: Here): readonly SearchRecord[] {
  return referenceRows('indicators').flatMap((row) => {
    const pillar = referenceRows('pillars').find(
      (one) => text(one, 'pillar_id') === text(row, 'pillar_id'),
    )
    if (!pillar) return []
    const url = `${pathOf('pillar', locale, localisedSlug(pillar)[locale])}#${text(row, 'indicator_id')}`
    const content = sentence(nameOf(row, locale), nameOf(pillar, locale))
    return [{ url, title: nameOf(row, locale), content, kind: t('kind.indicator') }]
  })
}

/** Rows that stand on one page, each at its own anchor. */
function facts(
  name: ReferenceName,
  id: string,
  { route, kind }: { readonly route: RouteId; readonly kind: Key },
  { locale, t }: Here,
): readonly SearchRecord[] {
  return referenceRows(name).map((row) => ({
    url: `${pathOf(route, locale)}#${text(row, id)}`,
    title: nameOf(row, locale),
    content: sentence(nameOf(row, locale), text(row, 'year')),
    kind: t(kind),
  }))
}

function claims({ locale, t }: Here): readonly SearchRecord[] {
  return referenceRows('claims').map((row) => ({
    url: `${pathOf('promises', locale)}#${text(row, 'claim_id')}`,
    title: localText(row, 'said', locale),
    content: sentence(localText(row, 'said', locale), localText(row, 'evidence', locale)),
    kind: t('kind.claim'),
  }))
}

function channels({ locale, t }: Here): readonly SearchRecord[] {
  return referenceRows('channels').map((row) => ({
    url: `${pathOf('report', locale)}#${text(row, 'channel_id')}`,
    title: t('search.channel', { name: nameOf(row, locale) }),
    content: sentence(
      nameOf(row, locale),
      aliases(row).join(', '),
      anyText(row, 'address', locale).text,
    ),
    kind: t('kind.channel'),
  }))
}

/** Each column of the published tables, once for all the tables in which it means the same. */
function columns({ locale, t }: Here): readonly SearchRecord[] {
  const found = new Map<string, SearchRecord>()
  for (const manifest of [published.statistics, published.reference])
    for (const { table: dataset, title, columns: all } of manifest.tables)
      for (const { name, description } of all) {
        const key = `${name}\n${description[locale]}`
        if (found.has(key)) continue
        const params: RouteParams = { dataset }
        found.set(key, {
          url: `${pathOf('dataset', locale, params)}#${name}`,
          title: t('search.column', { column: name, table: title[locale] }),
          content: sentence(name, name.replaceAll('_', ' '), description[locale]),
          kind: t('kind.column'),
        })
      }
  return [...found.values()]
}
