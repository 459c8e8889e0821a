import type { Ledger } from '#model/ledger.ts'
import type { PublicTable } from '#model/table.ts'

/**
 * A row that an earlier release published stays published: rows of the ledger
 * that the present data no longer yield are put back as they were, after the
 * others. Their codes are the parts of the row's name.
 */
export function restoreRows(table: PublicTable, ledger: Ledger | undefined): PublicTable {
  const known = ledger?.cells[table.table]
  if (!known) return table
  const present = new Set(table.rows.map(([row]) => row))
  const keys = Object.keys(known).filter((row) => !present.has(row))
  if (keys.length === 0) return table
  const restored = keys.map((row) => {
    const parts = row.split('~')
    return table.columns.map(({ name, type }, index) => {
      if (index === 0) return row
      const cell = known[row]?.[name]
      if (cell) return cell[1]
      const part = parts[index - 1] ?? null
      return type === 'number' && part !== null ? Number(part) : part
    })
  })
  return { ...table, rows: [...table.rows, ...restored] }
}
