import type { APIContext } from 'astro'
import { here } from '#i18n/here.ts'
import { pathOf } from '#i18n/routes.ts'
import { changesOfTable } from '#release/change-log.ts'
import { changeEntry } from '#release/feed/entries.ts'
import { datasets } from './_dataset.ts'
import { feedResponse } from './_feeds.ts'

export const getStaticPaths = () => datasets().map(({ table }) => ({ params: { dataset: table } }))

/** The feed of one dataset: each change that concerns it. */
export function GET(context: APIContext): Response {
  const { locale, t } = here(context)
  const dataset = context.params['dataset'] ?? ''
  const title = datasets().find(({ table }) => table === dataset)?.title[locale] ?? dataset
  return feedResponse(
    'dataset-feed',
    { dataset },
    {
      about: `dataset/${dataset}`,
      locale,
      title,
      subtitle: t('feed.dataset', { title }),
      path: pathOf('dataset', locale, { dataset }),
      entries: changesOfTable(dataset).map((change) => changeEntry(change, locale)),
    },
  )
}
