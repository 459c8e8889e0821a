import { planOf } from '#release/planned.ts'
import type { Table } from '#release/table.ts'

/** Whom the `n` of a table of waiting counts: those who waited in the period, or those received in it. */
export type Counted = 'period' | 'cohort'

/** @returns As a property to spread into a chart; nothing where the release does not say, or the table is a series of snapshots. */
export function countedOf({ id }: Table): { readonly counted?: Counted } {
  const view = planOf(id)?.view
  return view === 'period' || view === 'cohort' ? { counted: view } : {}
}
