import type { Ledger, LedgerCell } from '#model/ledger.ts'
import { type PublicTable, suppressed } from '#model/table.ts'

/** Count cells, by `table/row/column`, that no earlier release has said. */
export interface FreshCells {
  /** Say a number for the first time: only they can still be withheld. */
  readonly numbers: ReadonlySet<string>
  /** Are suppressed for the first time. */
  readonly suppressed: ReadonlySet<string>
}

/** What a release adds to the ones before. A row that was absent from a published period said zero. */
export function freshCells(
  tables: readonly Pick<PublicTable, 'table'>[],
  { cells }: Pick<Ledger, 'cells'>,
  before: Ledger | undefined,
): FreshCells {
  const numbers = new Set<string>()
  const hidden = new Set<string>()
  for (const { table } of tables) {
    for (const [row, columns] of Object.entries(cells[table] ?? {})) {
      const known = before?.cells[table]?.[row]
      const period = row.split('~').at(-1) ?? ''
      if (!known && before?.windows[table]?.[period] !== undefined) continue
      for (const [column, cell] of Object.entries(columns)) {
        const name = `${table}/${row}/${column}`
        if (isNewNumber(cell, known?.[column])) numbers.add(name)
        if (cell[1] === suppressed && known?.[column] === undefined) hidden.add(name)
      }
    }
  }
  return { numbers, suppressed: hidden }
}

const isNewNumber = ([, now]: LedgerCell, before: LedgerCell | undefined) =>
  typeof now === 'number' && now > 0 && typeof before?.[1] !== 'number'
