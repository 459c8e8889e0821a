import { kindOf, type PeriodKind, periodKinds } from '#model/period.ts'
import type { Dimension } from '#model/protection.ts'
import { published, table } from './current.ts'
import { hasColumn, type Table, text } from './table.ts'

/**
 * Name of the count table that breaks `measure` down by exactly these
 * dimensions, in the shortest windows that the city publishes; each city plans
 * its own by its volume. A city without one gets a name that no table bears.
 */
export function countsBy(dimensions: readonly Dimension[], measure = 'received'): string {
  const tables = tablesBy(dimensions, 'counts').filter(
    // Fully protected requests are counted in a table of their own, never in the place of the others.
    (found) => hasColumn(found, measure) && !found.id.startsWith('excluded-'),
  )
  return tables[0]?.id ?? `requests-by-${dimensions.join('-') || 'city'}`
}

/**
 * Name of the waiting curve of exactly these dimensions (`<name>-curve`,
 * `<name>-summary`): the one with the most codes, in the shortest windows. A table
 * of a few large agencies does not stand in for the table of all.
 */
export function waitingBy(...dimensions: readonly Dimension[]): string {
  const codes = ({ rows }: Table) =>
    new Set(rows.map((row) => dimensions.map((name) => text(row, name)).join('~'))).size
  const [found] = tablesBy(dimensions, 'summary').toSorted((a, b) => codes(b) - codes(a))
  return found?.id.replace(/-summary$/, '') ?? `waiting-by-${dimensions.join('-') || 'city'}`
}

function tablesBy(dimensions: readonly Dimension[], kind: 'counts' | 'summary'): readonly Table[] {
  return published.statistics.tables
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
