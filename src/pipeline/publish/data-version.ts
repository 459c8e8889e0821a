import type { Manifest, PublishedTable } from '#model/release.ts'

type Step = 'major' | 'minor' | 'patch'

/**
 * The semantic version of a release's data, by Data Package's recipe, told by comparing
 * it with the release before: major where a program that reads the data may break, minor
 * where there is more, patch where figures or descriptions were corrected.
 *
 * @see https://datapackage.org/recipes/data-package-version/
 */
export function nextVersion(
  previous: Pick<Manifest, 'version' | 'tables'> | undefined,
  tables: readonly PublishedTable[],
): string {
  if (!previous) return '1.0.0'
  const [major = 1, minor = 0, patch = 0] = (previous.version ?? '1.0.0')
    .replace(/\+.*/, '')
    .split('.')
    .map(Number)
  const next: Readonly<Record<Step, string>> = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }
  return next[stepBetween(previous.tables, tables)]
}

/** The same version with something taken back from it: older than any later one, and not the same. */
export const withdrawnVersion = (version: string, withdrawals: number) =>
  `${version.replace(/\+.*/, '')}+withdrawal.${withdrawals}`

function stepBetween(before: readonly PublishedTable[], now: readonly PublishedTable[]): Step {
  const known = new Map(before.map((table) => [table.table, table]))
  const steps = new Set(now.map((table) => stepOf(known.get(table.table), table)))
  const names = new Set(now.map(({ table }) => table))
  if (before.some(({ table }) => !names.has(table)) || steps.has('major')) return 'major'
  return steps.has('minor') ? 'minor' : 'patch'
}

/** Fields added, removed, renamed or moved, another type, a value no longer allowed, rows gone: major. */
function stepOf(before: PublishedTable | undefined, now: PublishedTable): Step {
  if (!before) return 'minor'
  const shape = ({ columns }: PublishedTable) =>
    columns.map(({ name, type, values }) => `${name} ${type} ${values ? 'list' : ''}`).join()
  if (shape(before) !== shape(now) || now.rows < before.rows) return 'major'
  const allowed = now.columns.map(({ values }) => new Set(values))
  const isStricter = before.columns.some(({ values }, at) =>
    values?.some((value) => !allowed[at]?.has(value)),
  )
  if (isStricter) return 'major'
  const isLooser = before.columns.some(
    ({ values }, at) => (allowed[at]?.size ?? 0) > (values?.length ?? 0),
  )
  return now.rows > before.rows || isLooser ? 'minor' : 'patch'
}
