import type { Ledger } from '#model/ledger.ts'
import type { PublicTable } from '#model/table.ts'
import { isSparse } from './refuse-sparse.ts'
import { suppression } from './suppression.ts'

/** What only the city may know of a release: how far its figures lie from the truth. */
export interface PrivateReport {
  readonly tables: readonly {
    readonly table: string
    readonly cells: number
    readonly suppressed: number
    readonly largest_error: number
    readonly mean_error: number
    /** More than half of the cells that are not zero are suppressed: somebody has signed for it. */
    readonly too_fine: boolean
  }[]
  /** Quarters of which no record could be shown, with the number of requests. */
  readonly held_back: readonly { readonly period: string; readonly requests: number }[]
}

/** Published count cells against the true counts that the ledger keeps. */
export function privateReport(
  tables: readonly PublicTable[],
  { cells, records }: Pick<Ledger, 'cells' | 'records'>,
): PrivateReport {
  return {
    tables: tables.map((table) => {
      const errors = Object.values(cells[table.table] ?? {}).flatMap((row) =>
        Object.values(row).flatMap(([truth, published]) =>
          truth !== null && typeof published === 'number' ? [Math.abs(truth - published)] : [],
        ),
      )
      const { cells: all, hidden } = suppression(table)
      const mean = errors.reduce((sum, error) => sum + error, 0) / (errors.length || 1)
      return {
        table: table.table,
        cells: all,
        suppressed: hidden,
        largest_error: errors.reduce((most, error) => Math.max(most, error), 0),
        mean_error: Math.round(1000 * mean) / 1000,
        too_fine: isSparse(table),
      }
    }),
    held_back: Object.entries(records).flatMap(([period, { held }]) =>
      held > 0 ? [{ period, requests: held }] : [],
    ),
  }
}
