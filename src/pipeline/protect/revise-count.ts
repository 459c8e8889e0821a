import type { Protection } from '#model/protection.ts'
import { type PublicCell, suppressed, type TrueCell } from '#model/table.ts'
import { largestAsOne, publishCount } from './count-cell.ts'

/**
 * The cell after a revision: what was published, unless the true count has
 * moved a whole rounding base away from it.
 *
 * With it a record added, moved or removed changes no published figure, so that
 * comparing the releases before and after does not show it. A suppressed cell
 * stays suppressed until it is well above the threshold, also without its largest
 * contributor; a zero stays until its count reaches the base.
 *
 * Postcondition: for every x and |Δ| < 3, `reviseCount(publishCount(x), x + Δ)`
 * is `publishCount(x)`; a count below the threshold can always be any of at
 * least four. After a revision `*` may stand for 0–13, 0 for up to 4, and a
 * number for up to 4 more or less.
 *
 * @param old What the last release published.
 * @see Specification, section 4, rule 4.
 */
export function reviseCount(
  old: PublicCell,
  cell: TrueCell,
  policy: Pick<Protection, 'threshold' | 'rounding_base' | 'min_persons'>,
): PublicCell {
  const { threshold, rounding_base } = policy
  const { requests } = cell
  if (typeof old === 'number') {
    const stays = old === 0 ? requests < rounding_base : Math.abs(requests - old) < rounding_base
    return stays ? old : publishCount(cell, policy)
  }
  if (old === suppressed && largestAsOne(cell) < threshold - 1 + rounding_base) return suppressed
  return publishCount(cell, policy)
}
