import type { Manifest, PublishedTable } from '#model/release.ts'
import { mediaType, ref, typed } from './context.ts'

/** What each format is called, for a list of downloads. */
const titles: Readonly<Record<string, string>> = {
  csv: 'CSV',
  'csv-excel': 'CSV untuk Excel / CSV for Excel (;)',
  xlsx: 'XLSX',
  json: 'JSON',
  jsonl: 'JSON Lines',
  parquet: 'Parquet',
  geojson: 'GeoJSON',
  csvw: 'CSV on the Web',
  zip: 'ZIP',
}

/** Every file of a table as a `dcat:Distribution`, at its address that never changes. */
export function distributions(
  { files }: PublishedTable,
  { as_of }: Manifest,
  {
    folder,
    page,
    licence,
  }: { readonly folder: string; readonly page: string; readonly licence: string },
): readonly object[] {
  return files.map(({ path, format, media_type, bytes, sha256, licence: own }) => {
    const address = `data/${folder}/${path}`
    return {
      '@id': `${address}#distribution`,
      '@type': 'dcat:Distribution',
      'dct:title': titles[format] ?? format,
      'dcat:accessURL': ref(page),
      'dcat:downloadURL': ref(address),
      'dcat:mediaType': mediaType(media_type),
      'dcat:byteSize': typed(String(bytes), 'nonNegativeInteger'),
      'dct:modified': typed(as_of, 'date'),
      'dct:license': own
        ? { '@id': own.url, '@type': 'dct:LicenseDocument', 'dct:title': own.title }
        : ref(licence),
      ...(format === 'zip' ? { 'dcat:packageFormat': mediaType('application/zip') } : {}),
      'spdx:checksum': {
        '@id': `${address}#sha256`,
        '@type': 'spdx:Checksum',
        'spdx:algorithm': ref('spdx:checksumAlgorithm_sha256'),
        'spdx:checksumValue': typed(sha256, 'hexBinary'),
      },
    }
  })
}
