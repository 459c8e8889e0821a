import type { ContentKind } from '#components/content/schemas.ts'
import { shownTexts } from '#components/content/shown.ts'
import { slugsOf, textOf } from '#components/content/texts.ts'
import { localeOfPattern, type RouteParams } from '#i18n/routes.ts'
import type { Locale } from '#model/locale.ts'
import { referenceRows } from '#release/current.ts'
import { localisedSlug } from '#release/names.ts'
import { text } from '#release/table.ts'

/** What a page with a slug is about, and its own address in each language. */
export interface Addressed {
  /** The text's or the row's permanent id. */
  readonly id: string
  readonly params: Readonly<Record<Locale, RouteParams>>
  /** This address was given up, or is another name: it leads on. */
  readonly earlier?: boolean
}

/** A page for each text, in both languages even where one is not translated yet. */
export async function textPaths(kind: ContentKind, routePattern: string) {
  const locale = localeOfPattern(routePattern)
  const shown = await shownTexts(kind, locale)
  const pages = shown.map(async ({ text: { id } }) => ({ id, params: await slugsOf(kind, id) }))
  return withEarlier(kind, locale, await Promise.all(pages))
}

/** A page for each row of a table whose rows may have a text of the same id. */
export async function rowPaths(
  kind: ContentKind & ('pillars' | 'programmes'),
  column: string,
  routePattern: string,
) {
  const pages = referenceRows(kind).map((row) => ({
    id: text(row, column),
    params: localisedSlug(row),
  }))
  return withEarlier(kind, localeOfPattern(routePattern), pages)
}

/** Adds the addresses that lead on to a page: earlier slugs, and the text's own where the row's name decides. */
async function withEarlier(kind: ContentKind, locale: Locale, pages: readonly Addressed[]) {
  const taken = new Set(pages.map(({ params }) => params[locale]['slug']))
  const earlier = await Promise.all(
    pages.map(async (props) => {
      const own = await textOf(kind, props.id, locale)
      return [own?.slug, ...(own?.head.old_slugs ?? [])].flatMap((slug) => {
        if (slug === undefined || taken.has(slug)) return []
        taken.add(slug)
        return [{ params: { slug }, props: { ...props, earlier: true } }]
      })
    }),
  )
  return [
    ...pages.map((props) => ({ params: { ...props.params[locale] }, props })),
    ...earlier.flat(),
  ]
}
