import type { TextKind } from '../scan-text.ts'
import { identifiersIn, numbersIn } from './bare-values.ts'
import { foldWords, isWord, sequenceKey } from './fold-words.ts'
import { sequenceTable } from './sequence-table.ts'

/** Lengths, in words, of the sequences that are remembered: a pair of names, an address, a piece of text. */
export const lengths = { pair: 2, address: 4, text: 6 } as const
type SequenceKind = keyof typeof lengths

/**
 * Everything in the public files that could be a private value, each with the first file
 * it stands in. Built once; the private records then pass by it one at a time, so
 * that nothing of them is ever kept.
 */
export interface PublicIndex {
  /** Words of pages and tables that are no official word. */
  readonly words: ReadonlyMap<string, string>
  /** Numbers of seven digits or more, spelled as `bareNumber` gives them. */
  readonly numbers: ReadonlyMap<string, string>
  /** Anything with a digit or a sign in it: addresses, handles, ticket numbers, points. */
  readonly identifiers: ReadonlyMap<string, string>
  /** Hexadecimal digests. */
  readonly digests: ReadonlyMap<string, string>
  /** The file of a sequence of words, unless it is an official phrase. */
  sequence(kind: SequenceKind, words: readonly string[], from: number): string | undefined
}

export interface Official {
  /** Texts whose words are nobody's secret: code, dictionaries, content. */
  readonly words: Iterable<string>
  /** Texts whose sequences of words may be published: names of areas, agencies, topics, programmes. */
  readonly phrases: Iterable<string>
}

export interface PublicIndexBuilder extends PublicIndex {
  add(text: string, file: string, kind: TextKind): void
}

/** The number of no file: a sequence that is an official phrase. */
const official = 0

export function publicIndex({ words: codeTexts, phrases }: Official): PublicIndexBuilder {
  const words = new Map<string, string>()
  const numbers = new Map<string, string>()
  const identifiers = new Map<string, string>()
  const digests = new Map<string, string>()
  const files = ['']
  const ids = new Map<string, number>()
  const tables = { pair: sequenceTable(), address: sequenceTable(), text: sequenceTable() }
  const officialWords = new Set<string>()

  const idOf = (word: string) => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, ids.size + 1)
    return ids.size
  }
  const addSequences = (items: readonly string[], file: number) => {
    const itemIds = items.map(idOf)
    for (const kind of ['pair', 'address', 'text'] as const) {
      const length = lengths[kind]
      for (let from = 0; from + length <= itemIds.length; from++) {
        tables[kind].add(sequenceKey(itemIds, from, length), file)
      }
    }
  }
  for (const text of codeTexts) for (const word of foldWords(text)) officialWords.add(word)
  for (const text of phrases) {
    const items = foldWords(text)
    for (const word of items) officialWords.add(word)
    // Of two that put the same sequence the first counts, and these come before any file.
    addSequences(items, official)
  }

  return {
    words,
    numbers,
    identifiers,
    digests,
    add(text, file, kind) {
      const note = (map: Map<string, string>, key: string) => {
        if (!map.has(key)) map.set(key, file)
      }
      if (files.at(-1) !== file) files.push(file)
      const items = foldWords(text)
      // What stands in a library was written before there was a record.
      if (kind !== 'library') addSequences(items, files.length - 1)
      // A word of a program is no leak by itself; with its neighbour, or with digits, it may be.
      for (const item of kind === 'page' ? items : []) {
        if (item.length >= 4 && isWord(item) && !officialWords.has(item)) note(words, item)
      }
      for (const number of numbersIn(text)) note(numbers, number)
      for (const identifier of identifiersIn(text)) {
        const isDigest = /^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{56,128})$/.test(identifier)
        note(isDigest ? digests : identifiers, identifier)
      }
    },
    sequence(kind, items, from) {
      const found: number[] = []
      for (let at = from; at < from + lengths[kind]; at++) {
        const id = ids.get(items[at] ?? '')
        if (id === undefined) return undefined
        found.push(id)
      }
      const file = tables[kind].get(sequenceKey(found, 0, found.length))
      return file === undefined || file === official ? undefined : files[file]
    },
  }
}
