import type { Highs } from 'highs'
import { coarseningsOf, mergesOf } from './coarsenings.ts'
import { exceptionsOf } from './exceptions.ts'
import { statedCounts } from './history.ts'
import type { LinearRelease } from './index.ts'
import type { Reading } from './intervals.ts'
import type { LinearSystem } from './linear-system.ts'
import { type NarrowedCell, narrowed } from './narrowed.ts'
import { recordClasses } from './record-classes.ts'
import { systemOf } from './system.ts'
import { tighten } from './tighten.ts'

/** A release as attackers of different trust read it: the same cells in the same places. */
export interface Systems {
  readonly bold: LinearSystem
  readonly careful: LinearSystem
  readonly doubting: LinearSystem
}

/** What an attacker takes a release to say, and what follows for its suppressed cells. */
export interface Attack {
  readonly system: LinearSystem
  /** Places of the suppressed cells that he does not take for small. */
  readonly beyond: readonly number[]
  readonly intervals: readonly NarrowedCell[]
}

export function systemsOf(release: LinearRelease): Systems {
  const { tables, reference, plan, policy, earlier = [] } = release
  const vintages = [...earlier, release]
  const stated = statedCounts(vintages)
  const { exact, stars } = recordClasses(tables, stated)
  const counts = [...stated, ...exact]
  const plans = [...earlier.flatMap((one) => one.plan), ...plan]
  const coarsenings = coarseningsOf(reference, mergesOf(plans), counts)
  const read = (attacker: Reading['attacker']) =>
    systemOf(counts, coarsenings, { ...policy, attacker }, stars)
  return {
    bold: read(policy.attacker ?? 'bold'),
    careful: read('careful'),
    doubting: read('doubting'),
  }
}

/**
 * The attack of a reader who has the files alone. He takes every `*` for a small
 * count, except where the other cells prove that a number stands behind it, and
 * every figure of an earlier release for as true as a new one. Where that
 * contradicts itself he doubts each cell that may be the reason.
 *
 * @returns `contradiction` when no counts at all can stand behind the files.
 */
export function publicAttack(
  systems: Systems,
  threshold: number,
  highs: Highs,
): Attack | 'contradiction' {
  const { bold, careful } = systems
  const least = tighten(careful)
  const proved =
    'kind' in least
      ? []
      : bold.cells.flatMap(({ suppressed, high }, at) =>
          suppressed && (least[at]?.low ?? 0) > high ? [at] : [],
        )
  // After a revision a withheld number may pass for a small count: the files put no end to what a `*` hides.
  const revised = bold.cells.flatMap(({ suppressed, high }, at) =>
    suppressed && Number.isFinite(high) && high >= threshold ? [at] : [],
  )
  const open = withCells(bold, revised, (at) => careful.cells[at])
  return attack({ ...systems, bold: open }, proved, threshold, highs)
}

/**
 * The attack of a reader who knows, from wherever, behind which `*` a number
 * stands. Whatever anybody without this knowledge can work out, he can: the true
 * counts of each possible reading are among what the others must allow for.
 */
export function knowingAttack(
  systems: Systems,
  isNumber: (name: string) => boolean,
  threshold: number,
  highs: Highs,
): Attack | 'contradiction' {
  const numbers = systems.bold.cells.flatMap(({ suppressed, stated = [] }, at) =>
    suppressed && stated.some(isNumber) ? [at] : [],
  )
  return attack(systems, numbers, threshold, highs)
}

function attack(
  systems: Systems,
  numbers: readonly number[],
  threshold: number,
  highs: Highs,
): Attack | 'contradiction' {
  const system = withNumbers(systems, numbers, threshold)
  const straight = narrowed(system, highs)
  if (straight !== 'contradiction') return { system, beyond: numbers, intervals: straight }
  // First the signs are doubted, and only then the figures of earlier releases.
  for (const looser of [systems.careful, systems.doubting]) {
    const doubtful = exceptionsOf(system, looser, highs)
    if (doubtful === 'contradiction') continue
    const loose = withCells(system, doubtful, (at) => looser.cells[at])
    const intervals = narrowed(loose, highs)
    if (intervals !== 'contradiction')
      return { system: loose, beyond: [...new Set([...numbers, ...doubtful])], intervals }
  }
  return 'contradiction'
}

/** The bold reading, but these cells hide some number from the threshold on. */
function withNumbers(
  { bold, careful }: Pick<Systems, 'bold' | 'careful'>,
  places: readonly number[],
  threshold: number,
): LinearSystem {
  return withCells(bold, places, (at) => {
    const cell = careful.cells[at]
    // After a revision a withheld number may have fallen below the threshold.
    return cell && { ...cell, low: cell.low > 0 ? Math.max(cell.low, threshold) : 0 }
  })
}

function withCells(
  system: LinearSystem,
  places: readonly number[],
  read: (at: number) => LinearSystem['cells'][number] | undefined,
): LinearSystem {
  if (places.length === 0) return system
  const chosen = new Set(places)
  return {
    ...system,
    cells: system.cells.map((cell, at) => (chosen.has(at) ? (read(at) ?? cell) : cell)),
  }
}
