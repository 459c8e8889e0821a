import { type Locale, locales } from '#model/locale.ts'
import type { ContentKind } from './schemas.ts'
import { type Text, textOf, textsOf } from './texts.ts'

/** A text as a page can show it: in the page's language, or else in another one, which the page announces. */
export interface Shown {
  readonly text: Text
  readonly translated: boolean
}

/** The text in the page's language, else in any; `undefined` where nobody has written it. */
export async function shownText(
  kind: ContentKind,
  id: string,
  locale: Locale,
): Promise<Shown | undefined> {
  const own = await textOf(kind, id, locale)
  if (own) return { text: own, translated: true }
  for (const other of locales) {
    const text = await textOf(kind, id, other)
    if (text) return { text, translated: false }
  }
  return undefined
}

/** Every text of a kind, newest first, each once. */
export async function shownTexts(kind: ContentKind, locale: Locale): Promise<readonly Shown[]> {
  const all = (await Promise.all(locales.map((l) => textsOf(kind, l)))).flat()
  const ids = [...new Set(all.map(({ id }) => id))]
  const shown = await Promise.all(ids.map((id) => shownText(kind, id, locale)))
  return shown
    .filter((text) => text !== undefined)
    .sort((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
}

const dayOf = ({ text }: Shown) => text.head.published_on ?? ''
