import { basename, extname } from 'node:path'
import { type ContentKind, contentKinds } from '#components/content/schemas.ts'
import { slugify } from '#i18n/routes.ts'
import { picturesFolder } from '#integrations/content-pictures.ts'
import { contentRules } from '#integrations/content-rules/index.ts'
import { findingOf } from '#integrations/content-rules/rule.ts'
import { readText } from '#integrations/content-text.ts'
import { cleanPicture, readPicture } from '#integrations/picture-file.ts'
import { type Locale, locales } from '#model/locale.ts'
import { applyChange } from '../apply.ts'
import { checkCity } from '../check-city.ts'
import { saveText, type TextForm, type WrittenWords } from '../edit-text.ts'
import { textPath } from '../new-text.ts'
import { newErrors } from '../submit.ts'
import { previewHtml } from '../text-preview.ts'
import { workshop } from '../workshop.ts'
import type { Answer, Asked, Desk, Handler } from './desk.ts'
import { html } from './html.ts'
import { findingList } from './pages/findings.ts'
import { recordedLine } from './pages/recorded.ts'
import { textPage, textsPage } from './pages/texts.ts'
import { sayIn } from './words/index.ts'

export const showTexts: Handler = async ({ desk, locale }) => {
  const { texts } = await desk.check()
  return { title: sayIn(locale)('desk.texts'), body: textsPage(texts, desk.today(), locale).html }
}

const nothing: WrittenWords = { title: '', summary: '', body: '' }

/** The editor of a text, or of a new update. */
export const showText: Handler = async ({ desk, locale, parts }) => {
  const [folder, id = ''] = parts
  const kind = contentKinds.find((known) => known === folder)
  const published = desk.published()
  const isNew = id === 'new'
  const form = kind && (isNew ? newForm(kind, desk.today()) : formOf(desk, kind, id))
  if (!form) return { status: 404, body: sayIn(locale)('refused.path') }
  const title = form.texts[locale].title || form.texts.id.title || sayIn(locale)('texts.new')
  return { title, body: textPage(form, published, locale).html }
}

const newForm = (kind: ContentKind, today: string): TextForm => ({
  kind,
  id: undefined,
  published_on: kind === 'updates' ? today : '',
  publish_on: '',
  draft: false,
  texts: { id: nothing, en: nothing },
})

function formOf({ files }: Desk, kind: ContentKind, id: string): TextForm | undefined {
  const heads = locales.map((locale) => {
    const path = textPath({ kind, id, locale })
    const bytes = files.read(path)
    if (!bytes) return undefined
    const { head } = readText(path, bytes, kind)
    const body = new TextDecoder()
      .decode(bytes)
      .replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n?/, '')
    return {
      head,
      words: { title: head?.title ?? '', summary: head?.summary ?? '', body: body.trim() },
    }
  })
  const first = heads.find((head) => head !== undefined)
  if (!first) return undefined
  const { published_on = '', publish_on = '', draft = false } = first.head ?? {}
  const [inId, inEn] = heads
  const texts = { id: inId?.words ?? nothing, en: inEn?.words ?? nothing }
  return { kind, id, published_on, publish_on, draft, texts }
}

/** Saves both languages with one commit, or says what must be mended and saves nothing. */
export const saveWritten: Handler = async (asked) => {
  const { desk, locale } = asked
  const say = sayIn(locale)
  const form = readForm(await asked.fields())
  if (!form) return { status: 400, body: say('refused.input') }
  const published = desk.published()
  const waiting = (name: string) => waitingPicture(desk, name)
  const change = saveText(form, desk.files, published, waiting, desk.today())
  const { folder, folders } = desk.place
  const request = { folder, published: folders.published, today: desk.today() }
  const errors = await newErrors(request, change, desk.effects)
  if (errors.length > 0)
    return {
      status: 422,
      body: html`<div class="notice bad" role="alert"><p><strong>${say('save.errors')}</strong></p></div>${findingList(errors, locale)}`
        .html,
    }
  const recorded = await applyChange(folder, change, desk.effects)
  const paths = change.changes.map(({ path }) => path)
  const { findings } = await checkCity(request, desk.effects)
  const hints = findings.filter(({ file }) => paths.includes(file))
  const id = basename(paths[0] ?? '').split('.')[0] ?? ''
  return {
    headers: { 'x-text-id': id },
    body: html`<div class="notice good" role="status"><p><strong>${say(hints.length ? 'save.hints' : 'save.done')}</strong></p>${recordedLine(recorded, say)}</div>${findingList(hints, locale)}`
      .html,
  }
}

