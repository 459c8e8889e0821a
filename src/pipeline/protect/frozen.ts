import type { Ledger, LedgerCell } from '#model/ledger.ts'
import type { PublicCell } from '#model/table.ts'

/** Words and gaps that say "not yet known": they may become known once, and then are frozen too. */
const isOpen = (cell: PublicCell) => cell === null || cell === 'not_yet'

/** Collects what a release publishes and repeats what earlier releases published. */
export interface CellBook {
  /** The cell to publish: the one already published, if there is one, else `published`. Remembered for the ledger. */
  settle(
    table: string,
    row: string,
    column: string,
    truth: number | null,
    published: PublicCell,
  ): PublicCell
  /** Every cell ever published, this release's included. */
  cells(): Ledger['cells']
}

/**
 * A published cell never changes: a closed period is frozen with its first
 * release, so that no pair of releases can be subtracted. A cell that was empty
 * ("not yet known") may become known.
 *
 * Precondition: `ledger` is the one that the published index is sealed with.
 */
export function openCellBook(ledger: Ledger | undefined): CellBook {
  const book = new Map<string, Map<string, Map<string, LedgerCell>>>()
  for (const [table, rows] of Object.entries(ledger?.cells ?? {})) {
    book.set(
      table,
      new Map(Object.entries(rows).map(([row, cells]) => [row, new Map(Object.entries(cells))])),
    )
  }
  return {
    settle(table, row, column, truth, published) {
      const rows = book.get(table) ?? new Map<string, Map<string, LedgerCell>>()
      const cells = rows.get(row) ?? new Map<string, LedgerCell>()
      const known = cells.get(column)
      const cell: LedgerCell = known && !isOpen(known[1]) ? known : [truth, published]
      cells.set(column, cell)
      rows.set(row, cells)
      book.set(table, rows)
      return cell[1]
    },
    cells: () =>
      Object.fromEntries(
        [...book].map(([table, rows]) => [
          table,
          Object.fromEntries([...rows].map(([row, cells]) => [row, Object.fromEntries(cells)])),
        ]),
      ),
  }
}
