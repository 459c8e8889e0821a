/**
 * The candidate with the fewest edits from `word`, or nothing where all are far: not
 * within the other, and more than half of the longer one to change.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const [one, other] = [word.toLowerCase(), candidate.toLowerCase()]
    const edits = editDistance(one, other)
    const isNear = edits <= Math.max(one.length, other.length) / 2
    if (edits < fewest && (isNear || one.includes(other) || other.includes(one))) {
      best = candidate
      fewest = edits
    }
  }
  return best
}

/** Levenshtein distance, one row of the table at a time. */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const row = [index + 1]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (to[column - 1] === letter ? 0 : 1)
      row.push(Math.min(replaced, (previous[column] ?? 0) + 1, (row[column - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[to.length] ?? 0
}
