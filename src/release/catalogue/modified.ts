import type { Manifest } from '#model/release.ts'

/**
 * The day on which a table last changed: the day that the earliest release speaks of since
 * which its CSV has had the bytes it has now. Never the day of a build.
 *
 * @param manifests Every release of statistics, or every version of the reference tables, oldest first.
 */
export function modifiedOn(table: string, manifests: readonly Manifest[]): string {
  const digestIn = ({ tables }: Manifest) =>
    tables.find((one) => one.table === table)?.files.find(({ format }) => format === 'csv')?.sha256
  const newest = manifests.at(-1)
  const now = newest && digestIn(newest)
  const since = manifests.findLastIndex((manifest) => digestIn(manifest) !== now) + 1
  return manifests[since]?.as_of ?? ''
}
