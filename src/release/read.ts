import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PublishError } from '#model/errors.ts'
import type { Localised } from '#model/locale.ts'
import {
  type CityFile,
  cityFileSchema,
  indexSchema,
  type Manifest,
  type PublishedIndex,
  type PublishedTable,
  type TableFile,
} from '#model/release.ts'
import { manifestReader, tableReader } from './readers.ts'
import { type Listed, makeTable, type Table } from './table.ts'

/** One release of statistics together with the newest reference tables. */
export interface Edition {
  readonly statistics: Manifest
  /** A dataset of the release or of the reference version. */
  readonly listed: (id: string) => Listed | undefined
  /** Its rows; `undefined` when the city does not publish it, or not as JSON. */
  readonly table: (id: string) => Table | undefined
}

/** Everything a city has published, as the site reads it: the newest release, and the way to earlier ones. */
export interface Published extends Edition {
  readonly index: PublishedIndex
  readonly city: CityFile
  /** The newest version of the reference tables. */
  readonly reference: Manifest
  /** Every release, oldest first. */
  readonly releases: readonly Manifest[]
  /** Every version of the reference tables, oldest first. */
  readonly versions: readonly Manifest[]
  /** A table of any release, by its folder below `data/`: `2024-05.r1`, `reference/v2`. Not kept. */
  readonly fileOf: (folder: string, table: PublishedTable) => TableFile | undefined
  /** The same of a named release; `undefined` too when there is no such release. */
  readonly listedIn: (release_id: string, id: string) => Listed | undefined
  readonly tableIn: (release_id: string, id: string) => Table | undefined
  /** An earlier release as it was published; names are those of the newest reference tables. */
  readonly edition: (release_id: string) => Edition
  /** The bytes of any published file, by its path below the folder. */
  readonly bytesOf: (path: string) => Uint8Array
}

/** The part of a zod schema that is used here. */
interface Schema<T> {
  parse(value: unknown): T
}

function readJson<T>(schema: Schema<T>, ...path: readonly string[]): T {
  const file = join(...path)
  try {
    return schema.parse(JSON.parse(readFileSync(file).toString()))
  } catch (cause) {
    throw new PublishError(
      {
        id: `Berkas terbitan ini tidak dapat dibaca: ${file}.`,
        en: `This published file cannot be read: ${file}.`,
      },
      {
        hint: {
          id: 'Jalankan "npm run audit" untuk melihat apa yang rusak.',
          en: 'Run "npm run audit" to see what is broken.',
        },
        place: { file },
        cause,
      },
    )
  }
}

/**
 * Opens a published folder. Tables are read and checked against their schema
 * when first asked for, and kept.
 *
 * @throws {PublishError} when nothing is published there, or a file breaks its schema.
 */
export function readPublished(folder: string): Published {
  const nothing = (what: Localised) =>
    new PublishError(
      { id: `${what.id} di ${folder}.`, en: `${what.en} in ${folder}.` },
      {
        hint: {
          id: 'Jalankan "npm run release" lebih dulu (atau "npm start", yang melakukan semuanya).',
          en: 'Run "npm run release" first (or "npm start", which does everything).',
        },
        place: { file: join(folder, 'index.json') },
      },
    )
  if (!existsSync(join(folder, 'index.json')))
    throw nothing({ id: 'Belum ada terbitan', en: 'Nothing is published' })
  const index = readJson(indexSchema, folder, 'index.json')
  const { latest } = index
  const version = index.reference.latest
  if (!latest)
    throw nothing({ id: 'Belum ada terbitan statistik', en: 'No statistics are published' })
  if (!version)
    throw nothing({ id: 'Belum ada tabel rujukan', en: 'No reference tables are published' })
  const manifestOf = cached((path) => readJson(manifestReader, folder, path, 'release.json'))
  const reference = manifestOf(`reference/${version}`)
  const releases = index.releases
    .filter(({ status }) => status === 'published')
    .map(({ release_id }) => manifestOf(release_id))
  const versions = index.reference.versions.map((one) => manifestOf(`reference/${one.version}`))
  const listedBy = ({ tables }: Manifest, where: string, id: string): Listed | undefined => {
    const found = tables.find(({ table }) => table === id)
    return found && { id, folder: where, published: found }
  }
  const fileOf: Published['fileOf'] = (where, { files }) => {
    const json = files.find(({ format }) => format === 'json')
    return json && readJson(tableReader, folder, where, json.path)
  }
  const listedIn = (release_id: string, id: string): Listed | undefined => {
    const named = (manifest: Manifest) => manifest.release_id === release_id
    const [release, facts] = [releases.find(named), versions.find(named)]
    if (release) return listedBy(release, release_id, id)
    return facts && listedBy(facts, `reference/${release_id}`, id)
  }
  const open = (found: Listed | undefined): Table | undefined => {
    const file = found && fileOf(found.folder, found.published)
    return found && file ? makeTable(found, file) : undefined
  }
  const frozen = cached((path) => {
    const [release_id = '', id = ''] = path.split('/')
    return open(listedIn(release_id, id))
  })
  const edition = cached((release_id: string): Edition => {
    const statistics = releases.find((one) => one.release_id === release_id)
    if (!statistics)
      throw nothing({
        id: `Tidak ada rilis ${release_id}`,
        en: `There is no release ${release_id}`,
      })
    const listed = (id: string) =>
      listedBy(statistics, release_id, id) ?? listedBy(reference, `reference/${version}`, id)
    return { statistics, listed, table: cached((id) => open(listed(id))) }
  })
  return {
    ...edition(latest),
    edition,
    index,
    reference,
    city: readJson(cityFileSchema, folder, 'reference', version, 'city.json'),
    releases,
    versions,
    bytesOf: (path) => readFileSync(join(folder, path)),
    fileOf,
    listedIn,
    tableIn: (release_id, id) => frozen(`${release_id}/${id}`),
  }
}

function cached<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    if (!made.has(key)) made.set(key, make(key))
    return made.get(key) as T
  }
}
