import { existsSync, readFileSync } from 'node:fs'
import {
  indexSchema,
  type Manifest,
  manifestSchema,
  type TableFile,
  tableFileSchema,
} from '#model/release.ts'
import { noSharedData, prepared, realCities, sharedData } from '../prepare.ts'

/** A city as an attacker finds it: everything it has published, and the site built from it. */
export interface PublishedCity {
  readonly name: string
  /** Folder of its facts; its raw files are `raw`. */
  readonly city: string
  readonly raw: string
  readonly published: string
  readonly dist: string
  /** Why it cannot be attacked here, for `skip`. */
  readonly skip: false | string
}

/** The sample and the three real cities, as the tests have released and built them. */
export const attackedCities: readonly PublishedCity[] = [
  attacked('sample', '.', 'data/sample', false),
  ...realCities.map((name) =>
    attacked(name, `tests/cities/${name}`, sharedData ?? '', noSharedData),
  ),
]

function attacked(
  name: string,
  city: string,
  raw: string,
  skip: PublishedCity['skip'],
): PublishedCity {
  const { published, dist } = prepared(name)
  return { name, city, raw, published, dist, skip }
}

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Folder and manifest of the newest release. */
export function latestRelease({ published }: PublishedCity): {
  readonly folder: string
  readonly manifest: Manifest
} {
  const { latest } = indexSchema.parse(json(`${published}/index.json`))
  const folder = `${published}/${latest}`
  return { folder, manifest: manifestSchema.parse(json(`${folder}/release.json`)) }
}

/** Every table of the newest release. */
export function latestTables(city: PublishedCity): readonly TableFile[] {
  const { folder, manifest } = latestRelease(city)
  return manifest.tables
    .map(({ table }) => `${folder}/tables/${table}.json`)
    .filter(existsSync)
    .map((path) => tableFileSchema.parse(json(path)))
}
