import type { APIContext } from 'astro'
import { here } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import { releaseEntries } from '#release/feed/entries.ts'
import { feedResponse } from './_feeds.ts'

/** The feed of releases and withdrawals. */
export function GET(context: APIContext): Response {
  const { locale, t } = here(context)
  return feedResponse(
    'releases-feed',
    {},
    {
      about: 'releases',
      locale,
      title: t('feed.releases'),
      subtitle: t('releases.description'),
      path: pathOf('releases', locale),
      entries: releaseEntries(locale),
    },
  )
}
