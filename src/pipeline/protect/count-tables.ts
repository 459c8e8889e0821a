import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import { type CountTable, type PublicTable, rowId } from '#model/table.ts'
import { publishCount } from './count-cell.ts'
import type { CellBook } from './frozen.ts'
import { notesOf } from './notes.ts'

/**
 * A planned count table as the public may see it.
 *
 * Postcondition: every cell of a count column is 0, `*` or a multiple of the
 * rounding base not below the threshold; no row is dropped, none is added.
 */
export function countTables(
  tables: readonly CountTable[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  return tables.map(({ plan, columns, rows }) => ({
    table: plan.table,
    plan: plan.id,
    kind: 'counts',
    title: plan.title,
    columns: ['row', ...plan.rows, 'period', ...columns].map(publicColumn),
    rows: rows.map(({ key, cells }) => {
      const id = rowId(key)
      return [
        id,
        ...key.codes,
        key.period,
        ...cells.map((cell, index) =>
          book.settle(
            plan.table,
            id,
            columns[index] ?? '',
            cell.requests,
            publishCount(cell, city.protection),
          ),
        ),
      ]
    }),
    notes: notesOf(plan, city),
  }))
}
