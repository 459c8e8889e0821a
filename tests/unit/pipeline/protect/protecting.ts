import type { Ledger } from '#model/ledger.ts'
import type { PublicTable } from '#model/table.ts'

export const noRecords = { sources: [], periods: [] }

/** The ledger that a first release leaves. */
export function ledgerOf(state: Pick<Ledger, 'cells' | 'windows' | 'records'>): Ledger {
  return {
    format: 1,
    version: 1,
    city_id: 'kota-uji',
    key: '00'.repeat(32),
    releases: [{ release_id: '2024-02.r1', as_of: '2024-03-31', kind: 'ordinary' }],
    ...state,
    withdrawals: [],
  }
}

export const rowsOf = (tables: readonly PublicTable[], name: string) =>
  tables.find(({ table }) => table === name)?.rows
