import { type Cell, numberOf } from '#release/cell.ts'
import type { Amount } from './geometry/columns.ts'

/** How geometry sees a cell. */
export function amountOf(cell: Cell): Amount {
  const value = numberOf(cell)
  if (value !== undefined) return { kind: 'given', value }
  return { kind: cell.state === 'suppressed' ? 'suppressed' : 'empty' }
}
