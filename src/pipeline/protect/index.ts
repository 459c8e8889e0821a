import type { City } from '#model/city.ts'
import type { Ledger } from '#model/ledger.ts'
import type { Protected, PublicTable, TrueCounts } from '#model/table.ts'
import { countTables } from './count-tables.ts'
import { curveTables } from './curve-tables.ts'
import { openCellBook } from './frozen.ts'
import { qualityTables, suppression } from './quality-tables.ts'
import { restoreRows } from './restore-rows.ts'

export interface Protection {
  readonly tables: readonly Protected<PublicTable>[]
  /** Every cell ever published, for the private ledger. */
  readonly cells: Ledger['cells']
  /** Share (0–1) of count cells that are suppressed. */
  readonly share_suppressed: number
}

/**
 * The only door from true counts to anything public.
 *
 * Postcondition: every count is 0, `*` or rounded by the policy; every estimate
 * rests on enough requests and persons and is rounded; a cell that an earlier
 * release published is repeated, never recomputed.
 *
 * @param ledger State of the earlier releases; `undefined` for the first.
 */
export function protect(counts: TrueCounts, city: City, ledger: Ledger | undefined): Protection {
  const book = openCellBook(ledger)
  const counted = countTables(counts.counts, city, book).map((table) => restoreRows(table, ledger))
  const curves = curveTables(counts.curves, city, book).map((table) => restoreRows(table, ledger))
  const tables = [...counted, ...curves, ...qualityTables(counts, counted, city)]
  const { cells, hidden } = counted
    .map(suppression)
    .reduce((sum, one) => ({ cells: sum.cells + one.cells, hidden: sum.hidden + one.hidden }), {
      cells: 0,
      hidden: 0,
    })
  return {
    tables: tables.map((table) => table as Protected<PublicTable>),
    cells: book.cells(),
    share_suppressed: cells === 0 ? 0 : hidden / cells,
  }
}
