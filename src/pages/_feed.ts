import type { APIContext } from 'astro'
import { shownTexts } from '#components/content/shown.ts'
import { absolute, here } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import { settings } from '#release/current.ts'
import { marked, releaseEntries } from '#release/feed/entries.ts'
import { feedResponse } from './_feeds.ts'

/** The feed of the whole site: texts and releases, as they came. */
export async function GET(context: APIContext): Promise<Response> {
  const { locale, t } = here(context)
  const texts = (await shownTexts('updates', locale)).map(({ text: { id, slug, head } }) => ({
    about: `update/${id}`,
    title: head.title,
    date: head.published_on ?? '',
    href: absolute(pathOf('update', locale, { slug })),
    summary: head.summary ?? head.title,
    categories: head.tags.map((tag) => ({ term: tag, label: tag })),
  }))
  return feedResponse(
    'feed',
    {},
    {
      about: 'site',
      locale,
      title: t('feed.site'),
      subtitle: marked(settings.tagline[locale], locale),
      path: pathOf('home', locale),
      entries: [...texts, ...releaseEntries(locale)],
    },
  )
}
