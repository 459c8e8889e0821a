import type { Sum } from '#pipeline/audit/linear/linear-system.ts'
import type { ExactCells } from './exact-cells.ts'

/** The sums whose every cell is published exactly or as `*`: a reader subtracts in them without any doubt. */
export function equationsOf({ system: { cells, sums } }: ExactCells): readonly Sum[] {
  const isSettled = (place: number) => {
    const { ifHidden, low = 0, high = 1 } = cells[place] ?? {}
    return ifHidden !== undefined || low === high
  }
  return sums.filter(
    ({ total, parts, exhaustive }) => exhaustive && [total, ...parts].every(isSettled),
  )
}

/**
 * Whether a sum gives away what is hidden in it, by three rules that need no solver: one `*` alone is
 * the difference of the others; parts that sum to less than the threshold are small together; and
 * who knows that a cell of 1 is himself needs two more to be in doubt about.
 */
export function isOpen(
  { total, parts }: Sum,
  hidden: ReadonlySet<number>,
  truth: readonly number[],
  threshold: number,
): boolean {
  const stars = [total, ...parts].filter((place) => hidden.has(place))
  if (stars.length === 0) return false
  const small = stars.reduce((sum, place) => sum + (truth[place] ?? 0), 0)
  return (
    stars.length === 1 ||
    (stars.length === 2 && stars.some((place) => truth[place] === 1)) ||
    (!hidden.has(total) && small < threshold)
  )
}

/**
 * The fast pass: in every sum that {@link isOpen} the cheapest number is hidden, until none is open
 * that has a number left.
 *
 * @param hidden Grows.
 */
export function closeSums(exact: ExactCells, hidden: Set<number>, threshold: number): void {
  const equations = equationsOf(exact)
  for (let grew = true; grew; ) {
    grew = false
    for (const sum of equations) {
      if (!isOpen(sum, hidden, exact.truth, threshold)) continue
      const [cheapest] = candidatesIn(sum, exact, hidden)
      if (cheapest === undefined) continue
      hidden.add(cheapest)
      grew = true
    }
  }
}

/** Whether no sum is open that could be closed. */
export const areSumsClosed = (exact: ExactCells, hidden: ReadonlySet<number>, threshold: number) =>
  equationsOf(exact).every(
    (sum) =>
      !isOpen(sum, hidden, exact.truth, threshold) || candidatesIn(sum, exact, hidden).length === 0,
  )

const candidatesIn = ({ total, parts }: Sum, exact: ExactCells, hidden: ReadonlySet<number>) =>
  exact.inOrder([total, ...parts].filter((place) => exact.cost.has(place) && !hidden.has(place)))
