import type { DuckDBConnection } from '@duckdb/node-api'
import { rules } from '#pipeline/diagnostics/rules.ts'
import { literal } from './sql.ts'

/** What may be filled from an older export when the newer one does not say it; never a status or a time. */
const filled = [
  'service_code',
  'category_group',
  'service_id',
  'agency_responsible',
  'channel',
  'area_code',
  'person_key',
] as const

/**
 * Counts each case once in `service_request`.
 *
 * - The same id twice in one export: the later row stays (`duplicate-id`).
 * - The same id in several exports of a case space: the export of highest
 *   precedence stays; attributes that it leaves empty are filled from the others.
 * - The same person, minute, topic and area under another id: one unit whose
 *   clock starts at the first (`duplicate-request`).
 *
 * Before cases of several exports become one, `observation` keeps the status that
 * each export saw.
 *
 * @returns How many rows went into another, by source.
 */
export async function mergeCases(
  connection: DuckDBConnection,
): Promise<ReadonlyMap<string, number>> {
  await connection.run(
    `CREATE OR REPLACE TABLE before_merge AS SELECT source_id, count(*) AS rows FROM service_request GROUP BY 1`,
  )
  await dropRanked(
    'duplicate-id',
    'case_space, precedence, source_id, service_request_id',
    'file DESC, "row" DESC',
    connection,
  )
  await connection.run(
    `CREATE OR REPLACE TABLE observation AS
     SELECT case_space, service_request_id, source_id, extracted_at, status, outcome FROM service_request`,
  )
  const fill = filled
    .map(
      (name) =>
        `first_value(${name} IGNORE NULLS) OVER (PARTITION BY case_space, service_request_id ORDER BY precedence DESC, source_id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS ${name}`,
    )
    .join(', ')
  await connection.run(
    `CREATE OR REPLACE TABLE service_request AS
     SELECT * REPLACE (${fill}) FROM service_request
     QUALIFY row_number() OVER (PARTITION BY case_space, service_request_id ORDER BY precedence DESC, source_id) = 1`,
  )
  await dropRanked(
    'duplicate-request',
    `person_key, date_trunc('minute', requested_datetime), service_code, area_code`,
    'requested_datetime, source_id, service_request_id',
    connection,
    'person_key IS NOT NULL AND service_code IS NOT NULL AND area_code IS NOT NULL',
  )
  const merged = await connection.runAndReadAll(
    `SELECT source_id, (rows - (SELECT count(*) FROM service_request AS kept WHERE kept.source_id = before_merge.source_id))::INTEGER FROM before_merge`,
  )
  return new Map(merged.getRowsJS() as [string, number][])
}

async function dropRanked(
  rule: 'duplicate-id' | 'duplicate-request',
  same: string,
  order: string,
  connection: DuckDBConnection,
  where = 'true',
): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE dropped AS SELECT source_id, file, "row" FROM service_request WHERE ${where}
     QUALIFY row_number() OVER (PARTITION BY ${same} ORDER BY ${order}) > 1`,
  )
  await connection.run(
    `INSERT INTO issue SELECT ${literal(rule)}, ${literal(rules[rule].severity)}, source_id, file, "row", 'service_request_id', NULL FROM dropped`,
  )
  await connection.run(
    `DELETE FROM service_request USING dropped
     WHERE service_request.source_id = dropped.source_id AND service_request.file = dropped.file AND service_request."row" = dropped."row"`,
  )
}
