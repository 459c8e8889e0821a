import { type Found, type MappedText, rewrite } from './mapped-text.ts'

/** Characters that show nothing: soft hyphen, zero-width, direction marks, variation selectors. */
const invisible =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: single code points are meant, joiners among them.
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e01ef}]/gu

/**
 * Folds what only looks different: compatibility forms (NFKC), full-width and
 * Arabic-Indic digits, dashes and spaces, and drops characters that show nothing.
 *
 * Letters are left alone (`O` is not read as 0 here, and accents stay), so a word is
 * found as it is written. A text of ASCII is returned as it is.
 */
export function normaliseText(text: string): MappedText {
  return rewrite(text, foreignCharacters(text), (character) => folded(character[0]))
}

/** Every character beyond ASCII with the marks on it. */
function* foreignCharacters(text: string): Generator<Found> {
  for (const { 0: run, index } of text.matchAll(/[\x80-\uffff]+/g)) {
    for (const character of run.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
      yield { 0: character[0], index: index + character.index }
    }
  }
}

const cache = new Map<string, string>()

function folded(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  const made = fold(character)
  if (cache.size < 10_000) cache.set(character, made)
  return made
}

function fold(character: string): string {
  return character
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\u2010-\u2015\u2043\u2212]/g, '-')
    .replace(/[\u1680\u2000-\u200a\u202f\u205f]/g, ' ')
}
