import { type PublicTable, suppressed } from '#model/table.ts'

/** Count cells of a table, how many of them are true zeros, and how many are suppressed. */
export function suppression({ columns, rows }: PublicTable): {
  readonly cells: number
  readonly zeros: number
  readonly hidden: number
} {
  const counted = columns.flatMap(({ type }, index) => (type === 'count' ? [index] : []))
  const cells = rows.flatMap((row) => counted.map((index) => row[index]))
  return {
    cells: cells.length,
    zeros: cells.filter((cell) => cell === 0).length,
    hidden: cells.filter((cell) => cell === suppressed).length,
  }
}
