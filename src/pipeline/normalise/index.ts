import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import type { Issue } from '#model/issue.ts'
import type { Source } from '#model/sources.ts'
import { checkWords } from './check-words.ts'
import { createIssues, findIssues } from './find-issues.ts'
import { createRequests, keepRequests } from './keep-requests.ts'
import { createLookups } from './lookups.ts'
import { mapSource, tableOf } from './map-source.ts'
import { mergeCases } from './merge-cases.ts'
import { literal } from './sql.ts'

export interface SourceRows {
  readonly source: Source
  /** What `read` found while reading; quarantined rows are not in the table. */
  readonly issues: readonly Issue[]
}

export interface SourceCount {
  readonly source_id: string
  /** Rows in the files, readable or not. */
  readonly read: number
  readonly quarantined: number
  /** Rows that are the same case as another row. */
  readonly merged: number
}

/**
 * Turns the tables `source_row_<source>` into one table `service_request` and
 * one table `issue`, both in memory.
 *
 * Guarantees: `read = kept + quarantined + merged` for every source; a row with
 * an error is in `issue` and not in `service_request`; nothing is imputed.
 *
 * @param secret Key of the in-memory person keys; any text, never stored.
 * @throws {SourceFormatError} for a status, outcome, class or confidentiality word without a declared meaning.
 */
export async function normalise(
  rows: readonly SourceRows[],
  city: City,
  secret: string,
  connection: DuckDBConnection,
): Promise<readonly SourceCount[]> {
  await connection.run(`SET TimeZone = 'UTC'`)
  await createLookups(city, connection)
  await createIssues(connection)
  await createRequests(connection)
  const counts: SourceCount[] = []
  for (const { source, issues } of rows) {
    await insertIssues(issues, connection)
    await mapSource(source, city, secret, connection)
    await checkWords(source, connection)
    await findIssues(source, connection)
    await keepRequests(source, city, connection)
    const [[inTable = 0, kept = 0] = []] = (
      await connection.runAndReadAll(
        `SELECT (SELECT count(*) FROM ${tableOf('source_row', source)})::INTEGER, (SELECT count(*) FROM service_request WHERE source_id = ${literal(source.id)})::INTEGER`,
      )
    ).getRowsJS() as [number, number][]
    const unreadable = new Set(
      issues
        .filter(({ severity }) => severity === 'error')
        .map(({ place }) => `${place.file}:${place.line}`),
    ).size
    counts.push({
      source_id: source.id,
      read: inTable + unreadable,
      quarantined: inTable - kept + unreadable,
      merged: 0,
    })
    await connection.run(
      `DROP TABLE ${tableOf('mapped', source)}; DROP TABLE ${tableOf('source_row', source)}`,
    )
  }
  const merged = await mergeCases(connection)
  return counts.map((count) => ({ ...count, merged: merged.get(count.source_id) ?? 0 }))
}

async function insertIssues(issues: readonly Issue[], connection: DuckDBConnection): Promise<void> {
  const cell = (value: string | undefined) => (value === undefined ? 'NULL' : literal(value))
  for (let from = 0; from < issues.length; from += 1000) {
    const values = issues
      .slice(from, from + 1000)
      .map(
        ({ rule, severity, source_id, place, actual }) =>
          `(${[rule, severity, source_id].map(literal).join(', ')}, ${cell(place.file)}, ${place.line ?? 'NULL'}, ${cell(place.column)}, ${cell(actual)})`,
      )
    await connection.run(`INSERT INTO issue VALUES ${values.join(', ')}`)
  }
}
