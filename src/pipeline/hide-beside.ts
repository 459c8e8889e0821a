import type { Highs } from 'highs'
import { DisclosureError } from '#model/errors.ts'
import { cellNamed } from '#model/ledger.ts'
import type { LinearRelease } from './audit/linear/index.ts'
import type { LinearSystem } from './audit/linear/linear-system.ts'
import type { Protection } from './protect/index.ts'
import { secondary } from './secondary/index.ts'

/**
 * The numbers of exact tables that must be hidden so that nothing beside them can be worked out.
 *
 * @param system What an attacker takes the attempt to say.
 * @param thresholds Of each exact table, by its name; at least one.
 * @returns Names of cells.
 * @throws {DisclosureError} when a count stays narrow whatever is hidden.
 */
export function hideBeside(
  { state, fresh }: Protection,
  system: LinearSystem,
  thresholds: ReadonlyMap<string, number>,
  {
    threshold,
    key,
    highs,
  }: { readonly threshold: number; readonly key: string; readonly highs: Highs },
): readonly string[] {
  const cellOf = (name: string) => cellNamed(state.cells, name)
  const found = secondary(
    system,
    {
      isExact: (name) => thresholds.has(name.split('/')[0] ?? ''),
      isNumber: (name) => typeof cellOf(name)?.[1] === 'number',
      mayHide: (name) => fresh.numbers.has(name),
      truthOf: (name) => cellOf(name)?.[0] ?? undefined,
      threshold: Math.max(...thresholds.values()),
      key,
    },
    threshold,
    highs,
  )
  if (!('narrow' in found)) return found
  const narrow = found.narrow.map(({ name, low, high }) => `${name}: ${low}–${high}`).join('; ')
  throw new DisclosureError(
    {
      id: `Angka tepat membuka hitungan kecil, walaupun semua yang boleh disembunyikan sudah disembunyikan: ${narrow}.`,
      en: `Exact numbers tell small counts, although all that may be hidden is hidden: ${narrow}.`,
    },
    {
      hint: {
        id: `Tulis publish: rounded pada tabel ${[...thresholds.keys()].join(', ')} di data/city/protection.yaml, atau hapus tabel lain yang menghitung hal yang sama. Rilis terakhir tidak berubah.`,
        en: `Write publish: rounded for ${[...thresholds.keys()].join(', ')} in data/city/protection.yaml, or delete another table that counts the same. The newest release has not changed.`,
      },
      place: { file: 'data/city/protection.yaml' },
    },
  )
}

/** The exact tables of this and every earlier plan, with their thresholds. */
export function exactThresholds({
  plan,
  earlier = [],
}: Omit<LinearRelease, 'tables'>): ReadonlyMap<string, number> {
  return new Map(
    [...earlier.flatMap((one) => one.plan), ...plan].flatMap(
      ({ table, publish, exact_threshold }) =>
        publish === 'exact' ? [[table, exact_threshold ?? 0] as const] : [],
    ),
  )
}
