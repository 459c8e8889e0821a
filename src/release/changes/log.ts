import { type Change, type ChangesFile, changeTypes } from '#model/changes.ts'
import { locales } from '#model/locale.ts'
import type { Manifest } from '#model/release.ts'
import type { Published } from '../read.ts'
import { type Comparable, compareReleases, type Unworded } from './compare-releases.ts'
import { declaredChanges, withdrawals } from './declared.ts'
import { plainText } from './sentence.ts'

/**
 * Every change between what a city has published, newest first: releases and
 * versions of the reference tables compared pair by pair, withdrawals by their
 * tombstones, and what staff noted about the data. Same files, same log.
 */
export function changesOf(published: Published): ChangesFile {
  const { index } = published
  const changes = [
    ...compared(published, published.releases, (id) => id),
    ...compared(published, published.versions, (id) => `reference/${id}`),
    ...withdrawals(published),
    ...declaredChanges(published),
  ]
  return {
    format: 1,
    city_id: index.city_id,
    data_status: index.data_status,
    changes: changes.map(worded).sort(newestFirst),
  }
}

function compared(
  published: Published,
  manifests: readonly Manifest[],
  folderOf: (release_id: string) => string,
): readonly Unworded[] {
  const comparable = manifests.map((manifest): Comparable => {
    const folder = folderOf(manifest.release_id)
    return {
      folder,
      manifest,
      file: (table) => {
        const entry = manifest.tables.find((one) => one.table === table)
        return entry && published.fileOf(folder, entry)
      },
    }
  })
  // Facts without a day of reading are as old as the first release that went out with them.
  const undated = published.releases[0]?.as_of ?? ''
  return comparable
    .flatMap((after, i) => compareReleases(comparable[i - 1], after))
    .map((change) => (change.date ? change : { ...change, date: undated }))
}

function worded(change: Unworded): Change {
  const text = Object.fromEntries(
    locales.map((locale) => [locale, plainText(change, locale)]),
  ) as Change['text']
  return { ...change, text: change.text ?? text }
}

/** By day, then by how much a reader should know of it, then by id. */
function newestFirst(a: Change, b: Change): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1
  const rank = changeTypes.indexOf(a.type) - changeTypes.indexOf(b.type)
  return rank || (a.id < b.id ? -1 : 1)
}