function readForm(fields: Readonly<Record<string, unknown>>): TextForm | undefined {
  const field = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value : ''
  }
  const kind = contentKinds.find((known) => known === fields['kind'])
  const id = field('id')
  if (!kind || !/^(?:[a-z0-9][a-z0-9-]*)?$/.test(id)) return undefined
  const words = (locale: Locale): WrittenWords => ({
    title: field(`${locale}.title`),
    summary: field(`${locale}.summary`),
    body: field(`${locale}.body`),
  })
  return {
    kind,
    id: id || undefined,
    published_on: field('published_on'),
    publish_on: field('publish_on'),
    draft: field('draft') === 'yes',
    texts: { id: words('id'), en: words('en') },
  }
}

/** The body as a reader would see it, or what is wrong with it. */
export const previewText: Handler = async (asked) => {
  const { desk, locale } = asked
  const fields = await asked.fields()
  const language = locales.find((l) => l === fields['locale']) ?? 'id'
  const body = String(fields['body'] ?? '')
  const source = `---\nid: a\ntitle: a\n---\n${body}`
  const { findings } = readText('content/pages/a.id.mdx', new TextEncoder().encode(source), 'pages')
  const published = desk.published()
  const inside =
    findings.length > 0
      ? findingList(
          findings.map((finding) => ({ ...finding, file: '', line: finding.line - 4 })),
          locale,
        ).html
      : previewHtml(body, published, language)
  return {
    body: `<!doctype html><html lang="${language}"><link rel="stylesheet" href="/desk.css"><body class="preview">${inside}</body></html>`,
  }
}

const heaviest_upload_bytes = 40_000_000
const pictureName = /^[a-z0-9][a-z0-9-]*\.(?:jpg|png|webp)$/

/** Cleans a dropped picture and keeps it in the workshop until the text that shows it is saved. */
export const dropPicture: Handler = async (asked) => {
  const { desk, locale, fileName } = asked
  const bytes = await asked.bytes(heaviest_upload_bytes)
  const { faults } = await readPicture(bytes, fileName)
  const fault = faults.find(({ rule }) => /kind|unreadable/.test(rule))
  if (fault)
    return {
      status: 422,
      body: findingList([findingOf(contentRules, fault, fileName, 1)], locale).html,
    }
  const clean = await cleanPicture(bytes)
  const extension = { '.png': 'png', '.webp': 'webp' }[extname(fileName).toLowerCase()] ?? 'jpg'
  const name = freeName(desk, slugify(basename(fileName, extname(fileName))) || 'gambar', extension)
  await desk.effects.files.write(workshop(desk.place.folder, 'pictures', name), clean)
  return { type: 'text/plain; charset=utf-8', body: name }
}

function freeName({ files }: Desk, base: string, extension: string): string {
  const taken = [...files.list(picturesFolder), ...files.list('.desk/pictures')]
  for (let n = 1; ; n++) {
    const name = `${base}${n === 1 ? '' : `-${n}`}.${extension}`
    if (!taken.includes(name)) return name
  }
}

const waitingPicture = ({ files }: Desk, name: string) =>
  pictureName.test(name) ? files.read(`.desk/pictures/${name}`) : undefined

export const showPicture: Handler = async ({
  desk,
  locale,
  parts: [name = ''],
}: Asked): Promise<Answer> => {
  const bytes = waitingPicture(desk, name) ?? desk.files.read(`${picturesFolder}/${name}`)
  if (!/^[\w][\w.-]*\.(?:jpe?g|png|webp)$/i.test(name) || !bytes)
    return { status: 404, body: sayIn(locale)('refused.path') }
  const kind = /\.png$/i.test(name) ? 'png' : /\.webp$/i.test(name) ? 'webp' : 'jpeg'
  return { type: `image/${kind}`, body: bytes }
}
