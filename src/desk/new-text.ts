import type { ContentKind } from '#components/content/schemas.ts'
import { slugify } from '#i18n/routes.ts'
import type { Locale } from '#model/locale.ts'
import type { IsoDate } from '#model/time.ts'
import type { Change } from './change.ts'

/** What a person has written of a text: the cells of its head, and its body. */
export interface Draft {
  readonly kind: ContentKind
  readonly id: string
  readonly locale: Locale
  readonly title: string
  readonly summary?: string | undefined
  readonly slug?: string | undefined
  readonly published_on?: string | undefined
  readonly publish_on?: string | undefined
  readonly review_by?: string | undefined
  readonly draft?: boolean | undefined
  readonly tags?: readonly string[] | undefined
  readonly body: string
}

/** An id that no text has yet, made of the title's words. */
export function newId(title: string, taken: readonly string[]): string {
  const base = slugify(title).slice(0, 60).replace(/-$/, '') || 'tulisan'
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.includes(id)) return id
  }
}

export const textPath = ({ kind, id, locale }: Pick<Draft, 'kind' | 'id' | 'locale'>) =>
  `content/${kind}/${id}.${locale}.mdx`

/** The file of a text: its head with the keys that have a value, and its body. Texts stand in quotes, so no word can break the head. */
export function textFile(draft: Draft): Change {
  const quoted = (key: string, value: string | undefined) =>
    value ? [`${key}: ${JSON.stringify(value)}`] : []
  const lines = [
    `id: ${draft.id}`,
    ...(draft.slug ? [`slug: ${draft.slug}`] : []),
    ...quoted('title', draft.title),
    ...quoted('summary', draft.summary),
    ...quoted('published_on', draft.published_on),
    ...quoted('publish_on', draft.publish_on),
    ...quoted('review_by', draft.review_by),
    ...(draft.draft ? ['draft: true'] : []),
    ...(draft.tags?.length
      ? [`tags: [${draft.tags.map((tag) => JSON.stringify(tag)).join(', ')}]`]
      : []),
  ]
  return {
    path: textPath(draft),
    content: `---\n${lines.join('\n')}\n---\n\n${draft.body.replaceAll('\r\n', '\n').trim()}\n`,
  }
}

const opening: Readonly<Record<Locale, string>> = {
  id: `Tulis di sini apa yang terjadi, kapan, di mana, dan apa gunanya bagi warga.

## Angkanya

Angka yang hidup ditulis dengan komponen, misalnya \`<Angka id="masuk" />\`, supaya tidak usang.

## Yang belum pasti

Tulis juga yang belum diketahui.`,
  en: `Say here what happened, when, where, and what it means for residents.

## The figures

A live figure is written as a component, such as \`<Angka id="masuk" />\`, so that it does not go stale.

## What is uncertain

Say what is not known as well.`,
}

/** A text to begin from: a draft, so that nothing of it is public before it is written. */
export function beginText(
  kind: ContentKind,
  id: string,
  locale: Locale,
  title: string,
  today: IsoDate,
): Draft {
  const isDated = kind === 'updates'
  return {
    kind,
    id,
    locale,
    title,
    ...(isDated ? { summary: title, published_on: today } : {}),
    draft: true,
    body: opening[locale],
  }
}
