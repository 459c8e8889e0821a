import type { City } from '#model/city.ts'
import type { Ledger, LedgerCells, ReleaseKind } from '#model/ledger.ts'
import type { Protected, PublicTable, TrueCounts } from '#model/table.ts'
import { closedOnlyTables } from './closed-only.ts'
import { comparisonTables } from './comparison-tables.ts'
import { countTables } from './count-tables.ts'
import { curveTables } from './curve-tables.ts'
import type { OpenInterval } from './disclosure-table.ts'
import { type FreshCells, freshCells } from './fresh-cells.ts'
import { type CellBook, openCellBook } from './frozen.ts'
import { intervalBounds } from './interval-bounds.ts'
import { type PrivateReport, privateReport } from './private-report.ts'
import { qualityTables } from './quality-tables.ts'
import { recordFile } from './record-file.ts'
import { recordQuality } from './record-quality.ts'
import { refuseSparse } from './refuse-sparse.ts'
import { suppression } from './suppression.ts'

export interface Protection {
  readonly tables: readonly Protected<PublicTable>[]
  /** Everything ever published, for the private ledger. */
  readonly state: Pick<Ledger, 'cells' | 'windows' | 'records'>
  /** Share (0–1) of count cells that are suppressed. */
  readonly share_suppressed: number
  /** Whether a published count says otherwise than before; a revision that moves nothing is no news. */
  readonly has_moved: boolean
  /** What no earlier release has said: what may be withheld in another attempt. */
  readonly fresh: FreshCells
  /** Compares with the truth: for the ledger's folder, never for a reader. */
  readonly report: PrivateReport
}

/** What earlier attempts at the same release have shown. */
export interface Attempt {
  /**
   * Numbers, by `table/row/column`, that would give away a small count beside them:
   * `*` for good, unless an earlier release said them.
   */
  readonly withheld?: ReadonlySet<string>
  /** How near an attacker comes to each suppressed count, for the published report. */
  readonly intervals?: readonly OpenInterval[]
}

/**
 * The only door from true counts to anything public.
 *
 * Postcondition: every count is 0, `*` or rounded by the policy; none that is `withheld` is said; every estimate
 * rests on enough requests and persons and is rounded; every class of the record
 * file has enough persons and enough variety; a cell or record that an earlier
 * release published is repeated, and in a revision a count moves only by
 * hysteresis.
 *
 * @param ledger State of the earlier releases; `undefined` for the first.
 */
export function protect(
  counts: TrueCounts,
  city: City,
  ledger: Ledger | undefined,
  kind: ReleaseKind = 'ordinary',
  { withheld = new Set(), intervals = [] }: Attempt = {},
): Protection {
  const book = openCellBook(ledger, kind, withheld)
  const counted = countTables(counts.counts, city, book)
  refuseSparse(counted, counts.counts)
  const has_moved = counted.some(({ table }) =>
    hasMoved(book.state().cells[table], ledger?.cells[table]),
  )
  const isRevised = has_moved || (ledger?.releases.some((one) => one.kind === 'revision') ?? false)
  const curves = curveTables(counts.curves, city, book)
  const { table: recordTable, records } = recordFile(counts.records, city, ledger, book)
  const tables = [
    ...counted,
    ...curves,
    ...comparisonTables(counts.curves, city, book),
    ...intervalBounds(counts.intervals ?? [], city, book),
    ...(recordTable ? [recordTable] : []),
    ...closedOnlyTables(counts.curves, city, book),
    ...qualityTables(counts, counted, city, book, { intervals, isRevised }),
    ...recordQuality(counts.records.sources, records, city, book),
  ]
  const { cells, hidden } = counted
    .map(suppression)
    .reduce((sum, one) => ({ cells: sum.cells + one.cells, hidden: sum.hidden + one.hidden }), {
      cells: 0,
      hidden: 0,
    })
  const state = { ...book.state(), records }
  return {
    tables: tables.map((table) => withoutWithdrawn(table, book) as Protected<PublicTable>),
    state,
    share_suppressed: cells === 0 ? 0 : hidden / cells,
    has_moved,
    fresh: freshCells(counted, state, ledger),
    report: privateReport(counted, state),
  }
}

/** Whether a cell says otherwise than the release before. */
function hasMoved(now: LedgerCells[string] = {}, before: LedgerCells[string] = {}): boolean {
  return Object.entries(before).some(([row, columns]) =>
    Object.entries(columns).some(([column, [, cell]]) => now[row]?.[column]?.[1] !== cell),
  )
}

/** No table says again what was taken back from it, whatever it is made of. */
function withoutWithdrawn(table: PublicTable, book: CellBook): PublicTable {
  const at = table.columns.findIndex(({ name }) => name === 'period')
  const rows = table.rows.filter((row) => !book.isWithdrawn(table.table, String(row[at] ?? '')))
  return rows.length === table.rows.length ? table : { ...table, rows }
}
