import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import type { DateMapping, Mapping, Source } from '#model/sources.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { fold, folded, instantSql, literal, localSql, textSql, utcSql } from './sql.ts'

const times = ['requested', 'updated', 'first_response', 'closed'] as const
export type TimeName = (typeof times)[number]

/** Which times a source maps. */
export function mappedTimes(source: Source): readonly TimeName[] {
  return times.filter((name) => source.columns[`${name}_datetime`] !== undefined)
}

/** Name of a source's in-memory table of a stage. */
export const tableOf = (stage: 'source_row' | 'mapped', source: Source) =>
  `${stage}_${source.id.replaceAll('-', '_')}`

/**
 * Makes `mapped_<source>`: one row a source row, texts read by the declared
 * mapping and nothing judged yet. Identifiers are read only inside the
 * expression of `person_key` (SHA-256 over a key that lives as long as the
 * run), an address only inside the expression of an area word.
 */
export async function mapSource(
  source: Source,
  city: City,
  secret: string,
  connection: DuckDBConnection,
): Promise<void> {
  const { columns } = source
  const optional = (mapping: Mapping | undefined) => (mapping ? textSql(mapping) : 'NULL::VARCHAR')
  const words = (mapping: { column: string; pattern?: string | undefined } | undefined) =>
    mapping
      ? folded(
          textSql({
            column: mapping.column,
            missing: [],
            ...(mapping.pattern ? { pattern: mapping.pattern } : {}),
          }),
        )
      : 'NULL::VARCHAR'
  const zone = city.settings.time_zone
  const areas = columns.area ?? []
  const select = [
    'file',
    '"row"',
    `${textSql(columns.service_request_id)} AS id`,
    ...times.flatMap((name) => {
      const mapping: DateMapping | undefined = columns[`${name}_datetime`]
      if (!mapping) return [`NULL::VARCHAR AS ${name}_text`, `NULL::TIMESTAMP AS ${name}_at`]
      const text = textSql(mapping)
      return [
        `${text} AS ${name}_text`,
        `${instantSql(mapping, text, source.time_zone)} AS ${name}_at`,
      ]
    }),
    `${words(columns.status)} AS status_word`,
    `${words(columns.outcome)} AS outcome_word`,
    `${words(columns.classification)} AS classification_word`,
    `${words(columns.confidentiality)} AS confidentiality_word`,
    `${optional(columns.service_code)} AS topic_text`,
    `${optional(columns.agency_responsible)} AS agency_text`,
    `${optional(columns.channel)} AS channel_text`,
    `${optional(areas[0])} AS area_text`,
    `${optional(areas[1])} AS wider_area_text`,
    `${personSql(columns.person ?? [], secret)} AS person_key`,
  ]
  await connection.run(
    `CREATE OR REPLACE TABLE ${tableOf('mapped', source)} AS
     SELECT *, ${precisionSql(source)} AS precision,
       ${utcSql(`TIMESTAMP ${literal(`${addDays(source.extraction.date as IsoDate, 1)} 00:00:00`)}`, zone)} AS extracted_at
     FROM (SELECT ${select.join(', ')} FROM ${tableOf('source_row', source)})`,
  )
}

/** A request with a bare date that a zone has moved, received or closed, is counted in days: its time of day is unknown. */
function precisionSql(source: Source): string {
  const { times: declared, time_zone } = source
  if (declared.precision === 'day') return literal('day')
  if (declared.midnight === 'keep') return literal('minute')
  const clocks = declared.shifted_midnight.map((clock) =>
    literal(clock.length === 5 ? `${clock}:00` : clock),
  )
  const moved = mappedTimes(source)
    .filter((name) => name !== 'updated')
    .map(
      (name) =>
        `coalesce(strftime(${localSql(`${name}_at`, time_zone)}, '%H:%M:%S') IN (${clocks.join(', ') || `'00:00:00'`}), false)`,
    )
  return `CASE WHEN ${moved.join(' OR ')} THEN 'day' ELSE 'minute' END`
}

function personSql(mappings: readonly Mapping[], secret: string): string {
  if (mappings.length === 0) return 'NULL::VARCHAR'
  const keys = mappings.map((mapping, index) => {
    const text = `nullif(regexp_replace(lower(${textSql(mapping)}), '[^a-z0-9]', '', 'g'), '')`
    return `sha256(${literal(`${secret}:${index}:`)} || ${text})`
  })
  return `coalesce(${keys.join(', ')})`
}

/** The words of a list mapping, folded as the data are. */
export function foldedWords<Value>(
  words: Readonly<Record<string, Value>>,
): ReadonlyMap<string, Value> {
  return new Map(Object.entries(words).map(([word, value]) => [fold(word), value]))
}
