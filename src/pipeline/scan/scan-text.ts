import { type Detector, detect } from '#identifiers/detect.ts'
import { findAddresses } from '#identifiers/detectors/addresses.ts'
import { findCoordinates } from '#identifiers/detectors/coordinates.ts'
import { findEmails } from '#identifiers/detectors/emails.ts'
import { findHandles } from '#identifiers/detectors/handles.ts'
import { findNumbers } from '#identifiers/detectors/numbers.ts'
import { findPlates } from '#identifiers/detectors/plates.ts'
import type { Hit } from '#identifiers/hit.ts'
import { type Allow, isAllowed } from './allow.ts'
import { base64Pieces, viewsOf } from './views.ts'

/** A hit that stops a release. `value` is the text itself: mask it before it goes anywhere. */
export interface GatedHit {
  readonly kind: Hit['kind']
  readonly confidence: Hit['confidence']
  /** Offset in the text as it was given. */
  readonly start: number
  readonly value: string
}

const ofPages: readonly Detector[] = [
  findEmails,
  findHandles,
  findCoordinates,
  findNumbers,
  findPlates,
  findAddresses,
]
const detectorsOf: Readonly<Record<TextKind, readonly Detector[]>> = {
  page: ofPages,
  // In programs, words and short numbers mean other things.
  code: [findEmails, findHandles, findCoordinates, findNumbers],
  // Libraries name their authors.
  library: [findCoordinates, findNumbers],
}

/** A page is anything that people or programs read for its content; code is ours, a library is not. */
export type TextKind = 'page' | 'code' | 'library'

/**
 * What in a text must not be published: every `high` hit of the detectors, and on a page
 * also sixteen unbroken digits that are no NIK, since a mistyped NIK is one too.
 *
 * The text is read in all its views and through its base64; a value found in several is one hit.
 */
export function scanText(text: string, kind: TextKind, allow: Allow): readonly GatedHit[] {
  const found = new Map<string, GatedHit>()
  const scan = (view: string, place: (offset: number) => number) => {
    for (const hit of detect(view, detectorsOf[kind])) {
      if (!isGated(hit, view, kind) || isAllowed(hit, view, allow)) continue
      const value = view.slice(hit.start, hit.end)
      const start = place(hit.start)
      const key = `${hit.kind} ${value.replace(/\W/g, '')} ${start}`
      if (!found.has(key))
        found.set(key, { kind: hit.kind, confidence: hit.confidence, start, value })
    }
  }
  for (const view of viewsOf(text)) scan(view.text, view.originalOffset)
  for (const piece of base64Pieces(text)) scan(piece.text, () => piece.start)
  return [...found.values()]
}

function isGated(hit: Hit, text: string, kind: TextKind): boolean {
  if (isDrawing(hit, text)) return false
  if (hit.confidence === 'high') return true
  const isNumber = hit.kind === 'id16' || hit.kind === 'card' || hit.kind === 'npwp'
  if (kind !== 'page' || !isNumber) return false
  return /^\d{16}$/.test(text.slice(hit.start, hit.end)) && !isInAddress(hit, text)
}

/** Whether a number is part of a web address: posts and files have long numbers too. */
const isInAddress = ({ start }: Hit, text: string) =>
  /https?:\/\/[^\s"'<>]*$/.test(text.slice(Math.max(0, start - 300), start))

/** Whether a point is one of a line that is drawn. */
const isDrawing = ({ kind, start }: Hit, text: string) =>
  kind === 'coordinate' &&
  /\s(?:d|points|transform|viewBox)\s*=\s*["'][^"'<>]*$/.test(
    text.slice(Math.max(0, start - 4000), start),
  )
