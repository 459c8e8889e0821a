import { read, utils } from '@e965/xlsx'
import Papa from 'papaparse'
import type { City } from '#model/city.ts'
import type { Source } from '#model/sources.ts'
import { type SampleSize, sample } from '#sample/index.ts'
import type { Truth } from '#sample/truth.ts'

export type Row = Readonly<Record<string, string>>

/** A sample read back from its bytes, as a program that knows nothing of the generator would. */
export interface ReadSample {
  /** Decoded text of every CSV, JSON and private file; of an XLSX its cells, joined by line feeds. */
  readonly texts: ReadonlyMap<string, string>
  /** Readable rows by source id; broken lines are counted apart. */
  readonly rows: ReadonlyMap<string, readonly Row[]>
  readonly broken: number
  readonly truth: Truth
}

/** Makes a sample and reads it back by the city's `sources.yaml`. */
export function readSample(city: City, size: SampleSize): ReadSample {
  const chunks = new Map<string, Uint8Array[]>()
  for (const { path, bytes } of sample(city, size))
    chunks.set(path, [...(chunks.get(path) ?? []), bytes])
  const files = new Map([...chunks].map(([path, parts]) => [path, Buffer.concat(parts)]))
  const texts = new Map([...files].map(([path, bytes]) => [path, textOf(path, bytes)]))
  let broken = 0
  const rows = new Map(
    city.sources.map((source) => [
      source.id,
      [...files]
        .filter(([path]) => matches(source, path))
        .flatMap(([path, bytes]) => {
          if (source.format === 'xlsx') return sheetRows(bytes)
          if (source.format === 'json')
            return (JSON.parse(texts.get(path) ?? '') as object[]).map((item) => flatten(item))
          const parsed = csvRows(texts.get(path) ?? '')
          broken += parsed.broken
          return parsed.rows
        }),
    ]),
  )
  return { texts, rows, broken, truth: JSON.parse(texts.get('TRUTH.json') ?? '') }
}

const matches = ({ files }: Source, path: string) =>
  files.some((pattern) => {
    const [before = '', after = ''] = pattern.split('*')
    return path.startsWith(before) && path.endsWith(after)
  })

function textOf(path: string, bytes: Uint8Array): string {
  if (path.endsWith('.xlsx')) return sheetRows(bytes).flatMap(Object.values).join('\n')
  const isOld = /20(18|19)\.csv$/.test(path)
  return new TextDecoder(isOld ? 'windows-1252' : 'utf-8', { fatal: true }).decode(bytes)
}

/** The header is the first row that is filled from end to end. */
function sheetRows(bytes: Uint8Array): Row[] {
  const book = read(bytes)
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  const cells = sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, defval: '' }) : []
  const head = cells.findIndex((row) => row.length > 0 && row.every((cell) => cell !== ''))
  const header = cells[head] ?? []
  return cells
    .slice(head + 1)
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])))
}

/** A line is broken when its quotes are stray or its cells are not as many as the header's. */
function csvRows(text: string): { readonly rows: readonly Row[]; readonly broken: number } {
  const { data, errors } = Papa.parse<string[]>(text.trim(), { delimiter: ';' })
  const [header = [], ...lines] = data
  const stray = new Set(errors.map(({ row = 0 }) => row - 1))
  const sound = lines.filter((line, index) => line.length === header.length && !stray.has(index))
  return {
    rows: sound.map((line) =>
      Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])),
    ),
    broken: lines.length - sound.length,
  }
}

/** Nested objects as dotted columns, arrays as their JSON text. */
function flatten(item: object, prefix = ''): Row {
  return Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.entries(flatten(value, `${prefix}${key}.`))
        : [[`${prefix}${key}`, typeof value === 'string' ? value : JSON.stringify(value)]],
    ),
  )
}
