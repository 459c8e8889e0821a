import { exactThreshold } from '#model/exact-plan.ts'
import type { CountPlan, Protection } from '#model/protection.ts'
import { type PublicCell, suppressed, type TrueCell } from '#model/table.ts'

type Thresholds = Pick<Protection, 'threshold' | 'rounding_base' | 'min_persons'>

/**
 * What the public sees of a true count: 0 as it is, 1 to threshold − 1 (or fewer
 * than `min_persons` persons, or too few beside the largest contributor) as `*`,
 * everything else rounded to the nearest multiple of the base, halves up.
 *
 * Dominance: who filed most of a cell can subtract what they filed. So their
 * requests count as one, and the cell must reach the threshold still. Anybody with
 * one request in a cell of the threshold is left with threshold − 1 others, which the
 * threshold has always allowed; nobody with more requests may be left with fewer.
 * This is the p% rule with the protection stated as a count: the remainder is
 * what every other count has to be, however large the cell is, and no share of the
 * cell decides (990 of 1,000 leave ten others, who are as hidden as any ten). Others
 * who filed several know no more than the largest does. Two who pool what they know
 * are not covered, as two are not by the threshold itself.
 *
 * Precondition: `requests` is a whole number, `persons <= requests`, and so is `largest`. Totals pass
 * through here from their own true count; published cells are never summed.
 * Postcondition: a published number is 0 or at least the threshold rounded, and
 * stands for at least three different true counts.
 *
 * @see Specification, algorithm B1; UK ACRO default threshold 10.
 */
export function publishCount(
  cell: TrueCell,
  { threshold, rounding_base, min_persons }: Thresholds,
): PublicCell {
  const { requests, persons } = cell
  if (requests === 0) return 0
  if (largestAsOne(cell) < threshold || persons < min_persons) return suppressed
  return rounding_base * Math.floor(requests / rounding_base + 0.5)
}

/** The requests of a cell when those of its largest contributor count as one. */
export function largestAsOne({ requests, largest }: Omit<TrueCell, 'persons'>): number {
  return requests - Math.max(0, largest - 1)
}

/**
 * What the public sees of a true count in a table of this plan: rounded by the rule above or, where
 * the plan says `exact`, 0 as it is, 1 to its threshold − 1 (or fewer than `min_persons` persons, or
 * too few beside the largest contributor) as `*`, and everything else as it is.
 *
 * Postcondition: an exact number alone hides no other; which more of them have to be `*` is for
 * the book to say (`isWithheld`).
 *
 * @see Specification, algorithm B2.
 */
export function publishPlanned(cell: TrueCell, plan: CountPlan, policy: Thresholds): PublicCell {
  const threshold = exactThreshold(plan)
  return threshold === undefined
    ? publishCount(cell, policy)
    : publishCount(cell, { ...policy, threshold, rounding_base: 1 })
}
