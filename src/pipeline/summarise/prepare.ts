import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { observingSources } from '#model/observing-sources.ts'
import { literal } from './sql.ts'

/**
 * Makes the view `request`: `service_request` with what the plan counts by —
 * days on the city's clock, district and village of the area — and nothing that
 * tells a person, except `person_key` for counting persons.
 */
export async function prepare(city: City, connection: DuckDBConnection): Promise<void> {
  const local = (column: string) =>
    `timezone(${literal(city.settings.time_zone)}, timezone('UTC', ${column}))`
  await connection.run('CREATE OR REPLACE TABLE area(code VARCHAR, level VARCHAR, parent VARCHAR)')
  const areas = city.reference.areas.map(
    ({ area_code, level, parent_code }) =>
      `(${literal(area_code)}, ${literal(level)}, ${literal(parent_code)})`,
  )
  if (areas.length) await connection.run(`INSERT INTO area VALUES ${areas.join(', ')}`)
  await connection.run(`
    CREATE OR REPLACE TABLE request AS
    WITH looks AS (${looksSql(city)})
    SELECT source_id, requested_datetime, first_response_datetime, closed_datetime, precision, status, outcome, reopened,
      category_group, service_code, agency_responsible, channel, classification, service_id, person_key,
      has_response_times, has_closing_times, excluded, extracted_at,
      CASE WHEN area.level = 'village' THEN area.code END AS village_code,
      CASE WHEN area.level = 'village' THEN area.parent ELSE area.code END AS district_code,
      ${local('requested_datetime')}::DATE AS requested_day,
      ${local('first_response_datetime')}::DATE AS response_day,
      ${local('closed_datetime')}::DATE AS closed_day,
      ${waitSql('first_response_datetime', local)} AS response_minutes,
      ${waitSql('closed_datetime', local)} AS closing_minutes,
      ${atCreation(city)} AS closed_at_creation,
      seen_waiting, seen_resolved
    FROM service_request LEFT JOIN area ON area.code = service_request.area_code
      LEFT JOIN looks USING (case_space, service_request_id)`)
}

/**
 * What the snapshots of a case space saw of each case: the first that saw it
 * resolved, and the last before it that saw it not resolved.
 */
function looksSql(city: City): string {
  const sources = observingSources(city.sources).map(({ id }) => literal(id))
  return `WITH seen AS (SELECT *, min(extracted_at) FILTER (outcome = 'resolved') OVER one_case AS seen_resolved
      FROM observation WHERE source_id IN (${sources.join(', ') || `''`})
      WINDOW one_case AS (PARTITION BY case_space, service_request_id))
    SELECT case_space, service_request_id, any_value(seen_resolved) AS seen_resolved,
      max(extracted_at) FILTER (seen_resolved IS NULL OR extracted_at < seen_resolved) AS seen_waiting
    FROM seen GROUP BY ALL`
}

/** Minutes from the request to an event, begun minutes counting whole; whole days where the source has no time of day. */
function waitSql(event: string, local: (column: string) => string): string {
  return `CASE WHEN ${event} IS NULL THEN NULL
    WHEN precision = 'day' THEN date_diff('day', ${local('requested_datetime')}::DATE, ${local(event)}::DATE) * 1440
    ELSE (date_diff('second', requested_datetime, ${event}) + 59) // 60 END`
}

/** Closed within the time that its source declares as "with the request"; only where there is a time of day. */
function atCreation(city: City): string {
  const arms = city.sources
    .filter(({ times }) => times.closing && times.precision === 'minute')
    .map(
      ({ id, times }) =>
        `WHEN source_id = ${literal(id)} THEN precision = 'minute' AND date_diff('second', requested_datetime, closed_datetime) <= ${times.closed_at_creation_seconds}`,
    )
  return arms.length ? `coalesce(CASE ${arms.join(' ')} ELSE false END, false)` : 'false'
}
