import type { DateMapping, Mapping } from '#model/sources.ts'

export const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Words compare without regard to case, surrounding space and runs of space. */
export const folded = (sql: string) => `lower(regexp_replace(trim(${sql}), '\\s+', ' ', 'g'))`
/** The same folding for words of the reference tables. */
export const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** SQL that yields a mapping's text, or NULL. */
export function textSql(mapping: Mapping): string {
  if (mapping.constant !== undefined) return literal(mapping.constant)
  const columns = mapping.columns ?? [mapping.column ?? '']
  const joined =
    columns.length === 1
      ? identifier(columns[0] ?? '')
      : `nullif(concat_ws(' ', ${columns.map(identifier).join(', ')}), '')`
  const present = mapping.missing.length
    ? `CASE WHEN ${joined} IN (${mapping.missing.map(literal).join(', ')}) THEN NULL ELSE ${joined} END`
    : joined
  if (!mapping.pattern) return present
  const group = groupsOf(mapping.pattern) > 0 ? 1 : 0
  return `nullif(regexp_extract(${present}, ${literal(mapping.pattern)}, ${group}), '')`
}

/** How many groups a regular expression captures. */
const groupsOf = (pattern: string) => (new RegExp(`${pattern}|`).exec('')?.length ?? 1) - 1

/** SQL that yields a TIMESTAMP in UTC from a date text, or NULL where no declared format fits. */
export function instantSql(mapping: DateMapping, text: string, timeZone: string): string {
  const words = Object.entries(mapping.months ?? {}).reduce(
    (sql, [from, to]) => `regexp_replace(${sql}, ${literal(from)}, ${literal(to)}, 'gi')`,
    text,
  )
  const attempts = mapping.formats.map((format) =>
    format === 'iso'
      ? `CASE WHEN regexp_matches(${words}, '(Z|[+-][0-9]{2}:?[0-9]{2})$')
           THEN timezone('UTC', try_cast(${words} AS TIMESTAMPTZ))
           ELSE ${utcSql(`try_cast(${words} AS TIMESTAMP)`, timeZone)} END`
      : utcSql(`try_strptime(${words}, ${literal(format)})`, timeZone),
  )
  return attempts.length === 1 ? (attempts[0] ?? 'NULL') : `coalesce(${attempts.join(', ')})`
}

/** UTC of a wall-clock timestamp in a zone. */
export const utcSql = (timestamp: string, timeZone: string) =>
  `timezone('UTC', timezone(${literal(timeZone)}, ${timestamp}))`

/** Wall-clock timestamp in a zone of a UTC timestamp. */
export const localSql = (timestamp: string, timeZone: string) =>
  `timezone(${literal(timeZone)}, timezone('UTC', ${timestamp}))`
