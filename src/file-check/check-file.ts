import Papa from 'papaparse'
import { fold } from '#pipeline/read/fold.ts'
import { rowChecker } from './check-rows.ts'
import { encodingOf, kindOf } from './encoding.ts'
import type { Expectation, ExpectedSource, Recognised, Report } from './expectation.ts'
import { personalFinder } from './find-personal.ts'
import { type Match, matchColumns } from './match-columns.ts'
import { type Problem, problemBook } from './problems.ts'
import { type FileRow, type RowSink, readText } from './rows.ts'

/** How far down the header of a sheet may stand, below titles and merged cells; of a text it is the first row. */
const headerWithin = { xlsx: 50, text: 1 } as const

/**
 * Checks a file as the release would read it, in one pass and without keeping it.
 *
 * Every row is judged; nothing is sent anywhere. The repaired copy holds the
 * mapped columns under their declared names, as UTF-8 with commas, without blank
 * rows and repeated headers; no value is changed.
 *
 * @param now Milliseconds since 1970.
 * @param progress Told the bytes read so far.
 */
export async function checkFile(
  file: File,
  expectation: Expectation,
  now: number,
  progress: (bytes: number) => void,
): Promise<Report> {
  const book = problemBook(expectation)
  const kind = await kindOf(file)
  const head = { file: file.name, encoding: '', delimiter: '', rows: 0, columns: [] }
  const refused = (rule: string): Report => {
    book.add({ rule, level: 'fix', column: '', line: 1, value: '' })
    return {
      ...head,
      verdict: 'fix',
      groups: book.groups(),
      problems: book.list(),
    }
  }
  if (kind === 'empty' || kind === 'binary' || kind === 'json') return refused(`file-${kind}`)
  const run = runOf(expectation, now, headerWithin[kind], book.add)
  const sink: RowSink = { accept: run.accept, progress }
  const sheets = expectation.sources.flatMap(({ layout }) => layout.sheet ?? [])
  let encoding = ''
  let delimiter = ''
  if (kind === 'text') {
    encoding = await encodingOf(file)
    if (encoding === 'windows-1252')
      book.add({ rule: 'decoded-as-windows-1252', level: 'look', column: '', line: 1, value: '' })
    delimiter = await readText(file, encoding, sink)
  } else {
    // Four times the size of all the rest, and needed for a workbook only.
    const { readWorkbook } = await import('./workbook.ts')
    try {
      await readWorkbook(file, sheets, sink)
    } catch {
      return refused('file-broken')
    }
  }
  const result = run.finish()
  if (!result) return refused('no-header')
  const groups = book.groups()
  const isRefused = groups.some(({ level }) => level === 'fix')
  return {
    ...head,
    encoding,
    delimiter,
    ...result,
    verdict: isRefused ? 'fix' : groups.length > 0 ? 'look' : 'fine',
    groups,
    problems: book.list(),
  }
}

type Result = Pick<Report, 'source' | 'rows' | 'columns' | 'repaired'>

/** Takes rows as they come: looks for the header first, then judges each row by the source it belongs to. */
function runOf(
  expectation: Expectation,
  now: number,
  within: number,
  add: (problem: Problem) => void,
) {
  let waiting: readonly FileRow[] = []
  let body: ReturnType<typeof bodyOf> | undefined
  const start = () => {
    const found = findHeader(waiting.slice(0, within), expectation)
    if (!found) return
    body = bodyOf(found, expectation, now, add)
    body.accept(waiting.slice(found.at + 1))
    waiting = []
  }
  return {
    accept(rows: readonly FileRow[]): void {
      if (!body) {
        waiting = waiting.concat(rows)
        if (waiting.length > within) start()
      } else body.accept(rows)
    },
    finish(): Result | undefined {
      if (!body) start()
      return body?.finish()
    },
  }
}

interface Header {
  readonly at: number
  readonly row: FileRow
  readonly source: ExpectedSource
  readonly match: Match
}

