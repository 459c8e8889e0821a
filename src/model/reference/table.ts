import type { Localised } from '../locale.ts'

/** What a column of a reference table may hold. `date` may be a year or a month; `list` is joined by `|`. */
export type ReferenceType =
  | 'code'
  | 'text'
  | 'list'
  | 'integer'
  | 'number'
  | 'date'
  | 'url'
  | 'boolean'
  | 'enum'

export interface ReferenceColumn {
  readonly type: ReferenceType
  readonly required: boolean
  readonly description: Localised
  readonly values?: readonly string[]
  /** `table.column` that each code (or list entry) must exist in. */
  readonly references?: string
}

export interface ReferenceTable {
  readonly title: Localised
  /** Columns that together are unique. */
  readonly key: readonly string[]
  /** What columns were called once → those that stand in their place, for whoever still has the old file. */
  readonly renamed?: Readonly<Record<string, readonly string[]>>
  readonly columns: Readonly<Record<string, ReferenceColumn>>
}
