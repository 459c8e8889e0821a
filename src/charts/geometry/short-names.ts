/**
 * Names cut to what fits into a tile, in the order of the names: initials of several
 * words, else four letters. Of names that begin alike each ends in its first letter
 * that the others do not have there; only where there is none do two stay equal.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const first = names.map(firstLetters)
  const taken = new Set<string>()
  const isAlone = (short: string) =>
    first.filter((other) => alike(other, short)).length <= 1 && !taken.has(short.toLowerCase())
  return names.map((name, i) => {
    const usual = first[i] ?? ''
    const isOneWord = !/\s/.test(name)
    const short =
      isAlone(usual) || !isOneWord
        ? usual
        : ([...name.slice(4)].map((letter) => name.slice(0, 3) + letter).find(isFree) ?? usual)
    taken.add(short.toLowerCase())
    return short

    function isFree(candidate: string) {
      return !first.some((other) => alike(other, candidate)) && !taken.has(candidate.toLowerCase())
    }
  })
}

/** A letter less where four do not fit: the last one tells names apart. */
export function narrower(short: string): string {
  const isSecondWord = /^..\p{Lu}/u.test(short)
  return isSecondWord ? short.slice(0, 3) : short.slice(0, 2) + short.slice(-1)
}

const alike = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function firstLetters(name: string): string {
  const words = name.split(/\s+/)
  return words.length > 1
    ? words.map((word) => word.slice(0, words.length > 2 ? 1 : 2)).join('')
    : name.slice(0, 4)
}
