import { type CollectionEntry, getCollection } from 'astro:content'
import type { ContentHead, ContentKind } from '#components/content/schemas.ts'
import { inLocale } from '#i18n/here.ts'
import { slugify } from '#i18n/routes.ts'
import { type Locale, locales } from '#model/locale.ts'

/** One text of the city in one language. */
export interface Text {
  readonly id: string
  readonly locale: Locale
  readonly slug: string
  readonly head: ContentHead
  /** Not published: a draft, or scheduled for a later day. Only builds with `--drafts` have such texts. */
  readonly unpublished: boolean
  readonly entry: CollectionEntry<ContentKind>
}

const withDrafts = Boolean(process.env['SITE_DRAFTS'])
const today = process.env['SITE_TODAY'] ?? '9999-12-31'

/** All texts of a kind in one language, newest first, then by id. */
export async function textsOf(kind: ContentKind, locale: Locale): Promise<readonly Text[]> {
  const entries = await getCollection(kind)
  return entries
    .map((entry) => toText(entry))
    .filter((text) => text.locale === locale && (withDrafts || !text.unpublished))
    .sort(
      (a, b) =>
        compare(b.head.published_on ?? '', a.head.published_on ?? '') || compare(a.id, b.id),
    )
}

/** One text, or `undefined` while nobody has written it in this language. */
export async function textOf(
  kind: ContentKind,
  id: string,
  locale: Locale,
): Promise<Text | undefined> {
  return (await textsOf(kind, locale)).find((text) => text.id === id)
}

function toText(entry: CollectionEntry<ContentKind>): Text {
  const head = entry.data as ContentHead
  const id = entry.id.replace(/\.[a-z]+$/, '')
  return {
    id,
    locale: locales.find((l) => entry.id.endsWith(`.${l}`)) ?? locales[0],
    slug: head.slug ?? slugify(head.title),
    head,
    unpublished: head.draft || (head.publish_on ?? '') > today,
    entry,
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The slug of the same text in each language, for the language switcher. A missing translation keeps the id. */
export async function slugsOf(
  kind: ContentKind,
  id: string,
): Promise<Readonly<Record<Locale, { readonly slug: string }>>> {
  const found = await Promise.all(locales.map((locale) => textOf(kind, id, locale)))
  return Object.fromEntries(
    locales.map((locale, i) => [locale, { slug: found[i]?.slug ?? id }]),
  ) as Readonly<Record<Locale, { readonly slug: string }>>
}

/** Where a measure is defined: its own page, or the list of methods while nobody has written it. */
export async function methodHref(id: string, locale: Locale): Promise<string> {
  const { link } = inLocale(locale)
  const text = await textOf('methods', id, locale)
  return text ? link('method', { slug: text.slug }) : link('methods')
}
