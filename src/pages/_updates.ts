import type { Shown } from '#components/content/shown.ts'
import { compareNames } from '#i18n/compare-names.ts'
import { slugify } from '#i18n/routes.ts'
import type { Locale } from '#model/locale.ts'

/** What several texts are about, and the address of its list on the page. */
export interface Tag {
  readonly id: string
  readonly name: string
  readonly texts: readonly Shown[]
}

/** Address of a tag's list within the page of updates. */
export const tagId = (tag: string) => `tag-${slugify(tag)}`

/** A tag as people read it: its writers join its words by hyphens. */
export const tagName = (tag: string) => tag.replaceAll('-', ' ')

/** The tags of some texts by name; texts in another language keep their own tags. */
export function tagsOf(texts: readonly Shown[], locale: Locale): readonly Tag[] {
  const tags = [...new Set(texts.flatMap(({ text }) => text.head.tags))]
  return tags
    .sort((a, b) => compareNames(a, b, locale))
    .map((name) => ({
      id: tagId(name),
      name: tagName(name),
      texts: texts.filter(({ text }) => text.head.tags.includes(name)),
    }))
}
