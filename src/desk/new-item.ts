import { type ContentKind, contentKinds } from '#components/content/schemas.ts'
import { slugify } from '#i18n/routes.ts'
import type { CityFiles } from '#integrations/city-files.ts'
import { PublishError } from '#model/errors.ts'
import { type Locale, locales } from '#model/locale.ts'
import { type ReferenceColumn, referenceTables } from '#model/reference.ts'
import type { IsoDate } from '#model/time.ts'
import type { ChangeSet } from './change.ts'
import { beginText, newId, textFile, textPath } from './new-text.ts'
import { columnsOf, keyOf, rowsOf, tablePath, withRow } from './table-rows.ts'

/** What can be begun, and the reference table whose row it is. */
export const newKinds = {
  update: undefined,
  programme: 'programmes',
  indicator: 'indicators',
  award: 'awards',
  translation: undefined,
} as const

export type NewKind = keyof typeof newKinds

/** Honest defaults: nothing is claimed that nobody has said. */
const defaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  programmes: { status: 'unknown', evidence: 'none' },
  awards: { status: 'unconfirmed' },
}

const idColumn = {
  programmes: 'programme_id',
  indicators: 'indicator_id',
  awards: 'award_id',
} as const

/** Values given by a person, by name: `title`, `locale` and the columns of a table. */
export type Given = Readonly<Record<string, string>>

/**
 * The files of a new update, programme, indicator, award or translation, ready to pass `check`.
 *
 * @param name The title in Indonesian; for a translation `<kind>/<id>`.
 * @throws {PublishError} naming what is missing, and what it means.
 */
export function newItem(
  kind: NewKind,
  name: string,
  given: Given,
  city: CityFiles,
  today: IsoDate,
): ChangeSet {
  if (kind === 'translation') return newTranslation(name, given, city)
  if (kind === 'update') return newUpdate(name, given, city, today)
  const table = newKinds[kind]
  const row = rowOf(table, name, given)
  const path = tablePath(table)
  const bytes = city.read(path)
  const text = bytes && new TextDecoder().decode(bytes)
  const key = keyOf(table, row)
  if (rowsOf(text ?? '').some((known) => keyOf(table, known) === key))
    throw new PublishError(
      { id: `"${key}" sudah ada di ${path}.`, en: `"${key}" is in ${path} already.` },
      {
        hint: {
          id: `Pilih kode lain dengan --${idColumn[table]}.`,
          en: `Choose another code with --${idColumn[table]}.`,
        },
      },
    )
  const story =
    kind === 'programme' ? [textFile(beginText('programmes', key, 'id', name, today))] : []
  return {
    message: `Tambah ${kind}: ${name}`,
    changes: [{ path, content: withRow(table, text, row) }, ...story],
  }
}

function newUpdate(title: string, given: Given, city: CityFiles, today: IsoDate): ChangeSet {
  const taken = city.list('content/updates').map((file) => file.split('.')[0] ?? '')
  const id = given['id'] ?? newId(title, taken)
  if (taken.includes(id))
    throw new PublishError(
      { id: `Tulisan "${id}" sudah ada.`, en: `There is a text "${id}" already.` },
      { hint: { id: 'Pilih --id lain.', en: 'Choose another --id.' } },
    )
  const first = beginText('updates', id, 'id', title, today)
  // Two texts of one title need an address each.
  const texts = [slugify(title) === id ? first : { ...first, slug: id }]
  if (given['title_en']) texts.push(beginText('updates', id, 'en', given['title_en'], today))
  return { message: `Mulai tulisan: ${title}`, changes: texts.map(textFile) }
}

function newTranslation(name: string, given: Given, city: CityFiles): ChangeSet {
  const [folder, id = ''] = name.split('/')
  const kind = contentKinds.find((known): known is ContentKind => known === folder)
  const locale = locales.find((known): known is Locale => known === (given['locale'] ?? 'en'))
  const other = kind && locales.find((l) => city.read(textPath({ kind, id, locale: l })))
  if (!kind || !id || !locale || !other)
    throw new PublishError(
      {
        id: `Tidak ada tulisan "${name}" untuk diterjemahkan.`,
        en: `There is no text "${name}" to translate.`,
      },
      {
        hint: {
          id: `Tulis <jenis>/<id>, misalnya updates/pasar-baru. Jenis: ${contentKinds.join(', ')}.`,
          en: `Write <kind>/<id>, such as updates/pasar-baru. Kinds: ${contentKinds.join(', ')}.`,
        },
      },
    )
  if (city.read(textPath({ kind, id, locale })))
    throw new PublishError(
      {
        id: `Terjemahan ${textPath({ kind, id, locale })} sudah ada.`,
        en: `The translation ${textPath({ kind, id, locale })} is there already.`,
      },
      {
        hint: { id: 'Sunting berkas itu.', en: 'Edit that file.' },
      },
    )
  const source = new TextDecoder().decode(city.read(textPath({ kind, id, locale: other })))
  return {
    message: `Mulai terjemahan: ${kind}/${id} (${locale})`,
    // The original stands in the draft: a translator sees what to translate, and the figures stay.
    changes: [
      { path: textPath({ kind, id, locale }), content: asDraft(source, given['title'] ?? '') },
    ],
  }
}

/** The same text, marked as a draft and without its own address. */
function asDraft(source: string, title: string): string {
  const lines = source.split(/\r?\n/)
  const end = lines.indexOf('---', 1)
  const head = lines
    .slice(1, end)
    .filter((line) => !/^(slug|draft|old_slugs|review_by):/.test(line))
    .map((line) => (title && line.startsWith('title:') ? `title: ${JSON.stringify(title)}` : line))
  return ['---', ...head, 'draft: true', ...lines.slice(end)].join('\n')
}

function rowOf(
  table: 'programmes' | 'indicators' | 'awards',
  name: string,
  given: Given,
): Readonly<Record<string, string>> {
  const row: Record<string, string> = {
    ...defaults[table],
    [idColumn[table]]: slugify(name).slice(0, 60),
    name_id: name,
    ...given,
  }
  const columns: Readonly<Record<string, ReferenceColumn>> = referenceTables[table].columns
  const described = (column: string, locale: Locale) =>
    `--${column}: ${columns[column]?.description[locale]}${choices(columns[column])}`
  const missing = columnsOf(table).filter((column) => columns[column]?.required && !row[column])
  if (missing.length > 0)
    throw new PublishError(
      { id: `Belum diisi: ${flagged(missing)}.`, en: `Still missing: ${flagged(missing)}.` },
      {
        hint: {
          id: missing.map((column) => described(column, 'id')).join('; '),
          en: missing.map((column) => described(column, 'en')).join('; '),
        },
      },
    )
  return row
}

const flagged = (columns: readonly string[]) => columns.map((column) => `--${column}`).join(', ')

const choices = (column: ReferenceColumn | undefined) =>
  column?.values ? ` (${column.values.join(', ')})` : ''
