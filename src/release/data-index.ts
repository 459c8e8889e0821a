import { createHash } from 'node:crypto'
import type { DataIndex, IndexedFile } from '#model/data-index.ts'
import type { Localised } from '#model/locale.ts'
import type { Manifest } from '#model/release.ts'
import type { Published } from './read.ts'

export type { DataIndex, IndexedFile } from '#model/data-index.ts'

const description: Localised = {
  id: 'Setiap berkas dari setiap rilis. "path" di bawah folder berkas ini dan tidak pernah berubah; "latest_path" selalu menunjuk rilis terbaru. Bandingkan "sha256" setelah mengunduh. Rilis yang ditarik menyebut alasannya dalam "withdrawals".',
  en: 'Every file of every release. "path" is below the folder of this file and never changes; "latest_path" always leads to the newest release. Compare "sha256" after a download. A release of which something was withdrawn says so in "withdrawals".',
}

/**
 * The list from which a program finds and verifies all that was ever published: the
 * published index, and beside it each file with its bytes, hash, rows and day.
 *
 * It is made from the manifests; only the few files that no manifest lists are hashed here.
 */
export function dataIndex({
  index,
  releases,
  versions,
  bytesOf,
  city,
}: Pick<Published, 'index' | 'releases' | 'versions' | 'bytesOf' | 'city'>): DataIndex {
  const filesOf = (manifest: Manifest, folder: string, latest: string | undefined) => {
    const { release_id, as_of } = manifest
    const placed = (path: string) => ({
      path: `${folder}/${path}`,
      ...(latest ? { latest_path: `${latest}/${path}` } : {}),
    })
    const whole = wholeFiles(manifest).map(({ path, ...file }): IndexedFile => {
      const bytes = bytesOf(`${folder}/${path}`)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      return { release_id, ...file, ...placed(path), bytes: bytes.length, sha256, as_of }
    })
    const ofTables = manifest.tables.flatMap(({ table, rows, files }) =>
      files.map(
        ({ format, media_type, path, bytes, sha256, licence }): IndexedFile => ({
          release_id,
          table,
          format,
          media_type,
          ...placed(path),
          bytes,
          sha256,
          rows,
          as_of,
          ...(licence ? { licence: licence.url } : {}),
        }),
      ),
    )
    return [...whole, ...ofTables]
  }
  return {
    description,
    licence: city.settings.data_licence.url,
    ...index,
    files: [
      ...releases.flatMap((one) =>
        filesOf(one, one.release_id, one.release_id === index.latest ? 'latest' : undefined),
      ),
      ...versions.flatMap((one) =>
        filesOf(
          one,
          `reference/${one.release_id}`,
          one.release_id === index.reference.latest ? 'reference/latest' : undefined,
        ),
      ),
    ],
  }
}

/** The files of a folder that belong to no table. */
function wholeFiles({ policy, metadata }: Manifest) {
  const json = { media_type: 'application/json' }
  return [
    { path: 'release.json', format: 'release', ...json },
    { path: 'datapackage.json', format: 'datapackage', ...json },
    { path: 'SHA256SUMS', format: 'sha256sums', media_type: 'text/plain' },
    ...('city_sha256' in policy ? [{ path: 'city.json', format: 'city', ...json }] : []),
    ...(metadata ?? []).map(({ path, format, media_type }) => ({ path, format, media_type })),
  ]
}
