import type { Boundaries } from './boundaries.ts'
import type { EventTable, IntervalTable } from './event-table.ts'
import type { Localised } from './locale.ts'
import type { Period } from './period.ts'
import type { CountPlan, CurvePlan } from './protection.ts'
import type { TrueRecords } from './records.ts'
import type { Metric } from './service-request.ts'

/** One row of a count table: the codes it is broken down by, in the plan's order, and its period. */
export interface RowKey {
  readonly codes: readonly string[]
  readonly period: Period
}

/** The row's permanent name inside its table: codes and period joined by `~`. */
export function rowId({ codes, period }: RowKey): string {
  return [...codes, period].join('~')
}

/** A true count and, where persons can be told apart, how many they are. Private. */
export interface TrueCell {
  readonly requests: number
  /** Each request without a person key counts as one person. */
  readonly persons: number
  /** Requests of the person who filed most of them. */
  readonly largest: number
}

/** True counts of one planned table. Private: only `protect` reads it. */
export interface CountTable {
  readonly plan: CountPlan
  readonly columns: readonly string[]
  /** For each dimension of the plan its codes, in the order of the rows. */
  readonly codes: readonly (readonly string[])[]
  /** The closed periods counted. */
  readonly periods: readonly Period[]
  readonly rows: readonly { readonly key: RowKey; readonly cells: readonly TrueCell[] }[]
}

/** Waiting times of one group in one period. Private: only `protect` reads it. */
export interface EventGroup {
  readonly key: RowKey
  readonly metric: Metric
  readonly events: EventTable
  /**
   * The same requests by the working day that their wait had reached (from 1),
   * where a promise is counted so.
   */
  readonly working?: EventTable
  /** Requests in the group. */
  readonly requests: number
  readonly persons: number
  /** Requests of the person who filed most of them. */
  readonly largest: number
  /** Cohort view: every request has been followed at least this long. Absent in the period view. */
  readonly followed_days?: number
}

export interface EventTables {
  readonly plan: CurvePlan
  /** Every closed period with the days that all its requests have been followed; groups without a request have none. */
  readonly followed: readonly { readonly period: Period; readonly days: number }[]
  readonly groups: readonly EventGroup[]
  /** Where the plan compares its groups: each by kind of request as well (codes: the group's, then the category group). */
  readonly strata?: readonly EventGroup[]
}

/** Waits of one group that are known only to end between two snapshots. Private: only `protect` reads it. */
export interface IntervalGroup {
  readonly key: RowKey
  readonly metric: Metric
  readonly waits: IntervalTable
  readonly requests: number
  readonly persons: number
  readonly largest: number
}

export interface IntervalTables {
  readonly plan: CurvePlan
  /** Every closed period with the days from its end to the last snapshot. */
  readonly followed: readonly { readonly period: Period; readonly days: number }[]
  readonly groups: readonly IntervalGroup[]
}

export interface TrueCounts {
  readonly records: TrueRecords
  readonly counts: readonly CountTable[]
  readonly curves: readonly EventTables[]
  /** Curves of plans whose view is `snapshots`. */
  readonly intervals?: readonly IntervalTables[]
  /** Rows quarantined or marked, by rule. */
  readonly issues: readonly {
    readonly source_id: string
    readonly rule: string
    readonly column: string
    readonly rows: number
  }[]
  /** Requests read, kept and excluded, by source. */
  readonly sources: readonly {
    readonly source_id: string
    readonly read: number
    readonly quarantined: number
    readonly merged: number
    readonly excluded: number
    readonly published: number
  }[]
}

/** A cell as the public sees it: a number, a word, `*` suppressed, or nothing. */
export type PublicCell = number | string | null

/** The sign of a suppressed cell in every file. */
export const suppressed = '*'

export type PublicColumnType =
  | 'key'
  | 'code'
  | 'period'
  | 'count'
  | 'percent'
  | 'days'
  | 'word'
  | 'number'
  | 'text'
  | 'date'

export interface PublicColumn {
  readonly name: string
  readonly type: PublicColumnType
  readonly description: Localised
  readonly values?: readonly string[]
}

/**
 * A table as published: every file format is written from this value. The first
 * column is `row` (the row's permanent name), the last `data_status`. Only the
 * record file has no `row`: its rows have no name, and equal rows stand several times.
 */
export interface PublicTable {
  readonly table: string
  readonly plan: string
  readonly kind:
    | 'counts'
    | 'curve'
    | 'summary'
    | 'comparison'
    | 'observed'
    | 'records'
    | 'reference'
    | 'quality'
  readonly title: Localised
  readonly columns: readonly PublicColumn[]
  readonly rows: readonly (readonly PublicCell[])[]
  /** Caveats that must travel with the figures. */
  readonly notes: readonly Localised[]
  /** Where its rows are places with known outlines. */
  readonly boundaries?: Boundaries
}

declare const protectedBrand: unique symbol
/** A value that has passed `protect`. Only `src/pipeline/protect` makes one. */
export type Protected<T> = T & { readonly [protectedBrand]: true }
