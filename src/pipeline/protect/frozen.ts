import type { Ledger, LedgerCell, LedgerCells, LedgerWindows, ReleaseKind } from '#model/ledger.ts'
import type { Period } from '#model/period.ts'
import type { PublicCell } from '#model/table.ts'

/** What earlier releases published, and what this one adds to it. */
export interface CellBook {
  readonly kind: ReleaseKind
  /** Days that a published period had been followed at the last release; `undefined` for a period never published. */
  followed(table: string, period: Period): number | undefined
  isWithdrawn(table: string, period: Period): boolean
  /** Whether a number must not be said, because it would give away a small count beside it. */
  isWithheld(table: string, row: string, column: string): boolean
  /** The row as earlier releases published it. */
  known(table: string, row: string): Readonly<Record<string, LedgerCell>> | undefined
  /** Names of every row that earlier releases published. */
  knownRows(table: string): readonly string[]
  /** The cell as this release publishes it, or as the last one did. */
  published(table: string, row: string, column: string): PublicCell | undefined
  /** Remembers a cell for the ledger. @returns What was published. */
  write(table: string, row: string, column: string, cell: LedgerCell): PublicCell
  /** Remembers that a period is published, however empty. */
  close(table: string, period: Period, followedDays: number): void
  /** Whether this release closes a period, of the table or of any, that no earlier one has. */
  closesNew(table?: string): boolean
  /** Everything ever published, this release's included. */
  state(): { readonly cells: LedgerCells; readonly windows: LedgerWindows }
}

/**
 * Opens the memory of the releases. A closed period is frozen with its first
 * release, so that no pair of releases can be subtracted: who writes a cell of a
 * period that {@link CellBook.followed} knows must repeat the known one.
 *
 * Precondition: `ledger` is the one that the published index is sealed with.
 *
 * @param withheld Numbers, by `table/row/column`, that this release may not say for the first time.
 */
export function openCellBook(
  ledger: Ledger | undefined,
  kind: ReleaseKind,
  withheld: ReadonlySet<string> = new Set(),
): CellBook {
  const before = ledger?.cells ?? {}
  const cells = new Map<string, Map<string, Record<string, LedgerCell>>>(
    Object.entries(before).map(([table, rows]) => [
      table,
      new Map(Object.entries(rows).map(([row, columns]) => [row, { ...columns }])),
    ]),
  )
  const windows = new Map(
    Object.entries(ledger?.windows ?? {}).map(([table, periods]) => [
      table,
      new Map(Object.entries(periods)),
    ]),
  )
  const withdrawn = new Set(
    ledger?.withdrawals.map(({ table, period }) => `${table}/${period}`) ?? [],
  )
  return {
    kind,
    followed: (table, period) => ledger?.windows[table]?.[period],
    isWithdrawn: (table, period) => withdrawn.has(`${table}/${period}`),
    isWithheld: (table, row, column) =>
      withheld.has(`${table}/${row}/${column}`) ||
      before[table]?.[row]?.[column]?.[2] !== undefined,
    known: (table, row) => before[table]?.[row],
    knownRows: (table) => Object.keys(before[table] ?? {}),
    published: (table, row, column) => cells.get(table)?.get(row)?.[column]?.[1],
    write(table, row, column, cell) {
      const rows = cells.get(table) ?? new Map<string, Record<string, LedgerCell>>()
      const columns = rows.get(row) ?? {}
      columns[column] = cell
      rows.set(row, columns)
      cells.set(table, rows)
      return cell[1]
    },
    close(table, period, followedDays) {
      const periods = windows.get(table) ?? new Map<string, number>()
      periods.set(period, Math.max(periods.get(period) ?? 0, followedDays))
      windows.set(table, periods)
    },
    closesNew: (table) =>
      [...windows].some(
        ([name, periods]) =>
          (table === undefined || table === name) &&
          [...periods.keys()].some((period) => ledger?.windows[name]?.[period] === undefined),
      ),
    state: () => ({
      cells: Object.fromEntries(
        [...cells].map(([table, rows]) => [table, Object.fromEntries(rows)]),
      ),
      windows: Object.fromEntries(
        [...windows].map(([table, periods]) => [table, Object.fromEntries(periods)]),
      ),
    }),
  }
}
