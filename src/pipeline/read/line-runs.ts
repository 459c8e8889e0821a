import { BIGINT, type DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'

/** Line numbers of rows in order, as runs of consecutive ones: a tidy file is a few runs whatever its length. */
export interface LineRuns {
  readonly first: number[]
  readonly count: number[]
}

/** Longer runs would make DuckDB unfold a list of that length at once. */
const longestRun = 100_000

export function addLine({ first, count }: LineRuns, line: number): void {
  const last = first.length - 1
  const length = count[last] ?? 0
  if (last >= 0 && (first[last] ?? 0) + length === line && length < longestRun) {
    count[last] = length + 1
  } else {
    first.push(line)
    count.push(1)
  }
}

/** Makes the temporary table `source_line`: one line number a row, in the order of the rows. */
export async function createSourceLines(
  { first, count }: LineRuns,
  connection: DuckDBConnection,
): Promise<void> {
  await connection.run('CREATE OR REPLACE TEMP TABLE source_line_run (first BIGINT, count BIGINT)')
  const appender = await connection.createAppender('source_line_run')
  for (let from = 0; from < first.length; from += 2048) {
    const runs = first.slice(from, from + 2048).map(BigInt)
    const chunk = DuckDBDataChunk.create([BIGINT, BIGINT], runs.length)
    chunk.setColumns([runs, count.slice(from, from + 2048).map(BigInt)])
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE source_line AS
     SELECT unnest(range(first, first + count)) AS line FROM source_line_run`,
  )
}

export async function dropSourceLines(connection: DuckDBConnection): Promise<void> {
  await connection.run('DROP TABLE IF EXISTS source_line; DROP TABLE IF EXISTS source_line_run')
}
