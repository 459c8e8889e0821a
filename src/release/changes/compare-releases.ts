import type { Change } from '#model/changes.ts'
import type { Manifest, PublishedTable, TableFile } from '#model/release.ts'
import { compareTables, type TableComparison } from './compare-tables.ts'

/** A release, or a version of the reference tables, with its tables at hand. */
export interface Comparable {
  /** Folder below `data/`: `2024-05.r1`, `reference/v2`. */
  readonly folder: string
  readonly manifest: Manifest
  readonly file: (table: string) => TableFile | undefined
}

/** A change before it is put into words, unless staff wrote the words. */
export type Unworded = Omit<Change, 'text'> & Partial<Pick<Change, 'text'>>

/**
 * Everything in which a release differs from the one before, typed: rules and
 * columns are `method`, cells that read otherwise and rows that are gone are
 * `correction`, the rest is `new_data`. Withdrawn periods are gone from both
 * releases and are told by their tombstones instead.
 *
 * @param before `undefined` for the first release: everything is new.
 */
export function compareReleases(
  before: Comparable | undefined,
  after: Comparable,
): readonly Unworded[] {
  const { folder, manifest } = after
  const common = {
    date: manifest.as_of,
    data_status: manifest.data_status,
    releases: [folder],
    ...(before ? { compared_with: before.folder } : {}),
  }
  const change = (
    type: Change['type'],
    { table, title }: Partial<Pick<PublishedTable, 'table' | 'title'>>,
    what: Partial<Unworded>,
  ): Unworded => ({
    id: [folder, type, table].filter((part) => part !== undefined).join('/'),
    type,
    ...common,
    ...(table && title ? { table, title } : {}),
    ...what,
  })
  const old = new Map(before?.manifest.tables.map((entry) => [entry.table, entry]))
  const now = new Set(manifest.tables.map(({ table }) => table))
  const rules = before && !isReference(manifest) ? changedRules(before.manifest, manifest) : []
  return [
    ...(rules.length ? [change('method', {}, { rules })] : []),
    ...[...old.values()]
      .filter(({ table }) => !now.has(table))
      .map((entry) => change('method', entry, entry.rows > 0 ? { rows_removed: entry.rows } : {})),
    ...manifest.tables.flatMap((entry) => {
      const was = old.get(entry.table)
      if (was && sameCells(was, entry)) return []
      const file = after.file(entry.table)
      return file
        ? typed(compareTables(before?.file(entry.table), file)).map(([type, what]) =>
            change(type, entry, what),
          )
        : []
    }),
  ]
}

const isReference = ({ tables }: Manifest) => tables.every(({ kind }) => kind === 'reference')

/** The CSV says nothing of its release, so equal bytes are equal cells and no file need be read. */
function sameCells(a: PublishedTable, b: PublishedTable): boolean {
  const csv = ({ files }: PublishedTable) => files.find(({ format }) => format === 'csv')?.sha256
  return csv(a) !== undefined && csv(a) === csv(b)
}

function typed(found: TableComparison): readonly (readonly [Change['type'], Partial<Unworded>])[] {
  const { rows_added, rows_removed, cells_filled, periods, restated } = found
  const some = <Key extends string, Value>(key: Key, values: readonly Value[]) =>
    (values.length ? { [key]: values } : {}) as { readonly [K in Key]?: Value[] }
  const none = <Key extends string>(key: Key, count: number) =>
    (count ? { [key]: count } : {}) as { readonly [K in Key]?: number }
  const parts: readonly (readonly [Change['type'], Partial<Unworded>])[] = [
    [
      'method',
      {
        ...some('columns_added', found.columns_added),
        ...some('columns_removed', found.columns_removed),
      },
    ],
    ['correction', { ...some('restated', restated), ...none('rows_removed', rows_removed) }],
    [
      'new_data',
      {
        ...none('rows_added', rows_added),
        ...some('periods', periods),
        ...none('cells_filled', cells_filled),
      },
    ],
  ]
  return parts.filter(([, what]) => Object.keys(what).length > 0)
}

function changedRules(before: Manifest, after: Manifest): NonNullable<Change['rules']> {
  const rulesOf = ({ methodology_version, policy }: Manifest) =>
    ({ methodology_version, ...policy }) as Manifest['policy']
  const [from, to] = [rulesOf(before), rulesOf(after)]
  return [...new Set([...Object.keys(from), ...Object.keys(to)])]
    .filter((rule) => from[rule] !== to[rule])
    .map((rule) => ({ rule, old: from[rule] ?? null, new: to[rule] ?? null }))
}
