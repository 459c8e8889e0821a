/** A text made from another, and the way back. */
export interface MappedText {
  readonly text: string
  /** Offsets in `text` behind each place where something was replaced, ascending. */
  readonly changes: readonly number[]
  /** The offset in the original of an offset in `text`; the end of one is the end of the other. */
  originalOffset(offset: number): number
}

/** Something found in a text: what, and where. */
export interface Found {
  readonly 0: string
  readonly index: number
}

/**
 * Replaces what was found in a text, from left to right, and remembers where each piece came from.
 *
 * @param replace What stands instead; the same text where nothing changes.
 */
export function rewrite<Match extends Found>(
  original: string,
  matches: Iterable<Match>,
  replace: (match: Match) => string,
): MappedText {
  const parts: string[] = []
  /** Where, in the new and in the old text, a piece begins whose letters stand one to one. */
  const news: number[] = [0]
  const olds: number[] = [0]
  const changes: number[] = []
  let length = 0
  let copied = 0
  for (const match of matches) {
    const found = match[0]
    const made = replace(match)
    if (made === found) continue
    const start = length + match.index - copied
    parts.push(original.slice(copied, match.index), made)
    copied = match.index + found.length
    length = start + made.length
    changes.push(length)
    if (made.length === found.length) continue
    news.push(start, length)
    olds.push(match.index, copied)
  }
  if (copied === 0) return unchanged(original)
  parts.push(original.slice(copied))
  const text = parts.join('')
  return {
    text,
    changes,
    originalOffset(offset) {
      if (offset >= text.length) return original.length
      const piece = lastAtMost(news, offset)
      const old = (olds[piece] ?? 0) + offset - (news[piece] ?? 0)
      return Math.min(old, olds[piece + 1] ?? original.length)
    },
  }
}

/** A text as it is. */
export const unchanged = (text: string): MappedText => ({
  text,
  changes: [],
  originalOffset: (offset) => offset,
})

/** One rewriting after another; its changes are those of the second. */
export function chain(first: MappedText, second: MappedText): MappedText {
  return {
    ...second,
    originalOffset: (offset) => first.originalOffset(second.originalOffset(offset)),
  }
}

/** The parts of a rewritten text that lie within `reach` of a change; overlapping ones are one. */
export function excerpts(mapped: MappedText, reach: number): readonly MappedText[] {
  const { text, changes, originalOffset } = mapped
  const spans: { start: number; end: number }[] = []
  for (const change of changes) {
    const last = spans.at(-1)
    if (last && change - reach <= last.end) last.end = change + reach
    else spans.push({ start: Math.max(0, change - reach), end: change + reach })
  }
  return spans.map(({ start, end }) => {
    const whole = text.slice(start, end)
    // Half a number would be another number, and half an address another address.
    const lead = start === 0 ? 0 : (/^\S*(?:\s[\d.()/+-]+(?=\s))*/.exec(whole)?.[0].length ?? 0)
    const tail = end >= text.length ? 0 : (/(?:\s[\d.()/+-]+)*\s?\S*$/.exec(whole)?.[0].length ?? 0)
    const from = lead < reach / 2 ? lead : 0
    return {
      text: whole.slice(from, tail < reach / 2 ? whole.length - tail : whole.length),
      changes: [],
      originalOffset: (offset) => originalOffset(start + from + offset),
    }
  })
}

/** Position of the last of ascending numbers that is at most `limit`. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
