import type { RecordRow } from './records.ts'
import type { PublicCell } from './table.ts'

/**
 * What is known of one published cell: the true count behind it (absent for curves
 * and words) and what was published. `withheld`: a number stands behind the `*`,
 * hidden so that the number beside it does not give away a small count.
 */
export type LedgerCell = readonly [
  truth: number | null,
  published: PublicCell,
  why?: 'withheld' | undefined,
]

/** table → row → column → cell. */
export type LedgerCells = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, LedgerCell>>>>>
>

/** A cell by its name, `table/row/column`. */
export function cellNamed(cells: LedgerCells, name: string): LedgerCell | undefined {
  const [table = '', row = '', column = ''] = name.split('/')
  return cells[table]?.[row]?.[column]
}

/** table → period → days that its requests had been followed when it was last released. */
export type LedgerWindows = Readonly<Record<string, Readonly<Record<string, number>>>>

/** One frozen quarter of the record file. `held`: the quarter had no safe class and stays out of the file, with so many requests. */
export interface LedgerRecords {
  readonly rows: readonly RecordRow[]
  readonly held: number
}

/** A period of a table that had to be taken back. */
export interface Withdrawal {
  readonly table: string
  readonly period: string
  readonly withdrawn_on: string
  readonly reason: string
  readonly replaced_by?: string | undefined
}

/** An annual revision lets counts move, with hysteresis; every other release repeats what is published. */
export const releaseKinds = ['ordinary', 'revision'] as const
export type ReleaseKind = (typeof releaseKinds)[number]

/**
 * Private state of the releases: what every published cell was made from. With
 * it a later release repeats a published cell instead of rounding it anew;
 * without it the cells of two releases could be subtracted.
 */
export interface Ledger {
  readonly format: 1
  /** Counts every change, from 1. */
  readonly version: number
  readonly city_id: string
  /** 32 random bytes in hex, drawn once: the key of the seal in `published/index.json`. */
  readonly key: string
  readonly releases: readonly {
    readonly release_id: string
    readonly as_of: string
    readonly kind: ReleaseKind
  }[]
  readonly cells: LedgerCells
  readonly windows: LedgerWindows
  readonly records: Readonly<Record<string, LedgerRecords>>
  readonly withdrawals: readonly Withdrawal[]
}
