import { createHash } from 'node:crypto'
import { absolute } from '#i18n/here.ts'
import { translator } from '#i18n/translate.ts'
import type { CitySettings } from '#model/city.ts'
import type { Locale, Localised } from '#model/locale.ts'
import type { Manifest } from '#model/release.ts'

/** Everything that a citation says, in one language; the formats only write it down. */
export interface Citation {
  /** Unique among all citations of the city: at most {@link longestKey} letters, digits and hyphens. */
  readonly key: string
  /** With the mark of synthetic data. */
  readonly title: string
  readonly publisher: string
  /** Release or version. */
  readonly version: string
  /** The day the data speak of; a year or month where only that is known. */
  readonly date: string
  /** The frozen address. Only a path where the build knows no origin. */
  readonly url: string
  readonly licence: CitySettings['data_licence']
  readonly locale: Locale
  /** What CSL calls it; a dataset where nothing is said. */
  readonly type?: 'dataset' | 'graphic'
}

interface Subject {
  /** A table, a chart; none for a release as a whole. */
  readonly id?: string
  readonly title: Localised
  /** Path of the frozen file or page, `/data/2024-05.r1/tables/x.csv`. */
  readonly path: string
}

/** The citation of a part of a release, or of all of it. */
export function citationOf(
  { id, title, path }: Subject,
  {
    city_id,
    release_id,
    data_status,
    as_of,
  }: Pick<Manifest, 'city_id' | 'release_id' | 'data_status' | 'as_of'>,
  settings: Pick<CitySettings, 'publisher' | 'data_licence'>,
  locale: Locale,
): Citation {
  const mark = data_status === 'synthetic' ? ` (${translator(locale)('synthetic.short')})` : ''
  return {
    key: keyOf([city_id, id, release_id].filter((part) => part !== undefined).join('-')),
    title: `${title[locale]}${mark}`,
    publisher: settings.publisher[locale],
    version: release_id,
    date: as_of,
    url: absolute(path),
    licence: settings.data_licence,
    locale,
  }
}

/** A longer key is one that readers of BibTeX do not recognise (citation-js takes no more). */
const longestKey = 100

/** What is cut from the end of a long one is told apart by its hash. */
function keyOf(name: string): string {
  const key = name.replace(/[^A-Za-z0-9]+/g, '-')
  if (key.length <= longestKey) return key
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return `${key.slice(0, longestKey - hash.length - 1)}-${hash}`
}
