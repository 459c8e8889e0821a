/** A word says something only when few entries carry it. */
const rareAt = 3
const shortestWord = 4

const wordsOf = (texts: readonly string[]) =>
  new Set(
    texts
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= shortestWord),
  )

/**
 * Index of the entry that shares the most telling words with `texts`.
 *
 * A word in one entry counts more than one in two or three; a word in more
 * than three counts nothing. The first entry wins a tie.
 *
 * @returns `undefined` when no entry shares a telling word.
 */
export function closestByWords(
  texts: readonly string[],
  entries: readonly (readonly string[])[],
): number | undefined {
  const vocabularies = entries.map(wordsOf)
  let best: { readonly index: number; readonly score: number } | undefined
  const asked = [...wordsOf(texts)]
  for (const [index, vocabulary] of vocabularies.entries()) {
    let score = 0
    for (const word of asked) {
      if (!vocabulary.has(word)) continue
      const carriers = vocabularies.filter((other) => other.has(word)).length
      if (carriers <= rareAt) score += 1 / carriers
    }
    if (score > 0 && (!best || score > best.score)) best = { index, score }
  }
  return best?.index
}

/** The words that all of `texts` carry; none for no texts. */
export function wordsInEvery(texts: readonly string[]): ReadonlySet<string> {
  const [first, ...others] = texts.map((text) => wordsOf([text]))
  return new Set([...(first ?? [])].filter((word) => others.every((other) => other.has(word))))
}
