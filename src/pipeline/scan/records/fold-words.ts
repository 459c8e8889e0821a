import { normaliseText } from '#identifiers/normalise-text.ts'

/**
 * The words of a text in small letters without accents, and its numbers, as separate
 * items in their order: `@zav_7170` gives `zav`, `7170`. Two spellings of one name
 * give the same words.
 */
export function foldWords(text: string): readonly string[] {
  const isPlain = !/[\x80-\uffff]/.test(text)
  const folded = isPlain ? text : withoutAccents(normaliseText(text).text)
  return folded.toLowerCase().match(isPlain ? /[a-z]+|\d+/g : /\p{L}+|\p{N}+/gu) ?? []
}

const withoutAccents = (text: string) => text.normalize('NFKD').replace(/\p{M}+/gu, '')

export const isWord = (item: string) => !/^\d/.test(item)

/** A whole number above 0 for a sequence of numbers; two sequences share one about once in 10¹⁵ pairs. */
export function sequenceKey(ids: readonly number[], from: number, length: number): number {
  let low = 0x811c9dc5
  let high = 0x9e3779b9
  for (let at = from; at < from + length; at++) {
    const id = ids[at] ?? 0
    low = Math.imul(low ^ id, 0x01000193)
    high = Math.imul(high ^ ((id << 7) | (id >>> 25)), 0x85ebca6b) ^ (high >>> 13)
  }
  return (low >>> 0) * 0x200000 + ((high ^ (high >>> 15)) >>> 11) || 1
}
