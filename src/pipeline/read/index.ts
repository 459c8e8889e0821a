import type { DuckDBConnection } from '@duckdb/node-api'
import type { Issue } from '#model/issue.ts'
import type { Source } from '#model/sources.ts'
import type { Effects } from '#pipeline/effects.ts'
import { jsonRecords } from './json-record.ts'
import { knownColumns } from './known-columns.ts'
import { readCsv } from './read-csv.ts'
import { readJson } from './read-json.ts'
import { readJsonLines } from './read-json-lines.ts'
import { readXlsx } from './read-xlsx.ts'
import type { SourceFile } from './source-file.ts'
import { countRows, createSourceTable } from './source-table.ts'

type Issues = readonly Issue[]

export interface ReadResult {
  /** `source_row_<source id with _ for ->`. */
  readonly table: string
  readonly rows: number
  /** Records that are no rows, and remarks on files. */
  readonly issues: Issues
}

/**
 * Reads a source's files into one in-memory table: `file`, `row` (where a person
 * finds it: physical line, row of the sheet, or number of the record) and the
 * mapped columns, as trimmed text, NULL where a cell is empty.
 *
 * Guarantees: every record of a file is a row of the table or an issue of severity
 * `error`, never both and never neither; a column that is not mapped is never in the table.
 *
 * @throws {SourceFormatError} when a file is not what `sources.yaml` declares.
 */
export async function read(
  source: Source,
  files: readonly SourceFile[],
  connection: DuckDBConnection,
  effects: Effects,
): Promise<ReadResult> {
  const known = knownColumns(source)
  const table = await createSourceTable(source, known, connection)
  const records = jsonRecords(known, source.id)
  const readers: Readonly<Record<Source['format'], (file: SourceFile) => Promise<Issues>>> = {
    csv: (file) => readCsv(file, table),
    tsv: (file) => readCsv(file, table),
    xlsx: (file) => readXlsx(file, table, effects),
    json: (file) => readJson(file, table, records, effects),
    jsonl: (file) => readJsonLines(file, table, records),
  }
  const issues: Issue[] = []
  for (const file of files) {
    // A spread into push() would overflow the stack with a very broken file.
    for (const issue of await readers[source.format](file)) issues.push(issue)
  }
  // A small file may lack an optional key by chance; all files of the source together may not.
  records.checkPaths({ file: files.at(-1)?.name ?? '' })
  return { table: table.name.slice(1, -1), rows: await countRows(table), issues }
}
