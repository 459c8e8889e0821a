import { type EndpointId, endpointPath } from '#i18n/endpoints.ts'
import { absolute } from '#i18n/here.ts'
import type { RouteParams } from '#i18n/routes.ts'
import type { Locale } from '#model/locale.ts'
import { published, settings } from '#release/current.ts'
import { atom, type Feed } from '#release/feed/atom.ts'
import { marked } from '#release/feed/entries.ts'

/** The answer of a feed's endpoint: what all feeds of the site have in common is filled in here. */
export function feedResponse(
  endpoint: EndpointId,
  params: RouteParams,
  {
    title,
    ...feed
  }: Omit<Feed, 'self' | 'date' | 'author' | 'rights' | 'page'> & {
    /** Path of the page that it accompanies. */
    readonly path: string
  },
): Response {
  const { locale, path } = feed
  const text = atom(
    {
      ...feed,
      title: marked(`${title} · ${settings.site_name[locale]}`, locale),
      page: absolute(path),
      self: absolute(endpointPath(endpoint, locale, params)),
      date: published.statistics.as_of,
      author: authorOf(locale),
      rights: `${settings.data_licence.title}, ${settings.data_licence.url}`,
    },
    settings.city_id,
  )
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}

const authorOf = (locale: Locale): Feed['author'] => ({
  name: settings.publisher[locale],
  email: settings.contact.email,
})
