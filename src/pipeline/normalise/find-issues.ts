import type { DuckDBConnection } from '@duckdb/node-api'
import type { Source } from '#model/sources.ts'
import { type RuleId, rules } from '#pipeline/diagnostics/rules.ts'
import { mappedTimes, tableOf } from './map-source.ts'
import { folded, literal } from './sql.ts'

/** Clocks of two systems may differ by this much without anyone being wrong. */
const skewSeconds = 300

interface Check {
  readonly rule: RuleId
  readonly column: string
  /** Condition on a row of `mapped_<source>`. */
  readonly when: string
  /** SQL of the offending value; left out where it could hold an identifier. */
  readonly actual?: string
}

/** Makes the empty table of issues. */
export async function createIssues(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    `CREATE OR REPLACE TABLE issue(rule VARCHAR, severity VARCHAR, source_id VARCHAR, file VARCHAR, "row" BIGINT, column_name VARCHAR, actual VARCHAR)`,
  )
}

/** Adds every issue of a mapped source to the table `issue`. Rows are not changed. */
export async function findIssues(source: Source, connection: DuckDBConnection): Promise<void> {
  for (const { rule, column, when, actual } of checks(source)) {
    await connection.run(
      `INSERT INTO issue SELECT ${literal(rule)}, ${literal(rules[rule].severity)}, ${literal(source.id)}, file, "row", ${literal(column)}, ${actual ?? 'NULL'}
       FROM ${tableOf('mapped', source)} WHERE ${when}`,
    )
  }
}

function checks(source: Source): readonly Check[] {
  const { columns, times } = source
  const seconds = (name: string) => `date_diff('second', requested_at, ${name}_at)`
  const closes = (status: 'open' | 'closed') =>
    `status_word IN (${statusWords(source, status).map(literal).join(', ') || `''`})`
  const dates = mappedTimes(source).map(
    (name): Check => ({
      rule: 'unreadable-date',
      column: `${name}_datetime`,
      when: `${name}_text IS NOT NULL AND ${name}_at IS NULL`,
      actual: `${name}_text`,
    }),
  )
  const orders = (['first_response', 'closed'] as const)
    .filter((name) => columns[`${name}_datetime`])
    .flatMap((name): Check[] => [
      {
        rule: name === 'closed' ? 'closed-before-requested' : 'answered-before-requested',
        column: `${name}_datetime`,
        when: `precision = 'minute' AND ${seconds(name)} < -${skewSeconds} OR precision = 'day' AND ${seconds(name)} < -86400`,
        actual: `${name}_text`,
      },
      {
        rule: 'clock-skew',
        column: `${name}_datetime`,
        when: `precision = 'minute' AND ${seconds(name)} BETWEEN -${skewSeconds} AND -1`,
        actual: `${name}_text`,
      },
      {
        rule: 'after-extraction',
        column: `${name}_datetime`,
        when: `requested_at < extracted_at AND ${name}_at >= extracted_at`,
        actual: `${name}_text`,
      },
    ])
  const closing: Check[] = columns.closed_datetime
    ? [
        {
          rule: 'closed-without-date',
          column: 'closed_datetime',
          when: `${closes('closed')} AND closed_text IS NULL`,
        },
        {
          rule: 'open-with-closing-date',
          column: 'closed_datetime',
          when: `${closes('open')} AND closed_at IS NOT NULL`,
          actual: 'closed_text',
        },
        {
          rule: 'closed-at-creation',
          column: 'closed_datetime',
          when: `precision = 'minute' AND ${seconds('closed')} BETWEEN 0 AND ${times.closed_at_creation_seconds}`,
        },
      ]
    : []
  return [
    { rule: 'missing-id', column: 'service_request_id', when: 'id IS NULL' },
    { rule: 'missing-date', column: 'requested_datetime', when: 'requested_text IS NULL' },
    ...dates,
    {
      rule: 'impossible-date',
      column: 'requested_datetime',
      when: `requested_at < TIMESTAMP '2000-01-01' OR requested_at >= extracted_at`,
      actual: 'requested_text',
    },
    ...orders,
    ...closing,
    ...(times.midnight === 'day' && times.precision === 'minute'
      ? [
          {
            rule: 'shifted-midnight',
            column: 'requested_datetime',
            when: `precision = 'day'`,
            actual: 'requested_text',
          } as const,
        ]
      : []),
    ...wordChecks(source),
  ]
}

function wordChecks({ columns }: Source): readonly Check[] {
  const unknown = (rule: RuleId, column: string, text: string, table: string): Check => ({
    rule,
    column,
    when: `${text} IS NOT NULL AND ${folded(text)} NOT IN (SELECT word FROM ${table})`,
    actual: text,
  })
  // An address is read for its area only; what did not match stays unsaid.
  const isAddress = (columns.area ?? []).some(({ pattern }) => pattern !== undefined)
  const area = unknown(
    'unknown-area',
    'area_code',
    'coalesce(area_text, wider_area_text)',
    'lookup_area',
  )
  return [
    ...(columns.service_code
      ? [unknown('unknown-topic', 'service_code', 'topic_text', 'lookup_topic')]
      : []),
    ...(columns.agency_responsible
      ? [unknown('unknown-agency', 'agency_responsible', 'agency_text', 'lookup_agency')]
      : []),
    ...(columns.channel
      ? [unknown('unknown-channel', 'channel', 'channel_text', 'lookup_channel')]
      : []),
    ...(columns.area
      ? [isAddress ? { rule: area.rule, column: area.column, when: area.when } : area]
      : []),
  ]
}

/** The folded words of a source that mean open, or closed. */
export function statusWords(source: Source, status: 'open' | 'closed'): readonly string[] {
  return Object.entries(source.columns.status.words).flatMap(([word, value]) =>
    value.status === status ? [word.trim().replace(/\s+/g, ' ').toLowerCase()] : [],
  )
}
