import { type PublicColumn, type PublicTable, suppressed } from '#model/table.ts'

/** A period as {@link publicColumn} describes it, as a regular expression. */
export const periodPattern =
  '^(\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?|\\d{4}\\.\\.\\d{4}|\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2})$'
/** A day, a month or a year. */
export const datePattern = '^\\d{4}(-\\d{2}(-\\d{2})?)?$'

/**
 * What stands in a cell that holds no value, and what each sign means. `*` is declared
 * where it can stand, whether or not it does in this release: in every count, and in the
 * places that the file of single requests may remove.
 */
export function missingSigns(
  { kind }: Pick<PublicTable, 'kind'>,
  { type }: Pick<PublicColumn, 'type'>,
): readonly { readonly value: string; readonly label: string }[] {
  const empty = {
    value: '',
    label: 'tidak berlaku atau belum diketahui / not applicable or unknown',
  }
  const isHideable = type === 'count' || (kind === 'records' && type === 'code')
  return isHideable
    ? [
        empty,
        {
          value: suppressed,
          label:
            'disembunyikan: hitungan kecil, atau angka yang membukanya / hidden: a small count, or a figure that would give one away',
        },
      ]
    : [empty]
}
