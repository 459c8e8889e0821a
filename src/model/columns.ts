import { comparisonColumnEntries } from './columns/comparison.ts'
import { countsColumns } from './columns/counts.ts'
import { curvesColumns } from './columns/curves.ts'
import type { ColumnEntry } from './columns/entry.ts'
import { qualityColumns } from './columns/quality.ts'
import { recordsColumns } from './columns/records.ts'
import type { Dimension } from './protection.ts'
import type { PublicColumn } from './table.ts'

/** The data dictionary of every column that a release of statistics can have. */
const dictionary: Readonly<Record<string, ColumnEntry>> = {
  ...countsColumns,
  ...curvesColumns,
  ...comparisonColumnEntries,
  ...recordsColumns,
  ...qualityColumns,
}

/**
 * The column of that name with its type and description.
 *
 * @throws {Error} for a name that the dictionary lacks: only described columns can be published.
 */
export function publicColumn(name: string): PublicColumn {
  const entry = dictionary[name]
  if (!entry) throw new Error(`Column "${name}" has no description in src/model/columns.ts.`)
  return { name, ...entry }
}

/** The three columns that say how many were served within a promise. */
export function promiseColumns(promise: {
  readonly promise_id: string
  readonly name_id: string
  readonly name_en: string
}): readonly PublicColumn[] {
  const { promise_id, name_id, name_en } = promise
  const column = (suffix: string, id: string, en: string): PublicColumn => ({
    name: `percent_${promise_id}${suffix}`,
    type: 'percent',
    description: { id: `${id}: ${name_id}`, en: `${en}: ${name_en}` },
  })
  return [
    column('', 'Persen yang terlayani dalam janji', 'Percent served within the promise'),
    column(
      '_low',
      'Batas bawah selang 95 % dari persen dalam janji',
      'Lower limit of the 95 % interval of the percent within the promise',
    ),
    column(
      '_high',
      'Batas atas selang 95 % dari persen dalam janji',
      'Upper limit of the 95 % interval of the percent within the promise',
    ),
  ]
}

/** The published column of a dimension. */
export const dimensionColumn = (dimension: Dimension): PublicColumn => publicColumn(dimension)
