import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { type Period, periodBounds } from '#model/period.ts'
import type { CurvePlan } from '#model/protection.ts'
import { type IntervalGroup, type IntervalTables, rowId } from '#model/table.ts'
import { addDays, daysBetween, type IsoDate } from '#model/time.ts'
import { dimensionSql, literal, personsSql } from './sql.ts'

/** Period, last age seen waiting (−1 never), first age seen resolved (NULL not yet), weight, persons, codes… */
type SeenRow = [string, number, number | null, number, ...string[]]

/**
 * Waits of a plan whose view is `snapshots`: for the requests received in each
 * window, the last age in whole days at which a snapshot still saw them not
 * resolved, and the first at which one saw them resolved. Nothing between the two
 * is guessed.
 *
 * A request that was closed without being resolved is one that has not been
 * resolved by the last snapshot, as in `waitingCurve`.
 *
 * @param lastSeen Day of the newest snapshot.
 */
export async function intervalTables(
  plan: CurvePlan,
  windows: readonly Period[],
  city: City,
  lastSeen: IsoDate,
  connection: DuckDBConnection,
): Promise<IntervalTables> {
  const followed = windows.map((period) => ({
    period,
    days: Math.max(0, daysBetween(periodBounds(period).end, lastSeen)),
  }))
  if (windows.length === 0) return { plan, followed, groups: [] }
  const codes = plan.rows.map((_, index) => `, dim_${index}`).join('')
  const seen = seenSql(plan, windows, city)
  const rows = await connection.runAndReadAll(`${seen}
    SELECT period, waiting_age::INTEGER, resolved_age::INTEGER, count(*)::INTEGER${codes}
    FROM seen GROUP BY ALL ORDER BY ALL`)
  const persons = await connection.runAndReadAll(`${seen}
    SELECT period, ${personsSql}${codes}
    FROM seen GROUP BY ALL`)
  const personsOf = new Map(
    (persons.getRowsJS() as [string, number, number, ...string[]][]).map(
      ([period, count, largest, ...rest]) => [
        rowId({ codes: rest, period }),
        { persons: count, largest },
      ],
    ),
  )
  const groups = new Map<string, SeenRow[]>()
  for (const row of rows.getRowsJS() as SeenRow[]) {
    const id = rowId({ codes: row.slice(4) as string[], period: row[0] })
    const group = groups.get(id)
    if (group) group.push(row)
    else groups.set(id, [row])
  }
  return {
    plan,
    followed,
    groups: [...groups].map(([id, members]) =>
      groupOf(members, personsOf.get(id) ?? { persons: 0, largest: 0 }),
    ),
  }
}

function groupOf(
  rows: readonly SeenRow[],
  persons: Pick<IntervalGroup, 'persons' | 'largest'>,
): IntervalGroup {
  const [first] = rows
  return {
    key: { codes: (first?.slice(4) ?? []) as string[], period: first?.[0] ?? '' },
    metric: 'resolution',
    waits: {
      unit: 'day',
      left: Int32Array.from(rows, ([, waiting]) => waiting),
      right: Float64Array.from(rows, ([, , resolved]) => resolved ?? Number.POSITIVE_INFINITY),
      weight: Uint32Array.from(rows, ([, , , weight]) => weight),
    },
    requests: rows.reduce((sum, [, , , weight]) => sum + weight, 0),
    ...persons,
  }
}

function seenSql(plan: CurvePlan, windows: readonly Period[], city: City): string {
  const bounds = windows.map((period) => {
    const { start, end } = periodBounds(period)
    return `(${literal(period)}, DATE ${literal(start)}, DATE ${literal(addDays(end, 1))})`
  })
  const dims = plan.rows
    .map((dimension, index) => `, ${dimensionSql(dimension)} AS dim_${index}`)
    .join('')
  // A snapshot sees the end of its day; it is stamped with the midnight after it.
  const age = (instant: string) =>
    `date_diff('day', requested_day, timezone(${literal(city.settings.time_zone)}, timezone('UTC', ${instant}))::DATE - 1)`
  return `WITH windows(period, begins, after) AS (VALUES ${bounds.join(', ')}),
    seen AS (SELECT *, coalesce(${age('seen_waiting')}, -1) AS waiting_age, ${age('seen_resolved')} AS resolved_age${dims}
      FROM request JOIN windows ON requested_day >= begins AND requested_day < after
      WHERE NOT excluded AND (seen_waiting IS NOT NULL OR seen_resolved IS NOT NULL))`
}
