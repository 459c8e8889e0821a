import { findCoordinates } from '#identifiers/detectors/coordinates.ts'
import { findEmails } from '#identifiers/detectors/emails.ts'
import { findHandles } from '#identifiers/detectors/handles.ts'
import { findNumbers } from '#identifiers/detectors/numbers.ts'
import { findPlates } from '#identifiers/detectors/plates.ts'
import { normaliseText } from '#identifiers/normalise-text.ts'
import { bareIdentifier, bareNumber, barePlate } from './bare-values.ts'
import type { ColumnKind } from './column-kind.ts'
import { foldWords, isWord } from './fold-words.ts'

/** What a private cell holds that must not be found in public. */
export type Needle =
  | { readonly kind: 'name_word' | 'number' | 'identifier'; readonly value: string }
  | { readonly kind: 'name' | 'address' | 'text'; readonly words: readonly string[] }

/** The needles of a cell. Their number grows with the length of the cell, never with the number of records. */
export function needlesOf(cell: string, kind: ColumnKind): readonly Needle[] {
  const text = normaliseText(cell).text.trim()
  const needles = embedded(text)
  if (kind === 'other') return needles
  const words = foldWords(text)
  if (kind === 'identifier') return [...needles, ...ofIdentifier(text), { kind: 'address', words }]
  if (kind === 'name') {
    const long = words.filter((word) => word.length >= 4 && isWord(word))
    return [
      ...needles,
      ...long.map((value) => ({ kind: 'name_word', value }) as const),
      { kind: 'name', words: words.filter(isWord) },
    ]
  }
  return [...needles, { kind: 'text', words }, { kind: 'address', words }]
}

/** E-mail addresses, handles, plates, points and identifiers of digits, in whatever column they stand. */
function embedded(text: string): readonly Needle[] {
  const at = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end)
  const numbers = findNumbers(text)
    .filter(({ confidence }) => confidence !== 'low')
    .map((hit) => ({ kind: 'number', value: bareNumber(at(hit).replace(/\D/g, '')) }) as const)
  const names = [...findEmails(text), ...findHandles(text)].map(
    (hit) => ({ kind: 'identifier', value: bareIdentifier(at(hit)) }) as const,
  )
  const plates = findPlates(text).map(
    (hit) => ({ kind: 'identifier', value: barePlate(at(hit)) }) as const,
  )
  const points = findCoordinates(text).flatMap((hit) =>
    Array.from(
      at(hit).matchAll(/\d{1,3}\.\d{5,}/g),
      ([value]) => ({ kind: 'identifier', value }) as const,
    ),
  )
  return [...numbers, ...names.filter(({ value }) => value.length >= 5), ...plates, ...points]
}

function ofIdentifier(text: string): readonly Needle[] {
  const whole = bareIdentifier(text)
  const isToken = /^[\w.+@-]{6,}$/.test(whole) && /\d/.test(whole)
  const isCoarse = /^\d+$/.test(whole) || /^\d{1,3}[.,]\d{0,4}$/.test(whole)
  const isDay = (digits: string) => /^(?:19|20)\d{2}(?:0\d|1[0-2])[0-3]\d$/.test(digits)
  // The running number of a ticket, `0000123`, is anybody's number; the ticket whole is looked for.
  const isCounter = (digits: string) => digits.length < 10 && digits.replace(/^0+/, '').length < 7
  const digits = (text.match(/\d{7,}/g) ?? []).filter((run) => !isDay(run) && !isCounter(run))
  return [
    ...(isToken && !isCoarse ? [{ kind: 'identifier', value: whole } as const] : []),
    ...digits.map((run) => ({ kind: 'number', value: bareNumber(run) }) as const),
  ]
}
