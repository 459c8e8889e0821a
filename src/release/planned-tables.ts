import { kindOf, type PeriodKind, periodKinds } from '#model/period.ts'
import type { Dimension } from '#model/protection.ts'
import type { Edition } from './read.ts'
import { hasColumn, type Table, text } from './table.ts'

/** Name of the count table of an edition that `planned.ts` describes. */
export function countsIn(
  folder: Edition,
  dimensions: readonly Dimension[],
  measure: string,
): string {
  const tables = tablesBy(folder, dimensions, 'counts').filter(
    // Fully protected requests are counted in a table of their own, never in the place of the others.
    (found) => hasColumn(found, measure) && !found.id.startsWith('excluded-'),
  )
  return tables[0]?.id ?? `requests-by-${dimensions.join('-') || 'city'}`
}

/** Name of the waiting curve of an edition that `planned.ts` describes. */
export function waitingIn(folder: Edition, dimensions: readonly Dimension[]): string {
  const codes = ({ rows }: Table) =>
    new Set(rows.map((row) => dimensions.map((name) => text(row, name)).join('~'))).size
  const [found] = tablesBy(folder, dimensions, 'summary').toSorted((a, b) => codes(b) - codes(a))
  return found?.id.replace(/-summary$/, '') ?? `waiting-by-${dimensions.join('-') || 'city'}`
}

function tablesBy(
  { statistics, table }: Edition,
  dimensions: readonly Dimension[],
  kind: 'counts' | 'summary',
): readonly Table[] {
  return statistics.tables
    .filter((entry) => entry.kind === kind && dimensionsOf(entry) === [...dimensions].sort().join())
    .flatMap(({ table: id }) => table(id) ?? [])
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => periodKinds.indexOf(windowOf(a)) - periodKinds.indexOf(windowOf(b)))
}

function dimensionsOf({
  columns,
}: {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
}): string {
  return columns
    .filter(({ type }) => type === 'code')
    .map(({ name }) => name)
    .sort()
    .join()
}

function windowOf({ rows }: Table): PeriodKind {
  const [first] = rows
  return first ? kindOf(text(first, 'period')) : 'coverage'
}
