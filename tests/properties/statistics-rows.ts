import fc from 'fast-check'
import type { EventTable } from '#model/event-table.ts'
import { eventTable } from '../unit/statistics/event-rows.ts'

/** One row of an event table. */
export interface Row {
  readonly entry: number
  readonly exit: number
  readonly event: number
  readonly weight: number
}

/** Rows with ties, zero waits, weights and, if wanted, late entries. */
export function rowsOf({ truncated = true, codes = 3 } = {}): fc.Arbitrary<Row[]> {
  const row = fc
    .tuple(fc.nat(20), fc.nat(20), fc.nat(codes - 1), fc.integer({ min: 1, max: 5 }), fc.boolean())
    .map(([a, b, event, weight, late]) => ({
      entry: truncated && late ? Math.min(a, b) : 0,
      exit: Math.max(a, b),
      event,
      weight,
    }))
  return fc.array(row, { maxLength: 30 })
}

export function tableOf(rows: readonly Row[]): EventTable {
  return eventTable({
    entry: rows.map((row) => row.entry),
    exit: rows.map((row) => row.exit),
    event: rows.map((row) => row.event),
    weight: rows.map((row) => row.weight),
  })
}
