import { findAddresses } from './detectors/addresses.ts'
import { findCoordinates } from './detectors/coordinates.ts'
import { findEmails } from './detectors/emails.ts'
import { findHandles } from './detectors/handles.ts'
import { findNames } from './detectors/names.ts'
import { findNumbers } from './detectors/numbers.ts'
import { findPlates } from './detectors/plates.ts'
import { findSpelledDigits } from './detectors/spelled-digits.ts'
import type { Confidence, Hit } from './hit.ts'
import { normaliseText } from './normalise-text.ts'

/** A detector: a pure function of a normalised text. Of two that overlap, the earlier in the list is believed. */
export type Detector = (text: string) => readonly Hit[]

export const detectors: readonly Detector[] = [
  findEmails,
  findHandles,
  findNumbers,
  findCoordinates,
  findPlates,
  findAddresses,
  findNames,
  findSpelledDigits,
]

const rank: Readonly<Record<Confidence, number>> = { high: 0, medium: 1, low: 2 }

/**
 * Everything in a text that looks like a direct identifier of a person in
 * Indonesia, in order, with offsets into the text as it was given.
 *
 * Hits do not overlap: of two that would, the surer is kept, then the one that begins
 * first, then the one of the earlier detector. What is found is assistance, never a
 * guarantee: a bare name in plain words, for one, is not found.
 *
 * @param use The detectors to run; all of them unless told.
 */
export function detect(text: string, use: readonly Detector[] = detectors): readonly Hit[] {
  const normal = normaliseText(text)
  const kept: Hit[] = []
  // Sorting is stable, so of equals the earlier detector's comes first.
  for (const hit of use.flatMap((find) => find(normal.text)).sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1)
    if (!last || last.end <= hit.start) kept.push(hit)
    else if (rank[hit.confidence] < rank[last.confidence]) kept[kept.length - 1] = hit
  }
  return kept.map((hit) => ({
    ...hit,
    start: normal.originalOffset(hit.start),
    end: normal.originalOffset(hit.end),
  }))
}
