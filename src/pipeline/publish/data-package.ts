import type { CitySettings } from '#model/city.ts'
import type { Manifest, PublishedTable } from '#model/release.ts'
import type { PublicColumnType } from '#model/table.ts'

/** Table Schema types of our column types. */
const fieldTypes: Readonly<Record<PublicColumnType, string>> = {
  key: 'string',
  code: 'string',
  period: 'string',
  count: 'integer',
  percent: 'integer',
  days: 'integer',
  word: 'string',
  number: 'number',
  text: 'string',
  date: 'string',
}

/**
 * The Data Package (v2) descriptor of a release: one resource a table, its CSV
 * as `path`, hashes and bytes of the files as written.
 *
 * `*` stays legal in an integer column because it is declared as a missing value.
 *
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(manifest: Manifest, settings: CitySettings): object {
  const { data_licence } = settings
  const synthetic = manifest.data_status === 'synthetic'
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${manifest.city_id}-${manifest.release_id}`.toLowerCase(),
    title: `${settings.site_name.en}${synthetic ? ' (synthetic data)' : ''}`,
    description: synthetic
      ? `${settings.tagline.id} Data sintetis, bukan catatan kota. Synthetic data, not the record of the city.`
      : settings.tagline.id,
    version: manifest.release_id,
    licenses: [{ name: data_licence.id, title: data_licence.title, path: data_licence.url }],
    contributors: [{ title: settings.publisher.id, roles: ['publisher'] }],
    resources: manifest.tables.map(resource),
  }
}

function resource({ table, title, columns, files, notes }: PublishedTable): object {
  const file = files.find(({ format }) => format === 'csv')
  return {
    name: table,
    type: 'table',
    title: title.id,
    description: notes.map((note) => note.id).join(' ') || title.id,
    path: file?.path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file?.bytes,
    hash: `sha256:${file?.sha256}`,
    schema: {
      fields: columns.map(({ name, type, description, values }) => ({
        name,
        type: fieldTypes[type],
        description: description.id,
        ...(values ? { constraints: { enum: values } } : {}),
      })),
      ...(columns.some(({ name }) => name === 'row') ? { primaryKey: ['row'] } : {}),
      missingValues: [
        { value: '', label: 'tidak berlaku atau belum diketahui' },
        ...(columns.some(({ type }) => type === 'count')
          ? [{ value: '*', label: 'disembunyikan: hitungan kecil, atau angka yang membukanya' }]
          : []),
      ],
    },
  }
}
