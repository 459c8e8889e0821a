import { digitRuns, partOfRun } from '#identifiers/detectors/digit-run.ts'
import { withoutOrdinary } from '#identifiers/detectors/ordinary-numbers.ts'
import { findPlates } from '#identifiers/detectors/plates.ts'

/** A number without the zero or 62 of a telephone before it. */
export const bareNumber = (digits: string) => digits.replace(/^(?:0|620?)(?=8|[2-79]\d)/, '')

/** Unbroken numbers, and what numbers in groups give when joined as a telephone or a NIK would be. */
export function numbersIn(text: string): readonly string[] {
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

/** Pieces of five signs or more with a digit or a sign between letters in them, and vehicle plates. */
export function identifiersIn(text: string): readonly string[] {
  const found: string[] = []
  for (const [piece] of text.toLowerCase().matchAll(/[\w.+@-]{5,}/g)) {
    if (!/[\d_.@-]/.test(piece)) continue
    const bare = bareIdentifier(piece)
    if (bare.length >= 5) found.push(bare)
  }
  for (const { start, end } of findPlates(text)) found.push(barePlate(text.slice(start, end)))
  return found
}

/** An identifier as it is compared: small letters, without the signs around it. */
export const bareIdentifier = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}_]+|[^\p{L}\p{N}_]+$/gu, '')

/** A vehicle plate as it is compared: letters and digits only. */
export const barePlate = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '')
