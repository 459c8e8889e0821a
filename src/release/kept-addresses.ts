import type { DataIndex, IndexedFile } from './data-index.ts'

/**
 * Every way in which a later index breaks what an earlier one promised: a release or a file
 * that is gone or has other bytes. The one exception is a withdrawal: in a release that the
 * later index calls withdrawn, or that has a tombstone the earlier one had not, the
 * files of the tables named there, and those that speak of the whole release, may differ.
 *
 * @returns One sentence a breach; empty when every address still holds what it held.
 */
export function brokenAddresses(
  before: Pick<DataIndex, 'releases' | 'reference' | 'files'>,
  after: Pick<DataIndex, 'releases' | 'reference' | 'files'>,
): readonly string[] {
  const now = new Map(after.files.map((file) => [file.path, file]))
  const known = new Set(after.releases.map(({ release_id }) => release_id))
  const versions = new Set(after.reference.versions.map(({ version }) => version))
  const excused = withdrawn(before, after)
  return [
    ...before.releases
      .filter(({ release_id }) => !known.has(release_id))
      .map(({ release_id }) => `release ${release_id} is no longer listed`),
    ...before.reference.versions
      .filter(({ version }) => !versions.has(version))
      .map(({ version }) => `reference version ${version} is no longer listed`),
    ...before.files.flatMap((file) => {
      const found = now.get(file.path)
      if (found?.sha256 === file.sha256 || excused(file, found)) return []
      return [found ? `${file.path} has other bytes` : `${file.path} is gone`]
    }),
  ]
}

function withdrawn(
  before: Pick<DataIndex, 'releases'>,
  after: Pick<DataIndex, 'releases'>,
): (file: IndexedFile, found: IndexedFile | undefined) => boolean {
  const earlier = new Map(before.releases.map((release) => [release.release_id, release]))
  const excuses = new Map(
    after.releases.map(({ release_id, status, withdrawals = [] }) => {
      const had = new Set(earlier.get(release_id)?.withdrawals?.map(nameOf))
      const fresh = withdrawals.filter((one) => !had.has(nameOf(one)))
      return [
        release_id,
        { whole: status === 'withdrawn', tables: fresh.map(({ table }) => table) },
      ]
    }),
  )
  return ({ release_id, table }, found) => {
    const excuse = excuses.get(release_id)
    if (excuse?.whole) return true
    // A tombstone changes what a file says; it takes no file away.
    return found !== undefined && excuse !== undefined && excuse.tables.length > 0
      ? table === undefined || excuse.tables.includes(table)
      : false
  }
}

const nameOf = ({ table, period }: { readonly table: string; readonly period: string }) =>
  `${table}~${period}`
