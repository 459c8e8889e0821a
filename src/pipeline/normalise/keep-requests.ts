import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { serviceRequestColumns } from '#model/service-request.ts'
import type { Source } from '#model/sources.ts'
import { foldedWords, tableOf } from './map-source.ts'
import { folded, literal, localSql, utcSql } from './sql.ts'

/** Makes the empty table `service_request`. */
export async function createRequests(connection: DuckDBConnection): Promise<void> {
  const columns = Object.entries(serviceRequestColumns).map(([name, type]) => `"${name}" ${type}`)
  await connection.run(
    `CREATE OR REPLACE TABLE service_request(${columns.join(', ')}, case_space VARCHAR, precedence INTEGER, extracted_at TIMESTAMP)`,
  )
}

/** Adds the rows of a mapped source that have no error to `service_request`, in the model's terms. */
export async function keepRequests(
  source: Source,
  city: City,
  connection: DuckDBConnection,
): Promise<void> {
  const zone = city.settings.time_zone
  const { times } = source
  const status = caseSql(
    'status_word',
    foldedWords(source.columns.status.words),
    ({ status }) => literal(status),
    source.columns.status.empty ? literal(source.columns.status.empty.status) : 'NULL',
  )
  const statusOutcome = caseSql(
    'status_word',
    foldedWords(source.columns.status.words),
    ({ status, outcome }) => (status === 'closed' ? literal(outcome ?? 'unstated') : 'NULL'),
    'NULL',
  )
  const reopened = caseSql(
    'status_word',
    foldedWords(source.columns.status.words),
    ({ reopened }) => String(reopened ?? false),
    'false',
  )
  const outcome = source.columns.outcome
    ? `coalesce(${caseSql('outcome_word', foldedWords(source.columns.outcome.words), literal, 'NULL')}, ${statusOutcome})`
    : statusOutcome
  const classification = wordListSql(
    source.columns.classification,
    'classification_word',
    'unstated',
  )
  const confidentiality = wordListSql(
    source.columns.confidentiality,
    'confidentiality_word',
    'public',
  )
  const closesInTime = `raw_status = 'closed' AND closed_at IS NOT NULL AND closed_at < extracted_at`
  const day = (name: string) =>
    `CASE WHEN precision = 'day' THEN ${midnightSql(`${name}_at`, zone, times.midnight === 'day')} ELSE ${name}_at END`
  const notBefore = (name: string) => `greatest(${day(name)}, ${day('requested')})`
  const { classifications, confidentialities, sensitive_topics } = city.protection.exclude
  await connection.run(`
    INSERT INTO service_request BY NAME
    WITH worded AS (
      SELECT *, ${status} AS raw_status, ${outcome} AS raw_outcome, ${reopened} AS was_reopened,
        ${classification} AS class, ${confidentiality} AS confidence,
        (SELECT code FROM lookup_topic WHERE word = ${folded('topic_text')}) AS topic_code,
        (SELECT code FROM lookup_agency WHERE word = ${folded('agency_text')}) AS agency_code,
        (SELECT code FROM lookup_channel WHERE word = ${folded('channel_text')}) AS channel_code,
        ${areaSql(source)} AS area
      FROM ${tableOf('mapped', source)} AS mapped
      WHERE NOT EXISTS (FROM issue WHERE severity = 'error' AND source_id = ${literal(source.id)} AND issue.file = mapped.file AND issue."row" = mapped."row")
    )
    SELECT id AS service_request_id, ${literal(source.id)} AS source_id, file, "row",
      ${day('requested')} AS requested_datetime,
      updated_at AS updated_datetime,
      CASE WHEN first_response_at IS NOT NULL AND first_response_at < extracted_at THEN ${notBefore('first_response')}
        ${times.closing_is_response ? `WHEN ${closesInTime} AND raw_outcome = 'resolved' THEN ${notBefore('closed')}` : ''} END AS first_response_datetime,
      CASE WHEN ${closesInTime} THEN ${notBefore('closed')} END AS closed_datetime,
      precision,
      CASE WHEN raw_status = 'closed' AND closed_at >= extracted_at THEN 'open' ELSE raw_status END AS status,
      CASE WHEN raw_status = 'closed' AND (closed_at IS NULL OR closed_at < extracted_at) THEN raw_outcome END AS outcome,
      was_reopened AS reopened,
      topic_code AS service_code, topic.category_group, topic.service_id,
      agency_code AS agency_responsible, channel_code AS channel, class AS classification, confidence AS confidentiality,
      area AS area_code, person_key,
      ${times.first_response} AS has_response_times,
      ${times.closing} AND NOT (raw_status = 'closed' AND closed_at IS NULL AND raw_outcome = 'resolved') AS has_closing_times,
      class IN (${names(classifications)}) OR confidence IN (${names(confidentialities)})
        ${sensitive_topics ? `OR coalesce(topic.sensitive = 'yes', false)` : ''} AS excluded,
      ${literal(source.case_space ?? source.id)} AS case_space, ${source.precedence} AS precedence, extracted_at
    FROM worded LEFT JOIN topic ON topic.service_code = topic_code`)
}

const names = (words: readonly string[]) => words.map(literal).join(', ') || `''`

/** Midnight (UTC instant) of the local day; a bare date moved by a zone is read to the nearer midnight. */
function midnightSql(instant: string, zone: string, moved: boolean): string {
  const local = localSql(instant, zone)
  return utcSql(`date_trunc('day', ${moved ? `${local} + INTERVAL 12 HOUR` : local})`, zone)
}

function caseSql<Value>(
  word: string,
  words: ReadonlyMap<string, Value>,
  value: (value: Value) => string,
  otherwise: string,
): string {
  const arms = [...words].map(([key, entry]) => `WHEN ${literal(key)} THEN ${value(entry)}`)
  return arms.length ? `CASE ${word} ${arms.join(' ')} ELSE ${otherwise} END` : otherwise
}

function wordListSql(
  mapping:
    | { readonly words: Readonly<Record<string, string>>; readonly empty?: string | undefined }
    | undefined,
  word: string,
  otherwise: string,
): string {
  return mapping
    ? caseSql(word, foldedWords(mapping.words), literal, literal(mapping.empty ?? otherwise))
    : literal(otherwise)
}

/**
 * The finest area that can be told: with two mappings the first names a
 * village, taken only when it is unambiguous, alone or within the district that
 * the second one names; else the district.
 */
function areaSql({ columns }: Source): string {
  const areas = columns.area ?? []
  if (areas.length === 0) return 'NULL'
  const one = (where: string) =>
    `(SELECT CASE WHEN count(DISTINCT code) = 1 THEN min(code) END FROM lookup_area WHERE ${where})`
  const finest = `word = ${folded('area_text')}`
  if (areas.length === 1) return one(finest)
  const wider = `word = ${folded('wider_area_text')} AND level = 'district'`
  return `coalesce(${one(`${finest} AND level = 'village' AND parent = (SELECT min(code) FROM lookup_area WHERE ${wider})`)},
    CASE WHEN wider_area_text IS NULL THEN ${one(finest)} END, ${one(wider)})`
}
