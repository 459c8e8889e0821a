import { resolve } from 'node:path'
import type { ReferenceName } from '#model/reference.ts'
import type { Manifest } from '#model/release.ts'
import { type Edition, readPublished } from './read.ts'
import type { Row, Table } from './table.ts'

/** What this site is built from: `PUBLISHED_DIR`, or `CITY_DIR`'s own `data/published`. */
export const published = readPublished(
  resolve(process.env['PUBLISHED_DIR'] || `${process.env['CITY_DIR'] || '.'}/data/published`),
)

export const settings = published.city.settings

/** True while any figure of the statistics is made up. */
export const isSynthetic = published.index.data_status === 'synthetic'

/** Counts below this are suppressed; the release says so itself. */
export const threshold = Number(published.statistics.policy['threshold'] ?? 10)

/** What a release says of itself, or a version of the facts, by its folder `reference/v2`. */
export const manifestOf = (folder: string): Manifest | undefined =>
  folder.startsWith('reference/')
    ? published.versions.find(({ release_id }) => `reference/${release_id}` === folder)
    : published.releases.find(({ release_id }) => release_id === folder)

/** The edition that is being drawn: the newest, except within {@link inEdition}. */
let shown: Edition = published

/** Runs something as of an earlier release: what it reads through {@link table} and {@link edition} is that release's. */
export function inEdition<T>(release_id: string, make: () => T): T {
  const before = shown
  shown = published.edition(release_id)
  try {
    return make()
  } finally {
    shown = before
  }
}

/** The release that figures come from here. */
export const edition = (): Edition => shown

export const table = (id: string): Table | undefined => shown.table(id)

/** A reference table; every version has all of them, some without a row. */
export function reference(name: ReferenceName): Table {
  const found = table(name)
  if (!found) throw new Error(`The reference tables lack "${name}".`)
  return found
}

export const referenceRows = (name: ReferenceName): readonly Row[] => reference(name).rows
