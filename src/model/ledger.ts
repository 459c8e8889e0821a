import type { PublicCell } from './table.ts'

/** What is known of one published cell: the true count behind it (absent for curves and words) and what was published. */
export type LedgerCell = readonly [truth: number | null, published: PublicCell]

/** table → row → column → cell. */
export type LedgerCells = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, LedgerCell>>>>>
>

/**
 * Private state of the releases: what every published cell was made from. With
 * it a later release repeats a published cell instead of rounding it anew;
 * without it the cells of two releases could be subtracted.
 */
export interface Ledger {
  readonly format: 1
  readonly city_id: string
  /** 32 random bytes in hex, drawn once: the key of the seal in `published/index.json`. */
  readonly key: string
  readonly releases: readonly { readonly release_id: string; readonly as_of: string }[]
  readonly cells: LedgerCells
}
