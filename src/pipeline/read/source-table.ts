import {
  BIGINT,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  VARCHAR,
} from '@duckdb/node-api'
import { SourceFormatError } from '#model/errors.ts'
import type { Source } from '#model/sources.ts'
import type { KnownColumns } from './known-columns.ts'

/** A cell's text without surrounding space; nothing where no text is left. */
export type Cell = string | null

/** Where rows go: one table a source, in memory, with the mapped columns only. */
export interface SourceTable {
  readonly source: Source
  readonly known: KnownColumns
  /** SQL identifier. */
  readonly name: string
  readonly connection: DuckDBConnection
}

export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/**
 * Creates `source_row_<source>`: the file, the place of the row in it, and the mapped columns.
 *
 * @throws {SourceFormatError} when a mapped column has the name of one of our own two.
 */
export async function createSourceTable(
  source: Source,
  known: KnownColumns,
  connection: DuckDBConnection,
): Promise<SourceTable> {
  const reserved = known.mapped.find((column) => /^(file|row)$/i.test(column))
  if (reserved !== undefined) {
    throw new SourceFormatError(
      {
        id: `Sumber "${source.id}": kolom bernama "${reserved}" tidak dapat dipetakan, karena nama itu dipakai untuk letak baris.`,
        en: `Source "${source.id}": a column called "${reserved}" cannot be mapped, since that name is used for the place of a row.`,
      },
      {
        hint: {
          id: `Ganti nama kolom "${reserved}" di berkas ekspor dan di data/city/sources.yaml.`,
          en: `Rename the column "${reserved}" in the export and in data/city/sources.yaml.`,
        },
      },
    )
  }
  const name = identifier(`source_row_${source.id.replaceAll('-', '_')}`)
  const columns = known.mapped.map((column) => `, ${identifier(column)} VARCHAR`)
  await connection.run(
    `CREATE OR REPLACE TABLE ${name} (file VARCHAR NOT NULL, "row" BIGINT NOT NULL${columns.join('')})`,
  )
  return { source, known, name, connection }
}

export async function countRows({ name, connection }: SourceTable): Promise<number> {
  const result = await connection.runAndReadAll(`SELECT count(*)::DOUBLE FROM ${name}`)
  return Number(result.getRows()[0]?.[0])
}

/** DuckDB's vector size: a chunk cannot hold more. */
const batchRows = 2048

/** Appends rows in batches, so that a file of any length is never held as a whole. */
export async function appendRows(
  rows: AsyncIterable<{ readonly row: number; readonly cells: readonly Cell[] }>,
  file: string,
  table: SourceTable,
): Promise<number> {
  const types: DuckDBType[] = [VARCHAR, BIGINT, ...table.known.mapped.map(() => VARCHAR)]
  const appender = await table.connection.createAppender(table.name.slice(1, -1))
  let batch: (string | bigint | null)[][] = []
  let count = 0
  const flush = () => {
    if (batch.length === 0) return
    const chunk = DuckDBDataChunk.create(types, batch.length)
    chunk.setRows(batch)
    appender.appendDataChunk(chunk)
    count += batch.length
    batch = []
  }
  for await (const { row, cells } of rows) {
    batch.push([file, BigInt(row), ...cells])
    if (batch.length === batchRows) flush()
  }
  flush()
  appender.closeSync()
  return count
}
