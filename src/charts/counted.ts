import { edition } from '#release/current.ts'
import type { Table } from '#release/table.ts'

/** Whom the `n` of a table of waiting counts: those who waited in the period, or those received in it. */
export type Counted = 'period' | 'cohort'

/** @returns As a property to spread into a chart; nothing where the release does not say, or the table is a series of snapshots. */
export function countedOf({ file }: Table): { readonly counted?: Counted } {
  // A curve and its summary are one table of the plan.
  const name = file.table.replace(/-(curve|summary)$/, '')
  const view = edition().statistics.plan?.find(({ table }) => table === name)?.view
  return view === 'period' || view === 'cohort' ? { counted: view } : {}
}
