import type { CitySettings } from '#model/city.ts'
import type { Locale } from '#model/locale.ts'
import { type Period, periodBounds } from '#model/period.ts'
import type { Manifest, PublishedTable } from '#model/release.ts'

/** What a dataset page tells search engines, before it is written down. */
export interface Described {
  readonly table: PublishedTable
  readonly manifest: Manifest
  readonly settings: CitySettings | Omit<CitySettings, 'sample'>
  readonly locale: Locale
  /** The page's title, marked where the data are synthetic. */
  readonly title: string
  /** One or two sentences; the table's notes follow. */
  readonly about: string
  /** Absolute addresses: of the page, of the catalogue, of a file of the release. */
  readonly page: string
  readonly catalogue: string
  readonly file: (path: string) => string
  /** Every period of the rows, in order. */
  readonly periods: readonly Period[]
  /** The frozen address that a citation names. */
  readonly identifier: string
}

/** Google reads descriptions of 50 to 5,000 characters. */
const longest = 5000

/**
 * A dataset as schema.org/Dataset, with all that Google's dataset search
 * requires and recommends and we know.
 *
 * @see https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export function schemaOrg(described: Described): object {
  const { table, manifest, settings, locale, title, page, catalogue, file } = described
  const organisation = {
    '@type': 'Organization',
    name: settings.publisher[locale],
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'corrections',
      name: settings.contact.name[locale],
      ...(settings.contact.email ? { email: settings.contact.email } : {}),
      ...(settings.contact.url ? { url: settings.contact.url } : {}),
    },
  }
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': page,
    name: title,
    description: descriptionOf(described),
    url: page,
    identifier: described.identifier,
    version: manifest.release_id,
    ...(manifest.as_of ? { dateModified: manifest.as_of } : {}),
    inLanguage: locale,
    license: settings.data_licence.url,
    isAccessibleForFree: true,
    creator: organisation,
    publisher: organisation,
    spatialCoverage: {
      '@type': 'Place',
      name: settings.name[locale],
      address: { '@type': 'PostalAddress', addressCountry: settings.country },
    },
    ...temporal(described.periods),
    keywords: [
      settings.name[locale],
      table.kind,
      ...(manifest.data_status === 'synthetic' ? ['synthetic data'] : []),
    ],
    variableMeasured: table.columns
      .filter(({ type }) => type !== 'key')
      .map(({ name, description }) => ({
        '@type': 'PropertyValue',
        name,
        description: description[locale],
      })),
    includedInDataCatalog: {
      '@type': 'DataCatalog',
      name: settings.site_name[locale],
      url: catalogue,
    },
    distribution: table.files.map(({ path, media_type, bytes, sha256 }) => ({
      '@type': 'DataDownload',
      contentUrl: file(path),
      encodingFormat: media_type,
      contentSize: `${bytes} B`,
      sha256,
    })),
  }
}

/** The title, what it is, and the caveats, cut at the last whole sentence that fits. */
function descriptionOf({ title, about, table, locale }: Described): string {
  const sentences = [`${title}.`, about, ...table.notes.map((note) => note[locale])]
  const text = sentences.join(' ')
  return text.length <= longest ? text : `${text.slice(0, text.lastIndexOf('. ', longest - 2))}.`
}

function temporal(periods: readonly Period[]): { readonly temporalCoverage?: string } {
  const bounds = periods.map(periodBounds)
  const start = bounds.map((one) => one.start).sort()[0]
  const end = bounds
    .map((one) => one.end)
    .sort()
    .at(-1)
  return start && end ? { temporalCoverage: `${start}/${end}` } : {}
}

/** JSON for a `<script>`: nothing in it can end the element. */
export const scriptJson = (value: object) => JSON.stringify(value).replaceAll('<', '\\u003c')
