import type { RecordPolicy } from '#model/protection.ts'
import type { RecordGroup } from '#model/records.ts'
import {
  type BaseClass,
  type BlankLevel,
  baseClasses,
  type EquivalenceClass,
  equivalenceClasses,
  isSafe,
  requestsOf,
} from './equivalence-classes.ts'

/** What a reader can know of a base class's size without the record file. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

/** Fewest numbers a blanked class's size must be able to be, less one. */
const leastWidth = 3

/**
 * Local suppression of one quarter (algorithm A): unsafe classes lose their
 * topic group, then their district. A star class that is still unsafe, or whose
 * exact size in the file would give away a small class that it hides, takes in
 * the smallest safe class, of its district first.
 *
 * Postcondition: in the answer every class is safe, and what the file and
 * `boundsOf` say together leaves the size of every blanked class below `k` open
 * by at least 3; no record is missing from it.
 *
 * @returns The level of each base class; `undefined` when the whole quarter in one class is not safe and must be held back.
 */
export function blankClasses(
  groups: readonly RecordGroup[],
  policy: Pick<RecordPolicy, 'k' | 'l' | 'max_share_percent'>,
  boundsOf: (base: BaseClass) => Bounds,
): ReadonlyMap<BaseClass, BlankLevel> | undefined {
  const levels = new Map<BaseClass, BlankLevel>(baseClasses(groups).map((base) => [base, 0]))
  const raise = ({ bases }: EquivalenceClass, level: BlankLevel) => {
    for (const base of bases) levels.set(base, level)
  }
  for (;;) {
    const classes = equivalenceClasses(levels)
    const unsafe = (level: BlankLevel) =>
      classes.filter((one) => one.level === level && !isSafe(one, policy))
    const small = unsafe(0)
    for (const one of small) raise(one, 1)
    if (small.length) continue
    const [partial] = unsafe(1)
    if (partial) {
      raise(partial, 2)
      continue
    }
    const open = classes.find(
      (one) => one.level > 0 && (!isSafe(one, policy) || !isHidden(one, policy, boundsOf)),
    )
    if (!open) return levels
    const next =
      open.level === 1
        ? smallest(classes.filter((one) => one.level === 0 && isSister(one, open)))
        : smallest(classes.filter((one) => one !== open && !hasOtherStar(one, classes)))
    if (next) raise(next, open.level)
    else if (open.level === 1) raise(open, 2)
    else return undefined
  }
}

const isSister = (one: EquivalenceClass, other: EquivalenceClass) =>
  one.bases[0]?.district === other.bases[0]?.district

/**
 * Whether a class's district already has a star class of its own. Its classes
 * stay together: were one of them in the star of the quarter, a reader could not
 * tell which star holds which class, and neither could the audit.
 */
const hasOtherStar = (one: EquivalenceClass, classes: readonly EquivalenceClass[]) =>
  one.level === 0 && classes.some((other) => other.level === 1 && isSister(one, other))

/** Ties go by name, so that equal data give equal files. */
function smallest(classes: readonly EquivalenceClass[]): EquivalenceClass | undefined {
  return [...classes].sort((a, b) => requestsOf(a) - requestsOf(b) || (a.name < b.name ? -1 : 1))[0]
}

/**
 * Whether the exact size of a star class keeps the small classes in it open:
 * each lies between the total less the others' upper bounds and the total less
 * their lower bounds.
 */
function isHidden(
  one: EquivalenceClass,
  { k }: Pick<RecordPolicy, 'k'>,
  boundsOf: (base: BaseClass) => Bounds,
): boolean {
  const total = requestsOf(one)
  const bounds = one.bases.map(boundsOf)
  const low = bounds.reduce((sum, bound) => sum + bound.low, 0)
  const high = bounds.reduce((sum, bound) => sum + bound.high, 0)
  return one.bases.every((base, index) => {
    const mine = bounds[index] ?? { low: 0, high: 0 }
    if (requestsOf({ bases: [base] }) >= k) return true
    const least = Math.max(mine.low, total - (high - mine.high))
    const most = Math.min(mine.high, total - (low - mine.low))
    return most - least >= leastWidth
  })
}
