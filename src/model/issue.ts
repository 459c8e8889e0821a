import type { Place } from './errors.ts'

export type Severity = 'error' | 'warning'

/**
 * A problem found in the input, as data: collected, counted and reported, never
 * thrown. Rows with an `error` are quarantined; `warning` rows are kept.
 */
export interface Issue {
  /** A rule of `src/pipeline/diagnostics/rules.ts`. */
  readonly rule: string
  readonly severity: Severity
  readonly source_id: string
  readonly place: Place
  /** The offending value; absent for columns that can hold identifiers. */
  readonly actual?: string
}

/** Issues of one rule, source and column, counted. Only rounded counts of these are published. */
export interface IssueCount {
  readonly rule: string
  readonly severity: Severity
  readonly source_id: string
  readonly column: string
  readonly rows: number
}
