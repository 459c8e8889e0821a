import { kindOf, type Period, type PeriodKind, periodBounds } from '#model/period.ts'
import type { Manifest, PublishedTable } from '#model/release.ts'
import type { Published } from '../read.ts'
import { periodsOf } from '../table.ts'
import { context, document, frequency, language, ref, theme, typed, words } from './context.ts'
import { distributions } from './distributions.ts'
import { modifiedOn } from './modified.ts'

/** Addresses of the site, relative to the catalogue's. */
export interface Places {
  /** The catalogue's own address where the build knows it. */
  readonly base?: string | undefined
  /** The page about a dataset. */
  readonly page: (table: string) => string
  /** The page about all of them. */
  readonly data: string
}

/**
 * The catalogue of the newest release and reference tables in DCAT 3, with all that
 * DCAT-AP 3.0.1 requires: one dataset a table, one distribution a file with bytes and SHA-256.
 * From its data service, `data/index.json`, every earlier file is found too.
 *
 * @see https://semiceu.github.io/DCAT-AP/releases/3.0.1/
 */
export function catalogue(published: Published, places: Places): object {
  const { statistics, reference, releases, versions, city } = published
  const { settings } = city
  const datasets = [
    ...statistics.tables.map((table) => dataset(table, statistics, releases, published, places)),
    ...reference.tables.map((table) => dataset(table, reference, versions, published, places)),
  ]
  const modified = [statistics.as_of, reference.as_of].sort().at(-1) ?? ''
  return {
    '@context': { ...(places.base ? { '@base': places.base } : {}), ...context },
    '@graph': [
      {
        '@id': '#catalogue',
        '@type': 'dcat:Catalog',
        'dct:title': words(settings.site_name),
        'dct:description': words(settings.tagline),
        'dct:publisher': ref('#publisher'),
        'dct:license': ref(settings.data_licence.url),
        'dct:language': [language('IND'), language('ENG')],
        'dct:spatial': ref('#place'),
        'dct:modified': typed(modified, 'date'),
        'foaf:homepage': document('./'),
        'dcat:service': ref('#files'),
        'dcat:dataset': datasets.map((one) => ref(one['@id'])),
      },
      ...datasets,
      ...nodes(published, places),
    ],
  }
}

/** What the datasets point to: publisher, contact, place, licence, languages, and the list of files. */
function nodes({ city }: Published, places: Places): readonly object[] {
  const { publisher, contact, data_licence, name } = city.settings
  const concept = ({ '@id': id }: { readonly '@id': string }, label: string) => ({
    '@id': id,
    '@type': 'skos:Concept',
    'skos:prefLabel': label,
  })
  return [
    { '@id': '#publisher', '@type': 'foaf:Agent', 'foaf:name': words(publisher) },
    {
      '@id': '#contact',
      '@type': 'vcard:Kind',
      'vcard:fn': contact.name.id,
      ...(contact.email ? { 'vcard:hasEmail': ref(`mailto:${contact.email}`) } : {}),
      ...(contact.url ? { 'vcard:hasURL': ref(contact.url) } : {}),
    },
    { '@id': '#place', '@type': 'dct:Location', 'skos:prefLabel': words(name) },
    { '@id': data_licence.url, '@type': 'dct:LicenseDocument', 'dct:title': data_licence.title },
    concept(theme, 'Government and public sector'),
    { '@id': 'spdx:checksumAlgorithm_sha256', '@type': 'spdx:ChecksumAlgorithm' },
    {
      '@id': '#synthetic',
      '@type': 'skos:Concept',
      'skos:prefLabel': words({ id: 'Data sintetis', en: 'Synthetic data' }),
    },
    {
      '@id': '#files',
      '@type': 'dcat:DataService',
      'dct:title': words({ id: 'Daftar semua berkas', en: 'List of all files' }),
      'dct:description': words({
        id: 'API statis: setiap berkas dari setiap rilis, dengan ukuran dan SHA-256.',
        en: 'A static API: every file of every release, with bytes and SHA-256.',
      }),
      'dcat:endpointURL': ref('data/index.json'),
      'dcat:endpointDescription': ref(places.data),
      'dct:license': ref(data_licence.url),
    },
  ]
}

function dataset(
  table: PublishedTable,
  manifest: Manifest,
  editions: readonly Manifest[],
  published: Published,
  places: Places,
) {
  const { release_id, version, data_status, kind } = manifest
  const synthetic = data_status === 'synthetic'
  const folder = kind ? release_id : `reference/${release_id}`
  const page = places.page(table.table)
  const rows = published.table(table.table)?.rows ?? []
  const periods = table.columns.some(({ name }) => name === 'period') ? periodsOf(rows) : []
  const marked = (text: string, mark: string) => (synthetic ? `${text} (${mark})` : text)
  const about = (locale: 'id' | 'en') =>
    [table.title[locale], ...table.notes.map((note) => note[locale])].join(' ')
  return {
    '@id': `${page}#dataset`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${table.table}@${release_id}`,
    'dct:title': words({
      id: marked(table.title.id, 'data sintetis'),
      en: marked(table.title.en, 'synthetic data'),
    }),
    'dct:description': words({ id: about('id'), en: about('en') }),
    'dct:publisher': ref('#publisher'),
    'dcat:contactPoint': ref('#contact'),
    'dcat:theme': theme,
    'dct:spatial': ref('#place'),
    'dct:language': [language('IND'), language('ENG')],
    'dct:modified': typed(modifiedOn(table.table, editions), 'date'),
    'dct:accrualPeriodicity': frequency(frequencyOf(kind !== undefined, periods)),
    'dcat:version': version ?? release_id,
    'dcat:landingPage': document(page),
    ...(synthetic ? { 'dct:type': ref('#synthetic') } : {}),
    ...temporal(page, periods),
    'dcat:distribution': distributions(table, manifest, {
      folder,
      page,
      licence: published.city.settings.data_licence.url,
    }),
  }
}

const resolutions: Partial<Readonly<Record<PeriodKind, string>>> = {
  month: 'P1M',
  quarter: 'P3M',
  half_year: 'P6M',
  year: 'P1Y',
  three_years: 'P3Y',
}

/** How often rows are added, as far as the periods tell; the facts change when they change. */
function frequencyOf(isStatistics: boolean, periods: readonly Period[]): string {
  const last = periods.at(-1)
  if (!isStatistics) return 'IRREG'
  return (last && frequencies[kindOf(last)]) ?? 'UNKNOWN'
}

const frequencies: Partial<Readonly<Record<PeriodKind, string>>> = {
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  half_year: 'ANNUAL_2',
  year: 'ANNUAL',
  three_years: 'TRIENNIAL',
}

function temporal(page: string, periods: readonly Period[]): object {
  const [first] = periods
  const last = periods.at(-1)
  if (!first || !last) return {}
  const resolution = resolutions[kindOf(first)]
  return {
    'dct:temporal': {
      '@id': `${page}#temporal`,
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(periodBounds(first).start, 'date'),
      'dcat:endDate': typed(periodBounds(last).end, 'date'),
    },
    ...(resolution ? { 'dcat:temporalResolution': typed(resolution, 'duration') } : {}),
  }
}
