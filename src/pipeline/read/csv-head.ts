import type { Source } from '#model/sources.ts'
import { findLineEnd, findRecord } from './find-record.ts'
import { formatError } from './format-error.ts'
import type { KnownColumns } from './known-columns.ts'
import type { ScanFrame } from './scan-records.ts'

export interface CsvHead extends ScanFrame {
  readonly names: readonly string[]
  /** Physical line of the header. */
  readonly header_line: number
  /** Whether DuckDB finds this header, and the newline of the file, by itself. */
  readonly isPlain: boolean
}

/** What a table separates its cells by, the likeliest first. */
const delimiters = [',', ';', '\t', '|'] as const

/**
 * Reads the header of a delimited text: the first line that is not empty, after
 * Excel's `sep=` line where there is one.
 *
 * The delimiter is the declared one, else that of `sep=`, else the one that finds most of the mapped columns.
 *
 * @param head The first bytes of the text, as UTF-8.
 * @throws {SourceFormatError} when there is no header or its quotes are broken.
 */
export function readCsvHead(
  head: Buffer,
  { id, format, delimiter }: Source,
  known: KnownColumns,
  file: string,
): CsvHead {
  const isMarked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
  const origin = isMarked ? 3 : 0
  let start = origin
  let header_line = 1
  let separator: string | undefined
  while (start < head.length) {
    const end = findLineEnd(head, start, true) ?? head.length
    const line = head.toString('utf8', start, end)
    const declared = /^sep=(.)\r?\n?$/i.exec(line)?.[1]
    if (declared === undefined && line.trim() !== '') break
    separator ??= declared
    start = end
    header_line++
  }
  const place = { file, line: header_line }
  if (start >= head.length) {
    throw formatError(
      place,
      { id: 'berkas tidak memuat baris judul kolom.', en: 'the file has no row of column names.' },
      { id: 'Ekspor ulang berkas itu.', en: 'Export the file again.' },
    )
  }
  const separators = delimiter ?? separator ?? (format === 'tsv' ? '\t' : undefined)
  const tried = (separators === undefined ? delimiters : [separators]).map((candidate) => {
    const code = delimiterCode(candidate, id)
    const record = findRecord(head, start, code, true)
    const text = head.toString('utf8', start, record?.text_end ?? start)
    const names = record && !record.fault ? splitRecord(text, candidate) : []
    return { code, record, names, hits: names.flatMap(known.mappedBy).length }
  })
  const best = tried.reduce((most, next) => (next.hits > most.hits ? next : most))
  if (!best.record || best.record.fault) {
    throw formatError(
      place,
      {
        id: 'tanda kutip di baris judul kolom tidak berpasangan.',
        en: 'the quotes in the row of column names are not in pairs.',
      },
      {
        id: 'Betulkan tanda kutip di baris itu, atau ekspor ulang.',
        en: 'Mend the quotes in that row, or export again.',
      },
    )
  }
  return {
    delimiter: best.code,
    names: best.names,
    cells: best.names.length,
    header: head.subarray(start, best.record.text_end),
    start: best.record.end,
    line: header_line + best.record.lines,
    newline: best.record.newline,
    header_line,
    // CRLF is told by the first newline of the file, which must not be one inside a cell of the header.
    isPlain: start === origin && (best.record.newline !== '\r\n' || best.record.lines === 1),
  }
}

function delimiterCode(delimiter: string, id: string): number {
  const code = delimiter.charCodeAt(0)
  if (code < 128 && !'"\r\n '.includes(delimiter)) return code
  throw formatError(
    { file: 'data/city/sources.yaml' },
    {
      id: `delimiter sumber "${id}" tidak dapat dipakai sebagai pemisah.`,
      en: `the delimiter of the source "${id}" cannot separate cells.`,
    },
    {
      id: 'Pakai koma, titik koma, tab atau garis tegak.',
      en: 'Use a comma, a semicolon, a tab or a vertical bar.',
    },
  )
}

/** The cells of one well-formed record. */
export function splitRecord(record: string, delimiter: string): readonly string[] {
  const cells: string[] = []
  let rest = record
  while (true) {
    const quoted = /^ *"((?:[^"]|"")*)" */.exec(rest)
    const end = quoted ? quoted[0].length : rest.indexOf(delimiter)
    const isLast = end === -1 || end === rest.length
    const text = quoted
      ? (quoted[1] ?? '').replaceAll('""', '"')
      : isLast
        ? rest
        : rest.slice(0, end)
    cells.push(text.trim())
    if (isLast) return cells
    rest = rest.slice(end + 1)
  }
}
