import type { City } from '#model/city.ts'
import { publicColumn } from '#model/columns.ts'
import type { LedgerCell } from '#model/ledger.ts'
import type { CountPlan } from '#model/protection.ts'
import {
  type CountTable,
  type PublicCell,
  type PublicTable,
  type RowKey,
  rowId,
  suppressed,
  type TrueCell,
} from '#model/table.ts'
import { publishPlanned } from './count-cell.ts'
import type { CellBook } from './frozen.ts'
import { notesOf } from './notes.ts'
import { reviseCount } from './revise-count.ts'

/**
 * A planned count table as the public may see it.
 *
 * Postcondition: every cell of a count column is 0, `*` or a multiple of the
 * rounding base not below the threshold; in a table of exact counts 0, `*` or any
 * number not below its own. A period that was published before has
 * exactly the rows and cells it had; only a revision may change them, by
 * {@link reviseCount}, and never those of the record file's classes nor exact ones. A number that
 * the book withholds is `*`, in this release and in every later one.
 */
export function countTables(
  tables: readonly CountTable[],
  city: City,
  book: CellBook,
): readonly PublicTable[] {
  return tables.map((table) => {
    const { plan, columns } = table
    const rows = rowsOf(table, book).flatMap(({ key, cells }) => {
      const published = publishRow(table, key, cells, city, book)
      return published ? [[rowId(key), ...key.codes, key.period, ...published]] : []
    })
    for (const period of table.periods) {
      if (!book.isWithdrawn(plan.table, period)) book.close(plan.table, period, 0)
    }
    return {
      table: plan.table,
      plan: plan.id,
      kind: 'counts',
      title: plan.title,
      columns: ['row', ...plan.rows, 'period', ...columns].map(publicColumn),
      rows,
      notes: notesOf(plan, city),
    }
  })
}

type Row = { readonly key: RowKey; readonly cells: readonly TrueCell[] }

/** The rows counted and the rows once published, each once, in the order of the codes and periods. */
function rowsOf({ plan, columns, codes, rows }: CountTable, book: CellBook): readonly Row[] {
  const counted = new Set(rows.map(({ key }) => rowId(key)))
  const nobody = columns.map(() => ({ requests: 0, persons: 0, largest: 0 }))
  const restored = book
    .knownRows(plan.table)
    .filter((row) => !counted.has(row))
    .map((row) => {
      const parts = row.split('~')
      return {
        key: { codes: parts.slice(0, plan.rows.length), period: parts[plan.rows.length] ?? '' },
        cells: nobody,
      }
    })
  const place = (code: string, dimension: number) => {
    if (code === 'unstated') return Number.POSITIVE_INFINITY
    const at = codes[dimension]?.indexOf(code) ?? -1
    return at < 0 ? 1e9 : at
  }
  return [...rows, ...restored].sort(({ key: a }, { key: b }) => {
    for (const [dimension, code] of a.codes.entries()) {
      const other = b.codes[dimension] ?? ''
      if (code !== other)
        return place(code, dimension) - place(other, dimension) || (code < other ? -1 : 1)
    }
    return a.period < b.period ? -1 : a.period > b.period ? 1 : 0
  })
}

/** @returns The cells, or `undefined` for a row that must not appear. */
function publishRow(
  { plan, columns }: CountTable,
  key: RowKey,
  cells: readonly TrueCell[],
  city: City,
  book: CellBook,
): readonly PublicCell[] | undefined {
  const { table } = plan
  const row = rowId(key)
  if (book.isWithdrawn(table, key.period)) return undefined
  const known = book.known(table, row)
  const isPublished = book.followed(table, key.period) !== undefined
  const mayMove =
    book.kind === 'revision' && plan.population !== 'records' && plan.publish !== 'exact'
  if (isPublished && !known && !mayMove) return undefined
  const settled = cells.map((cell, index): LedgerCell => {
    const column = columns[index] ?? ''
    const [truth, old] = known?.[column] ?? [undefined, isPublished && !known ? 0 : undefined]
    const next = settle(old, cell, mayMove ? 'revised' : 'frozen', plan, city)
    const counted = truth !== undefined && !mayMove ? truth : cell.requests
    // What was said once stays said, and a zero is never hidden.
    return typeof old !== 'number' && next !== 0 && book.isWithheld(table, row, column)
      ? [counted, suppressed, 'withheld']
      : [counted, next]
  })
  if (isPublished && !known && settled.every(([, cell]) => cell === 0)) return undefined
  return settled.map((cell, index) => book.write(table, row, columns[index] ?? '', cell))
}

/** A row that was not there said that there was nothing to count. */
function settle(
  old: PublicCell | undefined,
  cell: TrueCell,
  state: 'revised' | 'frozen',
  plan: CountPlan,
  city: City,
): PublicCell {
  if (old === undefined) return publishPlanned(cell, plan, city.protection)
  return state === 'revised' ? reviseCount(old, cell, city.protection) : old
}
