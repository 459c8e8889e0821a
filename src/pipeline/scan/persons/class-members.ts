import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { recordClasses } from '#model/protection.ts'

/** Who stands behind one district and topic group in one quarter. Private; it never leaves memory. */
export interface ClassMembers {
  readonly period: string
  readonly district: string
  readonly category_group: string
  readonly requests: number
  /** Person keys; all requests without one stand as one empty key. */
  readonly persons: ReadonlySet<string>
}

/**
 * The persons of every base class of the record file, counted from the requests
 * themselves. It asks in its own words and not in those of `summarise`, whose
 * answer is what it checks.
 *
 * Precondition: `normalise` has made `service_request` in this database.
 */
export async function classMembers(
  city: City,
  connection: DuckDBConnection,
): Promise<readonly ClassMembers[]> {
  const { records } = city.protection
  const plan = recordClasses(city.protection)
  if (!records || !plan) return []
  const districts = city.reference.areas.map(
    ({ area_code, level, parent_code }) =>
      `(${text(area_code)}, ${text(level === 'village' ? parent_code : area_code)})`,
  )
  const result = await connection.runAndReadAll(`
    WITH place(code, district) AS (VALUES (NULL, NULL)${districts.map((row) => `, ${row}`).join('')}),
    eligible AS (SELECT source_id FROM service_request WHERE NOT excluded GROUP BY source_id
      HAVING count(*) FILTER (person_key IS NULL) * 100 <= ${100 - records.min_keyed_percent} * count(*)),
    member AS (SELECT timezone(${text(city.settings.time_zone)}, timezone('UTC', requested_datetime)) AS received, district, category_group, coalesce(person_key, '') AS person
      FROM service_request LEFT JOIN place ON place.code = area_code
      WHERE NOT excluded AND source_id IN (FROM eligible))
    SELECT year(received) || '-Q' || quarter(received), coalesce(district, 'unstated'), coalesce(category_group, 'unstated'), count(*)::INTEGER, list(DISTINCT person)
    FROM member GROUP BY 1, 2, 3`)
  const merge = mergeOf(plan.merge)
  const found = new Map<string, { requests: number; persons: Set<string> } & ClassMembers>()
  for (const [period, d, g, requests, persons] of result.getRowsJS() as Row[]) {
    const [district, category_group] = [merge('district', d), merge('category_group', g)]
    const key = `${period}~${district}~${category_group}`
    const one = found.get(key) ?? {
      period,
      district,
      category_group,
      requests: 0,
      persons: new Set<string>(),
    }
    one.requests += requests
    for (const person of persons) one.persons.add(person)
    found.set(key, one)
  }
  return [...found.values()]
}

type Row = [string, string, string, number, readonly string[]]

const text = (value: string | null) =>
  value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`

/** The code that a plan counts a code under. */
function mergeOf(
  merge: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>>,
) {
  const under = new Map(
    Object.entries(merge).flatMap(([dimension, groups]) =>
      Object.entries(groups ?? {}).flatMap(([into, codes]) =>
        codes.map((code) => [`${dimension}~${code}`, into] as const),
      ),
    ),
  )
  return (dimension: string, code: string) => under.get(`${dimension}~${code}`) ?? code
}
