import { DisclosureError } from '#model/errors.ts'
import type { CountTable, PublicTable } from '#model/table.ts'
import { suppression } from './suppression.ts'

/** A table with fewer cells that are not zero says too little to be judged. */
const fewestJudged = 10

/** More than half of a table's cells that are not zero are suppressed. */
export function isSparse(table: PublicTable): boolean {
  const { cells, zeros, hidden } = suppression(table)
  return cells - zeros >= fewestJudged && 2 * hidden > cells - zeros
}

/**
 * Refuses a table that mostly says `*`: it tells a reader nothing and an attacker
 * where the small counts are. It belongs one level coarser.
 *
 * @throws {DisclosureError} naming every such table that nobody has signed for.
 */
export function refuseSparse(
  tables: readonly PublicTable[],
  planned: readonly Pick<CountTable, 'plan'>[],
): void {
  const signed = new Set(
    planned.flatMap(({ plan }) => (plan.sparse === undefined ? [] : [plan.table])),
  )
  const sparse = tables.filter((table) => isSparse(table) && !signed.has(table.table))
  if (sparse.length === 0) return
  const described = (of: string) =>
    sparse
      .map((table) => {
        const { cells, zeros, hidden } = suppression(table)
        return `${table.table} (${of.replace('*', String(hidden)).replace('*', String(cells - zeros))})`
      })
      .join('; ')
  throw new DisclosureError(
    {
      id: `Lebih dari separuh isi tabel ini disembunyikan: ${described('* dari * sel yang bukan nol')}.`,
      en: `More than half of these tables is suppressed: ${described('* of * cells that are not zero')}.`,
    },
    {
      hint: {
        id: 'Buat tabelnya lebih kasar (period lebih panjang, merge, atau lebih sedikit rows), hapus dari plan, atau isi sparse (signed_off_by, signed_off_on, reason) pada tabel itu.',
        en: 'Make the table coarser (a longer period, merge, or fewer rows), delete it from the plan, or fill in sparse (signed_off_by, signed_off_on, reason) for it.',
      },
      place: { file: 'data/city/protection.yaml' },
    },
  )
}
