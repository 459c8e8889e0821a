import type { RouteId, RouteParams } from '#i18n/routes.ts'
import { slugify } from '#i18n/routes.ts'
import { isKey, type Key, translator } from '#i18n/translate.ts'
import { type Locale, locales } from '#model/locale.ts'
import type { ReferenceName } from '#model/reference.ts'
import { areaAddress } from './area-address.ts'
import { published, referenceRows, settings } from './current.ts'
import { type Row, text } from './table.ts'

/** `name_id` or `name_en`, whichever the page speaks; `name` where a table has only one. */
export function nameOf(row: Row, locale: Locale): string {
  return localText(row, 'name', locale) || text(row, 'name')
}

/** A column that exists once a language: `title_id`, `title_en`. */
export function localText(row: Row, column: string, locale: Locale): string {
  return text(row, `${column}_${locale}`)
}

/** The same where the city need not write every language: its words in another one, rather than none. */
export function anyText(
  row: Row,
  column: string,
  locale: Locale,
): { readonly text: string; readonly written: Locale } {
  const written = [locale, ...locales].find((one) => localText(row, column, one) !== '') ?? locale
  return { text: localText(row, column, written), written }
}

/** What the city calls a level, without what stands in brackets. */
export function levelName(level: 'district' | 'village', locale: Locale): string {
  return settings.levels[level][locale].replace(/ \(.*/, '')
}

/** What the two levels are called here, for the middle of a sentence. */
export function levelWords(locale: Locale): {
  readonly district: string
  readonly village: string
} {
  return {
    district: levelName('district', locale).toLowerCase(),
    village: levelName('village', locale).toLowerCase(),
  }
}

/** What a table is broken down by, as a heading. */
export function dimensionName(dimension: string, locale: Locale): string {
  return dimension === 'district' || dimension === 'village'
    ? levelName(dimension, locale)
    : word('dimension', dimension, locale)
}

/** A district or village with its level: `Kecamatan Hulu`, `Hulu district`; its name alone where that says the level. */
export function areaTitle(area: Row, locale: Locale): string {
  const kind = text(area, 'level') === 'district' ? 'district' : 'village'
  const level = levelName(kind, locale)
  const name = nameOf(area, locale)
  // "I. kerület" and "Council District 1" already say what they are.
  const words = Object.values(settings.levels[kind]).flatMap((own) => own.split(/ \(|\)/))
  const says = (word: string) => word !== '' && name.toLowerCase().includes(word.toLowerCase())
  if (words.some(says)) return name
  return translator(locale)('area.name', {
    name,
    level,
    lower: level.toLowerCase(),
  })
}

const tableOfDimension = {
  district: ['areas', 'area_code'],
  village: ['areas', 'area_code'],
  agency: ['agencies', 'agency_id'],
  service_code: ['categories', 'service_code'],
  channel: ['channels', 'channel_id'],
  service: ['services', 'service_id'],
  promise: ['promises', 'promise_id'],
} as const satisfies Readonly<Record<string, readonly [ReferenceName, string]>>

/** The table of facts that says what the codes of a column stand for. */
export function referenceOf(dimension: string): ReferenceName | undefined {
  return Object.hasOwn(tableOfDimension, dimension)
    ? tableOfDimension[dimension as keyof typeof tableOfDimension][0]
    : undefined
}

/**
 * What a code of a published table is called. A code that no reference table
 * knows is shown as it is: a missing name must not hide a figure.
 */
export function codeName(dimension: string, code: string, locale: Locale): string {
  if (dimension === 'category_group')
    return (
      settings.category_groups.find(({ id }) => id === code)?.name[locale] ??
      word(dimension, code, locale)
    )
  if (dimension === 'source_id')
    return published.city.sources.find((s) => s.source_id === code)?.label[locale] ?? code
  if (Object.hasOwn(tableOfDimension, dimension)) {
    const [name, column] = tableOfDimension[dimension as keyof typeof tableOfDimension]
    const row = referenceRows(name).find((r) => text(r, column) === code)
    return row ? nameOf(row, locale) : word(dimension, code, locale)
  }
  return word(dimension, code, locale)
}

/** A word of a closed list in the page's language, by `word.<column>.<value>`, `<column>.<value>` or `word.<value>`. */
export function word(column: string, value: string, locale: Locale): string {
  const keys: readonly string[] = [`word.${column}.${value}`, `${column}.${value}`, `word.${value}`]
  const key = keys.find(isKey) as Key | undefined
  return key ? translator(locale)(key) : value
}

/** The page about a code, if the site has one. */
export function codeRoute(
  dimension: string,
  code: string,
  locale: Locale,
): { readonly route: RouteId; readonly params: RouteParams } | undefined {
  if (
    dimension === 'agency' &&
    referenceRows('agencies').some((r) => text(r, 'agency_id') === code)
  )
    return { route: 'agency', params: { slug: slugify(code) } }
  if (dimension === 'service') {
    const row = referenceRows('services').find((r) => text(r, 'service_id') === code)
    return row && { route: 'service', params: localisedSlug(row)[locale] }
  }
  if (dimension !== 'district' && dimension !== 'village') return undefined
  const area = referenceRows('areas').find((r) => text(r, 'area_code') === code)
  return area && { route: dimension, params: areaParams(area) }
}

/** `{slug}` in each language, from the row's names. */
export function localisedSlug(row: Row): Readonly<Record<Locale, RouteParams>> {
  const slug = (locale: Locale) => ({ slug: slugify(nameOf(row, locale)) })
  return { id: slug('id'), en: slug('en') }
}

/** The address of a district or village of this site. */
export const areaParams = (area: Row): RouteParams => areaAddress(area, referenceRows('areas'))