/** The row and the source that agree on most columns; a `sep=` line of Excel is no header. */
function findHeader(rows: readonly FileRow[], { sources }: Expectation): Header | undefined {
  let best: { readonly header: Header; readonly hits: number } | undefined
  for (const [at, row] of rows.entries())
    for (const source of sources) {
      const match = matchColumns(row.cells, source.layout)
      const found = match.places.filter((place) => place >= 0).length
      const hits = found - match.missing.length / 1000
      if (found > 0 && (!best || hits > best.hits))
        best = { header: { at, row, source, match }, hits }
    }
  return best?.header
}

function bodyOf(
  { row: header, source, match }: Header,
  expectation: Expectation,
  now: number,
  add: (problem: Problem) => void,
) {
  reportColumns(match, header.line, add)
  const checkRow = rowChecker(source, match, expectation, now)
  const findPersonal = personalFinder(suspectColumns(header.cells, source, match))
  const copy = [Papa.unparse([[...match.declared]], csv)]
  const width = header.cells.length
  let rows = 0
  const isHeader = (cells: readonly string[]) =>
    cells.length === width && cells.every((cell, at) => fold(cell) === fold(header.cells[at] ?? ''))
  return {
    accept(all: readonly FileRow[]): void {
      const kept: string[][] = []
      for (const { line, cells, broken } of all) {
        const problem = (rule: string) => add({ rule, level: 'look', column: '', line, value: '' })
        if (isHeader(cells)) problem('header-repeated')
        else if (broken || cells.slice(width).some(Boolean)) problem('row-malformed')
        else {
          rows++
          checkRow(cells, line, add)
          findPersonal(cells, line, add)
          kept.push(match.places.map((place) => (cells[place] ?? '').trim()))
        }
      }
      if (kept.length > 0) copy.push(Papa.unparse(kept, csv))
    },
    finish(): Result {
      if (rows === 0)
        add({ rule: 'file-without-rows', level: 'look', column: '', line: header.line, value: '' })
      const isWhole = match.missing.length === 0
      return {
        source: { id: source.id, label: source.label },
        rows,
        columns: recognised(header.cells, source, match),
        ...(isWhole
          ? { repaired: new Blob([`${copy.join('\n')}\n`], { type: 'text/csv;charset=utf-8' }) }
          : {}),
      }
    },
  }
}

const csv = { newline: '\n', escapeFormulae: true } as const

function reportColumns(match: Match, line: number, add: (problem: Problem) => void): void {
  const report = (rule: string, column: string, suggestion?: string) =>
    add({ rule, level: 'fix', column, line, value: column, word: column, suggestion })
  for (const name of match.missing) report('column-missing', name)
  for (const { name, near } of match.unknown) report('column-unknown', name, near)
  for (const name of match.twice) report('column-twice', name)
}

const fieldsOf = (name: string, { layout }: ExpectedSource) =>
  layout.fields.filter(({ columns }) => columns.some((one) => fold(one) === fold(name)))

function recognised(
  header: readonly string[],
  source: ExpectedSource,
  { isPrivate }: Match,
): readonly Recognised[] {
  return header.flatMap((name, at) => {
    const fields = fieldsOf(name, source).map(({ field }) => field)
    return fields.length > 0 || isPrivate[at] ? [{ column: name.trim(), fields }] : []
  })
}

/** Columns in which an identifier would be a surprise. */
function suspectColumns(header: readonly string[], source: ExpectedSource, { isPrivate }: Match) {
  return new Map(
    header.flatMap((name, at) => {
      const kinds = fieldsOf(name, source).map(({ kind }) => kind)
      const isExpected = isPrivate[at] || kinds.some((kind) => kind === 'person' || kind === 'date')
      return isExpected ||
        fieldsOf(name, source).some(({ field }) => field === 'service_request_id')
        ? []
        : [[at, name.trim()] as const]
    }),
  )
}
