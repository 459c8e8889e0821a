import type { Period } from '#model/period.ts'
import type { Manifest } from '#model/release.ts'
import { ageBands, outcomes } from '#model/service-request.ts'
import type { PublicCell, PublicColumn, PublicTable } from '#model/table.ts'
import { mergedAttribute } from './coarsenings.ts'
import type { Past } from './intervals.ts'

/** What the plan says of a table and its cells do not: whom it counts, and under which codes. */
export type Planned = Readonly<NonNullable<Manifest['plan']>[number]>

/** A table as anyone reads it from a file: the rows by the names of their columns. */
export interface StatedTable extends Pick<PublicTable, 'table' | 'plan' | 'kind'> {
  readonly columns: readonly Pick<PublicColumn, 'name' | 'type'>[]
  readonly rows: readonly Readonly<Record<string, PublicCell>>[]
}

/** A count as published, exactly known, or not published at all though some request may be in it. */
export type Said = PublicCell | { readonly exactly: number } | 'unpublished'

/** One count: so many of `measure`, with these codes, in this window. */
export interface PublishedCount {
  /** `table/row/column` */
  readonly name: string
  /** What is counted. Counts of one measure add up; counts of two never do. */
  readonly measure: string
  /** Attribute → code. Attributes are the published dimensions and splits such as `outcome`. */
  readonly codes: Readonly<Record<string, string>>
  readonly period: Period
  readonly said: Said
  /** Of a table of exact counts: its numbers are not rounded, and `*` is 1 or more. */
  readonly exact?: true
  /** Absent when the newest release is the first to say it. */
  readonly past?: Past | undefined
}

/** What a count column counts: a measure, or the part of a measure that has one code of a split. */
export interface Meaning {
  readonly measure: string
  readonly codes: Readonly<Record<string, string>>
}

/**
 * Splits whose published codes need not cover the whole: a request that was not
 * reopened stands in no column, one of an agency that the plan does not list in no row. Every other attribute is exhaustive, by the
 * public code of `summarise`: each request of the population stands in exactly
 * one row (`unstated` where it does not say), each closed one has one outcome,
 * each received one is open or closed.
 */
export const partialAttributes: readonly string[] = [
  'recorded',
  'listed',
  'reopened',
  'closed_at_creation',
  'timed_first_response',
  'timed_resolution',
  'observed_resolution',
]

/** Measures that count what stands at a window's end: windows do not add up. */
export const stockMeasures: readonly string[] = ['open']

/** Every count that a table of counts or of waiting times states. Other tables give none. */
export function publishedCounts(
  table: StatedTable,
  plan: readonly Planned[],
): readonly PublishedCount[] {
  if (table.kind === 'quality') return sourceCounts(table)
  if (table.kind !== 'counts' && table.kind !== 'summary') return []
  const planned = plan.find((one) => [one.table, `${one.table}-summary`].includes(table.table))
  const dimensions = table.columns.filter(({ type }) => type === 'code').map(({ name }) => name)
  const counted = table.columns.filter(({ type }) => type === 'count').map(({ name }) => name)
  // A table of some codes only: its rows are part of the whole, never all of it.
  const listed = Object.keys(planned?.only ?? {}).length > 0 ? { listed: 'yes' } : {}
  const stated = table.rows.flatMap((row) =>
    counted.map((column): PublishedCount => {
      const { measure, codes } = meaningOf(column, row, table, planned)
      const own = dimensions.map((name) => [
        mergedAttribute(name, planned?.merge?.[name as keyof typeof planned.merge]),
        String(row[name]),
      ])
      return {
        name: `${table.table}/${row['row']}/${column}`,
        measure,
        codes: { ...Object.fromEntries(own), ...codes, ...listed },
        period: String(row['period']),
        said: row[column] ?? null,
        ...(planned?.publish === 'exact' && table.kind === 'counts' ? { exact: true } : {}),
      }
    }),
  )
  return planned?.unstated === 'omitted' ? [...stated, ...omitted(stated)] : stated
}

function meaningOf(
  column: string,
  row: StatedTable['rows'][number],
  { kind, columns }: StatedTable,
  planned: Planned | undefined,
): Meaning {
  const isSplit = columns.some(({ name }) => name === 'closed_unresolved')
  const { measure, codes } =
    kind === 'summary'
      ? timed(String(row['metric']), planned)
      : isSplit && column === 'resolved'
        ? { measure: 'closed', codes: { outcome_split: column } }
        : (meanings[column] ?? { measure: column, codes: {} })
  if (planned?.population === 'records') return { measure, codes: { ...codes, recorded: 'yes' } }
  return planned?.population === 'excluded'
    ? { measure: `excluded ${measure}`, codes }
    : { measure, codes }
}

const meanings: Readonly<Record<string, Meaning>> = {
  ...Object.fromEntries(
    outcomes.map((outcome) => [outcome, { measure: 'closed', codes: { outcome } }]),
  ),
  ...Object.fromEntries(ageBands.map((age) => [age, { measure: 'open', codes: { age } }])),
  closed_unresolved: { measure: 'closed', codes: { outcome_split: 'closed_unresolved' } },
  open_at_extraction: { measure: 'received', codes: { state: 'open' } },
  closed_at_extraction: { measure: 'received', codes: { state: 'closed' } },
  reopened: { measure: 'received', codes: { reopened: 'yes' } },
  closed_at_creation: { measure: 'received', codes: { closed_at_creation: 'yes' } },
}

/** In the cohort view `n` is the part of the received whose times are known, of snapshots the part that they observe; else it counts something of its own. */
function timed(metric: string, planned: Planned | undefined): Meaning {
  const known = { cohort: 'timed', snapshots: 'observed', period: undefined }[
    planned?.view ?? 'period'
  ]
  return known
    ? { measure: 'received', codes: { [`${known}_${metric}`]: 'yes' } }
    : { measure: `at risk of ${metric}`, codes: {} }
}

/** The rows that a table leaves out: requests that do not state a code of some dimension. */
function omitted(stated: readonly PublishedCount[]): readonly PublishedCount[] {
  const unstated = stated.flatMap((count) =>
    Object.keys(count.codes).map((name): PublishedCount => {
      const codes = { ...count.codes, [name]: 'unstated' }
      return { ...count, name: `${count.name} ${name}=unstated`, codes, said: 'unpublished' }
    }),
  )
  const key = ({ codes, period }: PublishedCount) => JSON.stringify([codes, period])
  return [...new Map(unstated.map((count) => [key(count), count])).values()]
}

/** Each row that was read is quarantined, merged, excluded or published; over all time, so in no window. */
function sourceCounts(table: StatedTable): readonly PublishedCount[] {
  if (table.table !== 'quality-sources') return []
  const fates = ['quarantined', 'merged', 'excluded', 'published']
  return table.rows.flatMap((row) =>
    ['read', ...fates].map(
      (column): PublishedCount => ({
        name: `${table.table}/${row['row']}/${column}`,
        measure: 'read',
        codes: {
          source_id: String(row['source_id']),
          ...(column === 'read' ? {} : { fate: column }),
        },
        period: '0001-01-01..9999-12-31',
        said: row[column] ?? null,
      }),
    ),
  )
}
