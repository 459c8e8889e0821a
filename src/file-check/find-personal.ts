import { detect } from '#identifiers/detect.ts'
import { mask } from '#identifiers/mask.ts'
import type { Problem } from './problems.ts'

/** Texts remembered for each column: a code comes back often, a free text never. */
const remembered = 5000

/**
 * A look for identifiers in the columns that should hold none. Columns declared
 * as private or as what tells persons apart are not looked at: that they hold
 * identifiers is known.
 *
 * What is found is assistance, never a guarantee, and only its masked form leaves here.
 */
export function personalFinder(columns: ReadonlyMap<number, string>) {
  const seen = new Map<number, Map<string, string | undefined>>()
  return (cells: readonly string[], line: number, add: (problem: Problem) => void): void => {
    for (const [at, column] of columns) {
      const cell = cells[at] ?? ''
      if (cell.length < 6) continue
      const known = seen.get(at) ?? new Map<string, string | undefined>()
      seen.set(at, known)
      if (!known.has(cell)) {
        if (known.size >= remembered) known.clear()
        known.set(cell, maskedHit(cell))
      }
      const value = known.get(cell)
      if (value !== undefined) add({ rule: 'personal-data', level: 'look', column, line, value })
    }
  }
}

/** A cell as it may be shown: whole, or masked where an identifier stands in it. */
export function showable(cell: string): string {
  return cell.length < 6 ? cell : (maskedHit(cell) ?? cell)
}

function maskedHit(cell: string): string | undefined {
  const hit = detect(cell).find(({ confidence }) => confidence === 'high')
  return hit && mask(cell.slice(hit.start, hit.end))
}
