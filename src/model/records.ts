import type { Period } from './period.ts'

/** How a request stood at its quarter's cut-off. */
export const recordOutcomes = ['resolved', 'closed_unresolved', 'open', 'not_recorded'] as const

/** Calendar days until an event, in bins; `none`: not by the cut-off. */
export const waitBins = [
  'days_0',
  'days_1',
  'days_2_3',
  'days_4_7',
  'days_8_14',
  'days_15_30',
  'days_31_60',
  'days_61_90',
  'days_over_90',
  'none',
  'not_recorded',
] as const

/** The quasi-identifiers of the record file, in the order of its columns; the quarter is never blanked. */
export const recordKeys = ['period', 'district', 'category_group'] as const
/** Its sensitive columns: each must vary within every class. */
export const recordSensitive = [
  'outcome_group',
  'first_response_within',
  'resolved_within',
] as const

/** Equal requests of one person in one class: what the record file is made from. Private. */
export interface RecordGroup {
  readonly district: string
  readonly category_group: string
  /** One value for each of {@link recordSensitive}. */
  readonly sensitive: readonly string[]
  /** Number of the person within the quarter, drawn anew in each run; `null` without a person key. */
  readonly person: number | null
  readonly requests: number
}

/** Whether a source takes part in the record file, and why. */
export interface RecordSource {
  readonly source_id: string
  readonly requests: number
  /** Requests that carry a person key. */
  readonly keyed: number
  readonly covered: boolean
}

export interface TrueRecords {
  readonly sources: readonly RecordSource[]
  readonly periods: readonly { readonly period: Period; readonly groups: readonly RecordGroup[] }[]
}

/** Rows of the record file that are equal in every column, and how many they are. */
export type RecordRow = readonly [values: readonly string[], rows: number]
