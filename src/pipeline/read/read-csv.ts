import type { Issue } from '#model/issue.ts'
import { withCleanCopy } from './csv-copy.ts'
import { readCsvHead } from './csv-head.ts'
import { detectEncoding } from './encoding.ts'
import type { Newline } from './find-record.ts'
import { insertCsv } from './insert-csv.ts'
import { createSourceLines, dropSourceLines } from './line-runs.ts'
import { matchHeader } from './match-header.ts'
import type { ScanProblem } from './record-problem.ts'
import { scanRecords } from './scan-records.ts'
import type { SourceFile } from './source-file.ts'
import type { SourceTable } from './source-table.ts'
import { utf8Chunks } from './text-chunks.ts'

/**
 * Reads a delimited file into the source's table: every record of it becomes a row or an issue.
 *
 * Our own scan of the bytes judges the records and finds their lines; DuckDB reads
 * the cells, from the file itself where that holds rows only, else from a private copy of the rows.
 *
 * @throws {SourceFormatError} when the file is no such table, or its header is not the declared one.
 */
export async function readCsv(file: SourceFile, table: SourceTable): Promise<readonly Issue[]> {
  const { source, known, connection } = table
  const { encoding, issues } = await detectEncoding(file, source)
  const text = () => utf8Chunks(file.path, encoding)
  const head = readCsvHead(await firstChunk(text()), source, known, file.name)
  const place = { file: file.name, line: head.header_line }
  const positions = matchHeader(head.names, known, source.id, place)
  const scan = await scanRecords(text(), head)
  if (scan.rows > 0) {
    const insert = (path: string, newline: Newline, hasHeader: boolean) =>
      insertCsv({ ...head, path, newline, hasHeader, positions }, file.name, table)
    await createSourceLines(scan.lines, connection)
    const { plainNewline } = scan
    if (encoding === 'utf-8' && head.isPlain && plainNewline !== undefined) {
      await insert(file.path, plainNewline, true)
    } else {
      await withCleanCopy(text(), head, (path) => insert(path, '\n', false))
    }
    await dropSourceLines(connection)
  }
  const warning = { rule: 'file-without-rows', severity: 'warning', source_id: source.id } as const
  return [
    ...issues,
    ...scan.problems.map((problem) => asIssue(problem, head.names, file.name, source.id)),
    ...(scan.rows === 0 ? [{ ...warning, place }] : []),
  ]
}

async function firstChunk(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  for await (const chunk of chunks) return chunk
  return Buffer.alloc(0)
}

function asIssue(
  { rule, line, cell, actual }: ScanProblem,
  names: readonly string[],
  file: string,
  source_id: string,
): Issue {
  const column = cell === undefined ? undefined : names[cell]
  return {
    rule,
    severity: rule === 'header-repeated' ? 'warning' : 'error',
    source_id,
    place: { file, line, ...(column ? { column } : {}) },
    ...(actual === undefined ? {} : { actual }),
  }
}
