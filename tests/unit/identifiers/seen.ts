import { detect } from '#identifiers/detect.ts'

/** What the detectors see in a text, as `kind confidence value`, in order. */
export const seen = (text: string): readonly string[] =>
  detect(text).map(
    ({ kind, confidence, start, end }) => `${kind} ${confidence} ${text.slice(start, end)}`,
  )

/** Only the kinds. */
export const kindsIn = (text: string): readonly string[] => detect(text).map(({ kind }) => kind)
