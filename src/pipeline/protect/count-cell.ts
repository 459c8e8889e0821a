import type { Protection } from '#model/protection.ts'
import { type PublicCell, suppressed, type TrueCell } from '#model/table.ts'

type Thresholds = Pick<Protection, 'threshold' | 'rounding_base' | 'min_persons'>

/**
 * What the public sees of a true count: 0 as it is, 1 to threshold − 1 (or fewer
 * than `min_persons` persons) as `*`, everything else rounded to the nearest
 * multiple of the base, halves up.
 *
 * Precondition: `requests` is a whole number, `persons <= requests`. Totals pass
 * through here from their own true count; published cells are never summed.
 * Postcondition: a published number is 0 or at least the threshold rounded, and
 * stands for at least three different true counts.
 *
 * @see Specification, algorithm B1; UK ACRO default threshold 10.
 */
export function publishCount(
  { requests, persons }: TrueCell,
  { threshold, rounding_base, min_persons }: Thresholds,
): PublicCell {
  if (requests === 0) return 0
  if (requests < threshold || persons < min_persons) return suppressed
  return rounding_base * Math.floor(requests / rounding_base + 0.5)
}
