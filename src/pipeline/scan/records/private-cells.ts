import { Readable } from 'node:stream'
import { read } from '@e965/xlsx'
import Papa from 'papaparse'
import type { Source } from '#model/sources.ts'
import type { Files } from '#pipeline/effects.ts'
import { privateColumns } from './private-columns.ts'
import { rawText } from './raw-text.ts'

/** A raw file as the snapshot keeps it. */
export interface RawFile {
  readonly path: string
  readonly name: string
}

/** The private cells of one record. A cell without a column comes from a record that could not be taken apart. */
export type PrivateRecord = readonly (readonly [column: string, text: string])[]

/**
 * The private cells of a raw file, record by record, read by this scan alone and not by the pipeline.
 *
 * It forgives what the pipeline refuses: a record with too many or too few cells, or a
 * line that is no JSON, still holds someone's words, so all of it is taken as private.
 */
export async function* privateRecords(
  source: Source,
  file: RawFile,
  files: Files,
  isPrivate: (name: string) => boolean = privateColumns(source),
): AsyncGenerator<PrivateRecord, void, undefined> {
  switch (source.format) {
    case 'csv':
    case 'tsv':
      yield* ofTable(delimitedRows(source, file), isPrivate)
      break
    case 'xlsx':
      yield* ofTable(sheetRows(await files.readBytes(file.path), source), isPrivate)
      break
    case 'json':
      yield* ofDocument(await files.readBytes(file.path), source, isPrivate)
      break
    case 'jsonl':
      yield* ofLines(rawText(file.path), isPrivate)
  }
}

type Rows = AsyncIterable<readonly string[]> | Iterable<readonly string[]>
type Test = (name: string) => boolean

/** A header may stand below titles. */
const headerWithin = 50

async function* ofTable(rows: Rows, isPrivate: Test): AsyncGenerator<PrivateRecord> {
  const above: (readonly string[])[] = []
  let header: readonly string[] | undefined
  for await (const row of rows) {
    if (header) {
      yield cellsOf(row, header, isPrivate)
      continue
    }
    above.push(row)
    if (above.length < headerWithin) continue
    header = yield* fromHeader(above, isPrivate)
  }
  if (!header) yield* fromHeader(above, isPrivate)
}

/** Finds the row that names most private columns, and gives the records below it. */
function* fromHeader(
  above: readonly (readonly string[])[],
  isPrivate: Test,
): Generator<PrivateRecord, readonly string[]> {
  const named = above.map((row) => row.filter(isPrivate).length)
  const at = named.indexOf(Math.max(...named))
  const header = above[at] ?? []
  for (const row of above.slice(at + 1)) yield cellsOf(row, header, isPrivate)
  return header
}

function cellsOf(
  row: readonly string[],
  header: readonly string[],
  isPrivate: Test,
): PrivateRecord {
  const isWhole = row.length === header.length
  return row.flatMap((text, index) => {
    const column = header[index] ?? ''
    if (text.trim() === '' || (isWhole && !isPrivate(column))) return []
    return [[isWhole ? column : '', text] as const]
  })
}

function delimitedRows({ delimiter, format }: Source, { path }: RawFile): Rows {
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, {
    delimiter: delimiter ?? (format === 'tsv' ? '\t' : ''),
    skipEmptyLines: true,
  })
  const text = Readable.from(withoutMark(rawText(path)))
  text.on('error', (cause) => parser.destroy(cause))
  return text.pipe(parser) as AsyncIterable<string[]>
}

/** Without byte order mark and Excel's `sep=` line. */
async function* withoutMark(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let isFirst = true
  for await (const piece of pieces) {
    yield isFirst ? piece.replace(/^\ufeff?(?:sep=.\r?\n)?/i, '') : piece
    isFirst = false
  }
}

function* sheetRows(bytes: Uint8Array, { sheet }: Source): Generator<readonly string[]> {
  const book = read(bytes, { dense: true, cellHTML: false, cellFormula: false, sheets: sheet ?? 0 })
  const rows = book.Sheets[sheet ?? book.SheetNames[0] ?? '']?.['!data'] ?? []
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  for (const row of rows) {
    if (!row) continue
    yield Array.from({ length: width }, (_, index) => String(row[index]?.w ?? row[index]?.v ?? ''))
  }
}

async function* ofDocument(
  bytes: Uint8Array,
  { records }: Source,
  isPrivate: Test,
): AsyncGenerator<PrivateRecord> {
  const text = new TextDecoder().decode(bytes)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    for (const line of text.split('\n')) yield [['', line]]
    return
  }
  const steps = records?.split('.') ?? []
  const array = steps.reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>> | null)?.[key],
    document,
  )
  for (const record of Array.isArray(array) ? array : [document]) {
    yield leaves(record, '', isPrivate)
  }
}

async function* ofLines(pieces: AsyncIterable<string>, isPrivate: Test) {
  for await (const piece of pieces) {
    for (const line of piece.split('\n')) {
      if (line.trim() === '') continue
      try {
        yield leaves(JSON.parse(line), '', isPrivate)
      } catch {
        yield [['', line]] satisfies PrivateRecord
      }
    }
  }
}

/** Every private value below a JSON value, under its dotted path without the positions in arrays. */
function leaves(value: unknown, path: string, isPrivate: Test): PrivateRecord {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path, isPrivate))
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, below]) =>
      leaves(below, path === '' ? key : `${path}.${key}`, isPrivate),
    )
  }
  const text = value === null || value === undefined ? '' : String(value)
  return text.trim() === '' || !isPrivate(path) ? [] : [[path, text]]
}
