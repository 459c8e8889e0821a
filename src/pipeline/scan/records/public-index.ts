import { digitRuns, partOfRun } from '../detectors/digit-run.ts'
import { withoutOrdinary } from '../detectors/ordinary-numbers.ts'
import type { TextKind } from '../scan-text.ts'
import { foldWords, isWord, sequenceKey } from './fold-words.ts'

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

export function publicIndex(official: Official): PublicIndexBuilder {
  const words = new Map<string, string>()
  const numbers = new Map<string, string>()
  const identifiers = new Map<string, string>()
  const digests = new Map<string, string>()
  const ids = new Map<string, number>()
  const sequences = {
    pair: new Map(),
    address: new Map(),
    text: new Map(),
  } as const satisfies Record<SequenceKind, Map<number, string>>
  const officialWords = new Set<string>()
  const idOf = (word: string) => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, ids.size + 1)
    return ids.size
  }
  const eachSequence = (
    items: readonly string[],
    see: (kind: SequenceKind, key: number) => void,
  ) => {
    const itemIds = items.map(idOf)
    for (const kind of ['pair', 'address', 'text'] as const) {
      for (let from = 0; from + lengths[kind] <= itemIds.length; from++) {
        see(kind, sequenceKey(itemIds, from, lengths[kind]))
      }
    }
  }
  const phrases = { pair: new Set<number>(), address: new Set<number>(), text: new Set<number>() }
  for (const text of official.words) for (const word of foldWords(text)) officialWords.add(word)
  for (const text of official.phrases) {
    const items = foldWords(text)
    for (const word of items) officialWords.add(word)
    eachSequence(items, (kind, key) => phrases[kind].add(key))
  }

  return {
    words,
    numbers,
    identifiers,
    digests,
    add(text, file, kind) {
      const note = <Key>(map: Map<Key, string>, key: Key) => {
        if (!map.has(key)) map.set(key, file)
      }
      const items = foldWords(text)
      // A word of a program is no leak by itself; with its neighbour, or with digits, it may be.
      if (kind === 'page') {
        for (const item of items) {
          if (item.length >= 4 && isWord(item) && !officialWords.has(item)) note(words, item)
        }
      }
      eachSequence(items, (sequence, key) => {
        if (!phrases[sequence].has(key)) note(sequences[sequence], key)
      })
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
      return sequences[kind].get(sequenceKey(found, 0, found.length))
    },
  }
}

/** A number without the zero or 62 of a telephone before it. */
export const bareNumber = (digits: string) => digits.replace(/^(?:0|620?)(?=8|[2-79]\d)/, '')

/** Unbroken numbers, and what numbers in groups give when joined as a telephone or a NIK would be. */
function numbersIn(text: string): readonly string[] {
  const found: string[] = []
  for (const { 0: digits } of text.matchAll(/\d{10,}/g)) found.push(bareNumber(digits))
  for (const run of digitRuns(text).flatMap(withoutOrdinary)) {
    const { groups } = run
    if (run.digits.length >= 7 && run.digits.length <= 25) found.push(bareNumber(run.digits))
    for (const [first, group] of groups.entries()) {
      if (group.digits.length >= 7) found.push(bareNumber(group.digits))
      let digits = group.digits
      for (let last = first + 1; last < groups.length && digits.length < 16; last++) {
        digits += groups[last]?.digits ?? ''
        const isPhone =
          digits.length >= 9 && /^\(?(?:0\d|\+)/.test(partOfRun(run, first, first).text)
        if (digits.length === 16 || isPhone) found.push(bareNumber(digits))
      }
    }
  }
  return found
}

/** Pieces of five signs or more with a digit or a sign between letters in them. */
function identifiersIn(text: string): readonly string[] {
  return Array.from(text.toLowerCase().matchAll(/[\w.+@-]{5,}/g), ([piece]) =>
    bareIdentifier(piece),
  ).filter((piece) => piece.length >= 5 && /[\d_.@-]/.test(piece))
}

/** An identifier as it is compared: small letters, without the signs around it. */
export const bareIdentifier = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '')
