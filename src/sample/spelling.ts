import type { Random } from './random.ts'

interface Named {
  readonly code: string
  /** The official name first, then whatever else may stand in an export. */
  readonly words: readonly string[]
  /** Words that belong to the entry but are never written. */
  readonly unwritten?: readonly string[]
}

const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/**
 * Makes the draw of a spelling: mostly the official name, sometimes another one
 * of the reference table, sometimes in capitals or with a stray space.
 *
 * A word that two entries claim is never written, because no reader could tell
 * them apart; an entry without a word of its own is written as its code.
 *
 * @param officialShare How often the official name is written when it is unambiguous.
 */
export function createSpelling(entries: readonly Named[], officialShare: number) {
  const owners = new Map<string, Set<string>>()
  for (const { code, words, unwritten = [] } of entries) {
    for (const word of [code, ...words, ...unwritten].map(fold)) {
      owners.set(word, (owners.get(word) ?? new Set()).add(code))
    }
  }
  const spellings = new Map(
    entries.map(({ code, words }) => {
      const own = words.filter((word) => word && owners.get(fold(word))?.size === 1)
      return [code, own.length > 0 ? own : [code]]
    }),
  )
  return (random: Random, code: string): string => {
    const [official = code, ...others] = spellings.get(code) ?? []
    const word =
      others.length === 0 || random.chance(officialShare) ? official : random.pick(others)
    if (random.chance(0.03)) return word.toUpperCase()
    return random.chance(0.01) ? `${word} ` : word
  }
}

/** The entries of a list cell of a reference table. */
export const listed = (cell: string) => cell.split('|').filter(Boolean)
