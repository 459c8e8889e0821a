import type { LayoutField } from '#model/layout.ts'
import { nearest } from '#model/nearest.ts'
import { fold } from '#pipeline/read/fold.ts'
import type { Expectation, ExpectedSource } from './expectation.ts'
import type { Match } from './match-columns.ts'
import type { Problem } from './problems.ts'
import { dateReader } from './read-date.ts'

/** Clocks of two systems may differ by this much without anyone being wrong. */
const skew_ms = 300_000
const firstDay = Date.UTC(2000, 0, 1)

const unknownName: Readonly<Record<string, string>> = {
  service_code: 'unknown-topic',
  agency_responsible: 'unknown-agency',
  channel: 'unknown-channel',
  area: 'unknown-area',
}

type Read = (cells: readonly string[]) => string

interface FieldReader {
  readonly field: LayoutField
  readonly column: string
  readonly text: Read
}

/**
 * A check of single rows by the rules of the release: numbers, dates and their
 * order, words of closed lists, names of the city.
 *
 * @param now Milliseconds since 1970: nothing can have been received after it.
 */
export function rowChecker(
  { layout }: ExpectedSource,
  match: Match,
  { names }: Pick<Expectation, 'names'>,
  now: number,
) {
  const readers = layout.fields.map((field) => readerOf(field, match))
  const of = (name: string) => readers.find(({ field }) => field.field === name)
  const id = of('service_request_id')
  const status = of('status')
  const closed = new Set((status?.field.closed ?? []).map(fold))
  const dates = readers
    .filter(({ field }) => field.kind === 'date')
    .map((reader) => ({ ...reader, read: dateReader(reader.field) }))
  const words = readers
    .filter(({ field }) => field.kind === 'words')
    .map((reader) => ({ ...reader, ...knownWords(reader.field.words ?? []) }))
  const named = namedReaders(readers, names)
  const lines = new Map<string, number>()

  return (cells: readonly string[], line: number, add: (problem: Problem) => void): void => {
    const report = (rule: string, column: string, value: string, more: Partial<Problem> = {}) =>
      add({ rule, level: 'look', column, line, value, ...more })
    const number = id?.text(cells) ?? ''
    if (id && number === '') report('missing-id', id.column, '')
    else if (id) {
      const before = lines.get(number)
      // The later row is used, so the earlier one is named.
      if (before !== undefined) report('duplicate-id', id.column, number, { line: before })
      lines.set(number, line)
    }
    const times = new Map<string, number>()
    for (const { field, column, text, read } of dates) {
      const cell = text(cells)
      const time = cell === '' ? undefined : read(cell)
      if (cell === '' && field.field === 'requested_datetime') report('missing-date', column, '')
      else if (cell !== '' && time === undefined) report('unreadable-date', column, cell)
      else if (time !== undefined) times.set(field.field, time)
      if (field.field === 'requested_datetime' && time !== undefined)
        if (time < firstDay || time > now) report('impossible-date', column, cell)
    }
    checkOrder(times, dates, cells, report)
    for (const { column, text, isKnown, suggest } of words) {
      const word = text(cells)
      if (!isKnown(word))
        report('unknown-word', column, word, { level: 'fix', word, suggestion: suggest(word) })
    }
    if (status) checkClosing(closed.has(fold(status.text(cells))), dates, times, cells, report)
    for (const one of named) one(cells, report)
  }
}

type Reporter = (rule: string, column: string, value: string, more?: Partial<Problem>) => void
type DateReader = FieldReader & { readonly read: (text: string) => number | undefined }

function checkOrder(
  times: ReadonlyMap<string, number>,
  dates: readonly DateReader[],
  cells: readonly string[],
  report: Reporter,
): void {
  const start = times.get('requested_datetime')
  if (start === undefined) return
  for (const { field, column, text } of dates) {
    const stop = times.get(field.field)
    if (stop === undefined || stop >= start) continue
    const rule =
      field.field === 'closed_datetime'
        ? 'closed-before-requested'
        : field.field === 'first_response_datetime'
          ? 'answered-before-requested'
          : undefined
    if (rule) report(start - stop <= skew_ms ? 'clock-skew' : rule, column, text(cells))
  }
}

function checkClosing(
  isClosed: boolean,
  dates: readonly DateReader[],
  times: ReadonlyMap<string, number>,
  cells: readonly string[],
  report: Reporter,
): void {
  const closing = dates.find(({ field }) => field.field === 'closed_datetime')
  if (!closing) return
  const cell = closing.text(cells)
  if (isClosed && cell === '') report('closed-without-date', closing.column, '')
  if (!isClosed && times.has('closed_datetime'))
    report('open-with-closing-date', closing.column, cell)
}

/** Area words are tried from the finest level on, as the release does: one known word is enough. */
function namedReaders(
  readers: readonly FieldReader[],
  names: Expectation['names'],
): readonly ((cells: readonly string[], report: Reporter) => void)[] {
  const byField = Map.groupBy(
    readers.filter(({ field }) => field.kind === 'names'),
    ({ field }) => field.field,
  )
  return [...byField].map(([field, members]) => {
    const { isKnown, suggest } = knownWords(names[field] ?? [])
    return (cells, report) => {
      const found = members
        .map(({ column, text }) => ({ column, word: text(cells) }))
        .filter(({ word }) => word !== '')
      const [first] = found
      if (!first || found.some(({ word }) => isKnown(word))) return
      const { word, column } = first
      report(unknownName[field] ?? 'unknown-word', column, word, {
        word,
        suggestion: suggest(word),
      })
    }
  })
}

function readerOf(field: LayoutField, { declared, places }: Match): FieldReader {
  const at = field.columns.map((name) => {
    const index = declared.findIndex((one) => fold(one) === fold(name))
    return places[index] ?? -1
  })
  const pattern = field.pattern === undefined ? undefined : new RegExp(field.pattern)
  const missing = new Set(field.missing)
  return {
    field,
    column: field.columns.join(' + '),
    text: (cells) => {
      const joined = at
        .map((index) => (cells[index] ?? '').trim())
        .filter((cell) => cell !== '')
        .join(' ')
      if (missing.has(joined)) return ''
      const match = pattern?.exec(joined)
      return pattern ? (match?.[1] ?? match?.[0] ?? '') : joined
    },
  }
}

/** Words with a meaning, compared as the release does; each unknown one is compared with them once. */
function knownWords(words: readonly string[]) {
  const known = new Set(words.map(fold))
  const suggestions = new Map<string, string | undefined>()
  return {
    isKnown: (word: string) => known.has(fold(word)),
    suggest(word: string): string | undefined {
      if (!suggestions.has(word)) suggestions.set(word, nearest(word, words.filter(Boolean)))
      return suggestions.get(word)
    },
  }
}
