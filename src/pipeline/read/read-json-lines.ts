import type { Issue } from '#model/issue.ts'
import { detectEncoding } from './encoding.ts'
import { formatError } from './format-error.ts'
import type { JsonRecords } from './json-record.ts'
import { parseJson } from './parse-json.ts'
import type { SourceFile } from './source-file.ts'
import { appendRows, type SourceTable } from './source-table.ts'
import { utf8Chunks } from './text-chunks.ts'

/**
 * Reads JSON Lines into the source's table, line by line, so that a file of any length fits.
 *
 * A line that is no JSON is an issue; a line without text is none.
 *
 * @throws {SourceFormatError} when the file is one JSON array.
 */
export async function readJsonLines(
  file: SourceFile,
  table: SourceTable,
  records: JsonRecords,
): Promise<readonly Issue[]> {
  const { source } = table
  const { encoding, issues } = await detectEncoding(file, source)
  const found: Issue[] = []
  const rows = async function* () {
    for await (const { text, line, isCut } of textLines(utf8Chunks(file.path, encoding))) {
      const place = { file: file.name, line }
      if (line === 1 && text.startsWith('[')) throw wholeArray(file.name)
      const record = parseLine(text)
      if (record === undefined) {
        const rule = isCut ? 'row-truncated' : 'json-line-broken'
        found.push({ rule, severity: 'error', source_id: source.id, place })
        continue
      }
      const cells = records.cells(record, place)
      if ('rule' in cells) found.push(cells)
      else yield { row: line, cells }
    }
  }
  const count = await appendRows(rows(), file.name, table)
  if (count > 0) return [...issues, ...found]
  const warning = { rule: 'file-without-rows', severity: 'warning', source_id: source.id } as const
  return [...issues, ...found, { ...warning, place: { file: file.name } }]
}

function parseLine(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    // The parser's message quotes the line, which may be a resident's.
    return undefined
  }
}

/** The lines with text in them. `isCut` where the file ends before the line does. */
async function* textLines(chunks: AsyncIterable<Buffer>) {
  let rest: Buffer = Buffer.alloc(0)
  let line = 0
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      const text = trimmed(Buffer.concat([rest, chunk.subarray(from, at)]))
      rest = Buffer.alloc(0)
      from = at + 1
      line++
      if (text !== '') yield { text, line, isCut: false }
    }
    rest = Buffer.concat([rest, chunk.subarray(from)])
  }
  const text = trimmed(rest)
  if (text !== '') yield { text, line: line + 1, isCut: true }
}

const trimmed = (bytes: Buffer) => bytes.toString('utf8').trim()

const wholeArray = (file: string) =>
  formatError(
    { file, line: 1 },
    {
      id: 'isinya satu larik JSON, bukan satu rekaman per baris.',
      en: 'it holds one JSON list, not one record a line.',
    },
    {
      id: 'Tulis format: json di data/city/sources.yaml.',
      en: 'Write format: json in data/city/sources.yaml.',
    },
  )
