import type { CitySettings } from '#model/city.ts'
import type { Manifest } from '#model/release.ts'
import { tableResource } from './table-resource.ts'

/**
 * The Data Package (v2) descriptor of a release: one resource a table, its CSV
 * as `path`, hashes and bytes of the files as written; the same table in other
 * formats under `alternatives`.
 *
 * @see https://datapackage.org/standard/data-package/
 */
export function dataPackage(manifest: Manifest, settings: CitySettings): object {
  const { data_licence } = settings
  const synthetic = manifest.data_status === 'synthetic'
  const part = manifest.kind ? 'statistics' : 'reference'
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    // The name never changes; the version tells how much did.
    name: `${manifest.city_id}-${part}`,
    title: `${settings.site_name.en}${synthetic ? ' (synthetic data)' : ''}`,
    description: synthetic
      ? `${settings.tagline.id} Data sintetis, bukan catatan kota. Synthetic data, not the record of the city.`
      : settings.tagline.id,
    version: manifest.version ?? manifest.release_id,
    release_id: manifest.release_id,
    as_of: manifest.as_of,
    data_status: manifest.data_status,
    licenses: [{ name: data_licence.id, title: data_licence.title, path: data_licence.url }],
    contributors: [{ title: settings.publisher.id, roles: ['publisher'] }],
    resources: manifest.tables.flatMap((table) => {
      const csv = table.files.find(({ format }) => format === 'csv')
      if (!csv) return []
      const alternatives = table.files
        .filter((file) => file !== csv)
        .map(({ path, media_type, bytes, sha256, source, licence }) => ({
          path,
          mediatype: media_type,
          bytes,
          hash: `sha256:${sha256}`,
          ...(source ? { sources: [{ title: source }] } : {}),
          ...(licence ? { licenses: [{ title: licence.title, path: licence.url }] } : {}),
        }))
      return [{ ...tableResource(table, csv), alternatives }]
    }),
  }
}
