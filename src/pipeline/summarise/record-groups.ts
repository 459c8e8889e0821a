import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { type Period, periodBounds } from '#model/period.ts'
import { recordClasses } from '#model/protection.ts'
import type { RecordGroup, RecordSource, TrueRecords } from '#model/records.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { literal, mergedSql, periodSql, populationSql } from './sql.ts'
import { windowsOf } from './windows.ts'

/**
 * Which sources can have a record file: those of which enough requests carry a
 * person key. A source whose persons cannot be told apart has none, because a
 * class of ten requests may be one person.
 */
export async function recordSources(
  city: City,
  connection: DuckDBConnection,
): Promise<readonly RecordSource[]> {
  const { records } = city.protection
  const found = await connection.runAndReadAll(
    'SELECT source_id, count(*)::INTEGER, count(person_key)::INTEGER FROM request WHERE NOT excluded GROUP BY 1',
  )
  const counts = new Map(
    (found.getRowsJS() as [string, number, number][]).map(([id, requests, keyed]) => [
      id,
      { requests, keyed },
    ]),
  )
  return city.sources.map(({ id }) => {
    const { requests, keyed } = counts.get(id) ?? { requests: 0, keyed: 0 }
    const covered =
      records !== undefined && requests > 0 && 100 * keyed >= records.min_keyed_percent * requests
    return { source_id: id, requests, keyed, covered }
  })
}

/**
 * Requests of the covered sources, grouped by class, sensitive values and
 * person, for every quarter that is old enough.
 *
 * The state of a request is that of its quarter's cut-off, whenever the release
 * is made: what happens later is not in the record file.
 */
export async function recordGroups(
  sources: readonly RecordSource[],
  city: City,
  asOf: IsoDate,
  connection: DuckDBConnection,
): Promise<TrueRecords> {
  const covered = sources.filter((source) => source.covered).map(({ source_id }) => source_id)
  const { records } = city.protection
  const plan = recordClasses(city.protection)
  if (!records || !plan || covered.length === 0) return { sources, periods: [] }
  const windows = windowsOf(plan, city, asOf)
  const ends = windows.map(
    (period) =>
      `(${literal(period)}, DATE ${literal(addDays(periodBounds(period).end, records.cut_off_days))})`,
  )
  if (ends.length === 0) return { sources, periods: [] }
  const within = (day: string, known: string) =>
    `CASE WHEN NOT ${known} THEN 'not_recorded' WHEN ${day} IS NULL OR ${day} > seen_until THEN 'none' ELSE ${binSql(`date_diff('day', requested_day, ${day})`)} END`
  const result = await connection.runAndReadAll(`
    WITH ends(period, seen_until) AS (VALUES ${ends.join(', ')}),
    member AS (SELECT *, ${mergedSql('district', plan)} AS d, ${mergedSql('category_group', plan)} AS g
      FROM request JOIN ends ON ends.period = ${periodSql('requested_day', plan.period, '')}
      WHERE ${populationSql(plan, covered)}),
    numbered AS (SELECT *, CASE WHEN person_key IS NOT NULL THEN dense_rank() OVER (PARTITION BY period ORDER BY person_key) END AS person FROM member)
    SELECT period, d, g,
      CASE WHEN NOT has_closing_times THEN 'not_recorded' WHEN closed_day IS NULL OR closed_day > seen_until THEN 'open'
        WHEN outcome = 'resolved' THEN 'resolved' ELSE 'closed_unresolved' END,
      ${within('response_day', 'has_response_times')},
      ${within(`(CASE WHEN outcome = 'resolved' THEN closed_day END)`, 'has_closing_times')},
      person::INTEGER, count(*)::INTEGER
    FROM numbered GROUP BY ALL ORDER BY ALL`)
  const byPeriod = new Map<Period, RecordGroup[]>(windows.map((period) => [period, []]))
  for (const row of result.getRowsJS() as [
    string,
    string,
    string,
    string,
    string,
    string,
    number | null,
    number,
  ][]) {
    const [period, district, category_group, outcome, response, resolution, person, requests] = row
    const sensitive = [outcome, response, resolution]
    byPeriod.get(period)?.push({ district, category_group, sensitive, person, requests })
  }
  return { sources, periods: [...byPeriod].map(([period, groups]) => ({ period, groups })) }
}

const binSql = (days: string) =>
  `CASE WHEN ${days} <= 0 THEN 'days_0' WHEN ${days} = 1 THEN 'days_1' WHEN ${days} <= 3 THEN 'days_2_3' WHEN ${days} <= 7 THEN 'days_4_7'
    WHEN ${days} <= 14 THEN 'days_8_14' WHEN ${days} <= 30 THEN 'days_15_30' WHEN ${days} <= 60 THEN 'days_31_60' WHEN ${days} <= 90 THEN 'days_61_90' ELSE 'days_over_90' END`
