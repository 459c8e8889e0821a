import { Document, isMap, parseDocument } from 'yaml'
import type { ContentKind } from '#components/content/schemas.ts'
import { slugify } from '#i18n/routes.ts'
import type { CityFiles } from '#integrations/city-files.ts'
import { liveFigures } from '#integrations/content-figures.ts'
import { picturesFolder } from '#integrations/content-pictures.ts'
import { readText } from '#integrations/content-text.ts'
import { PublishError } from '#model/errors.ts'
import { type Locale, locales } from '#model/locale.ts'
import type { IsoDate } from '#model/time.ts'
import type { Published } from '#release/read.ts'
import type { Change, ChangeSet } from './change.ts'
import { withFigures } from './mend.ts'
import { newId, textFile, textPath } from './new-text.ts'

/** What the page of a text sends: the head that both languages share, and each language's words. */
export interface TextForm {
  readonly kind: ContentKind
  /** Absent for a text that is new. */
  readonly id: string | undefined
  readonly published_on: string
  readonly publish_on: string
  readonly draft: boolean
  readonly texts: Readonly<Record<Locale, WrittenWords>>
}

export interface WrittenWords {
  readonly title: string
  readonly summary: string
  readonly body: string
}

const isEmpty = ({ title, body }: WrittenWords) => title.trim() === '' && body.trim() === ''

/**
 * The files of a text as its page sends it: each language that has words, the
 * pictures that wait for it, and the note of what its live figures say today.
 *
 * @param waiting Pictures by name that were dropped and are not part of the city yet.
 * @throws {PublishError} for a text without a word in any language.
 */
export function saveText(
  form: TextForm,
  city: CityFiles,
  published: Published | undefined,
  waiting: (name: string) => Uint8Array | undefined,
  today: IsoDate,
): ChangeSet {
  const filled = locales.filter((locale) => !isEmpty(form.texts[locale]))
  const [first] = filled
  if (!first)
    throw new PublishError(
      { id: 'Tulisan ini masih kosong.', en: 'This text is still empty.' },
      {
        hint: { id: 'Isi judul dan isinya dahulu.', en: 'Fill in its title and its words first.' },
      },
    )
  const { title } = form.texts[first]
  const taken = city.list(`content/${form.kind}`).map((name) => name.split('.')[0] ?? '')
  const id = form.id ?? newId(title, taken)
  const texts = filled.map((locale): Change => {
    const { path, content } = fileOf({ ...form, id }, locale, city, today)
    return { path, content: published ? noted(path, content, form.kind, published) : content }
  })
  const names = new Set(
    texts.flatMap(({ content }) =>
      [...String(content).matchAll(/\]\(\.\.\/pictures\/([^)\s]+)/g)].map(([, name = '']) => name),
    ),
  )
  const pictures = [...names].flatMap((name): readonly Change[] => {
    const content = waiting(name)
    return content ? [{ path: `${picturesFolder}/${name}`, content }] : []
  })
  const verb = form.id ? 'Ubah' : 'Tulis'
  return { message: `${verb} ${form.kind}: ${title}`, changes: [...texts, ...pictures] }
}

function fileOf(
  form: TextForm & { readonly id: string },
  locale: Locale,
  city: CityFiles,
  today: IsoDate,
): { readonly path: string; readonly content: string } {
  const { kind, id } = form
  const path = textPath({ kind, id, locale })
  const words = form.texts[locale]
  const isDated = kind === 'updates'
  const head = {
    title: words.title.trim(),
    summary: words.summary.trim(),
    published_on: form.published_on || (isDated ? today : ''),
    publish_on: form.publish_on,
    draft: form.draft,
  }
  const bytes = city.read(path)
  if (bytes) return { path, content: withHead(new TextDecoder().decode(bytes), head, words.body) }
  // Where two texts have one title, the id is told apart already.
  const slug = locale === 'id' && slugify(head.title) !== id ? id : undefined
  const file = textFile({ ...head, kind, id, locale, slug, body: words.body })
  return { path, content: String(file.content) }
}

type Head = Readonly<Record<string, string | boolean>>

/** The text with other values in its head and another body; keys that are not named keep their line as it is written. */
export function withHead(source: string, values: Head, body: string): string {
  const [, yaml = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source) ?? []
  const document = parseDocument(yaml)
  const head = isMap(document.contents) ? document : new Document({})
  for (const [key, value] of Object.entries(values)) {
    if (value === '' || value === false) head.delete(key)
    else if (head.get(key) !== value) head.set(key, head.createNode(value))
  }
  const lines = head.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
  return `---\n${lines}\n---\n\n${body.replaceAll('\r\n', '\n').trim()}\n`
}

/** A person has just read the whole text: what its live figures say today is what it was written for. */
function noted(path: string, content: string, kind: ContentKind, published: Published): string {
  const text = readText(path, new TextEncoder().encode(content), kind)
  if (!text.head) return content
  const live = liveFigures(text, published).map(({ id, value }) => [id, value] as const)
  return withFigures(content, Object.fromEntries(live))
}
