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
  const names = changed.map(({ table }) => table).join(', ')
  throw new DisclosureError(
    {
      id: `Tabel yang sudah terbit berganti cara terbitnya (rounded atau exact): ${names}.`,
      en: `Published tables would change how they are published (rounded or exact): ${names}.`,
    },
    {
      hint: {
        id: 'Kembalikan publish seperti semula, atau beri tabel itu nama baru (table) di data/city/protection.yaml. Rilis terakhir tidak berubah.',
        en: 'Set publish back, or give the table a new name (table) in data/city/protection.yaml. The newest release has not changed.',
      },
      place: { file: 'data/city/protection.yaml' },
    },
  )
}
