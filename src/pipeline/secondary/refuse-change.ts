import { DisclosureError } from '#model/errors.ts'
import type { Planned, Vintage } from '#pipeline/audit/linear/index.ts'

/**
 * A table that was published rounded stays rounded under its name, and an exact one exact: its
 * closed periods do not change, and readers would take a figure of one kind for one of the other.
 *
 * @throws {DisclosureError} naming every table of the plan that an earlier release published otherwise.
 */
export function refuseChange(
  plan: readonly Planned[],
  earlier: readonly Pick<Vintage, 'plan'>[],
): void {
  const before = new Map(earlier.flatMap((one) => one.plan).map((one) => [one.table, one.publish]))
  const changed = plan.filter(
    ({ table, publish }) => before.has(table) && before.get(table) !== publish,
  )
  if (changed.length === 0) return
  throw new DisclosureError(
    `Tabel yang sudah terbit berganti cara terbitnya (rounded atau exact): ${changed.map(({ table }) => table).join(', ')}.`,
    {
      hint: 'Kembalikan publish seperti semula, atau beri tabel itu nama baru (table) di data/city/protection.yaml. Rilis terakhir tidak berubah.',
      place: { file: 'data/city/protection.yaml' },
    },
  )
}
