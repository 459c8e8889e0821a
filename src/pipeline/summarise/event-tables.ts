import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import type { EventTable } from '#model/event-table.ts'
import { needsWorkingDays } from '#model/judged-promises.ts'
import { type Period, periodBounds } from '#model/period.ts'
import type { CurvePlan, Dimension } from '#model/protection.ts'
import { type Metric, outcomes } from '#model/service-request.ts'
import type { EventGroup, EventTables } from '#model/table.ts'
import { rowId } from '#model/table.ts'
import { addDays, daysBetween, type IsoDate } from '#model/time.ts'
import { onlyCodesOf } from './codes.ts'
import { dimensionSql, literal, personsSql } from './sql.ts'
import { workingWaits } from './working-waits.ts'

/**
 * Waiting times of one planned curve, group by group, from requests of sources
 * that record them.
 *
 * Period view: every request open at any time in the window enters at its age
 * and leaves at its event or at the window's end. Cohort view: every request
 * received in the window, followed to its source's extraction date.
 */
export async function eventTables(
  plan: CurvePlan,
  windows: readonly Period[],
  city: City,
  asOf: IsoDate,
  connection: DuckDBConnection,
): Promise<EventTables> {
  const followed = windows.map((period) => ({
    period,
    days: Math.max(0, daysBetween(periodBounds(period).end, asOf)),
  }))
  const groups = await groupsOf(plan, plan.rows, followed, city, connection)
  if (!plan.comparison) return { plan, followed, groups }
  const strata = await groupsOf(plan, [...plan.rows, 'category_group'], followed, city, connection)
  return { plan, followed, groups, strata }
}

/** @param followed Every window with the days that all its requests have been followed. */
async function groupsOf(
  plan: CurvePlan,
  rows: readonly Dimension[],
  followed: EventTables['followed'],
  city: City,
  connection: DuckDBConnection,
): Promise<readonly EventGroup[]> {
  if (followed.length === 0) return []
  const daysOf = new Map(followed.map(({ period, days }) => [period, days]))
  const groups: EventGroup[] = []
  for (const metric of plan.columns) {
    const observed = observedSql(plan, rows, metric, [...daysOf.keys()], city)
    const codes = rows.map((_, index) => `, dim_${index}`).join('')
    const found = await connection.runAndReadAll(`${observed}
      SELECT period, entry::INTEGER, leave::INTEGER, event::INTEGER, count(*)::INTEGER${codes}
      FROM observed GROUP BY ALL ORDER BY ALL`)
    const persons = await connection.runAndReadAll(`${observed}
      SELECT period, ${personsSql}${codes}
      FROM observed GROUP BY ALL`)
    const personsOf = new Map(
      (persons.getRowsJS() as [string, number, number, ...string[]][]).map(
        ([period, count, largest, ...codes]) => [
          rowId({ codes, period }),
          { persons: count, largest },
        ],
      ),
    )
    const working = needsWorkingDays(city, metric)
      ? byGroup(
          await connection.runAndReadAll(
            await workingWaits(observed, eventDayOf(metric), codes, city, connection),
          ),
        )
      : undefined
    for (const [id, members] of byGroup(found)) {
      const [first] = members
      if (!first) continue
      const [period] = first
      groups.push({
        key: { codes: codesIn(first), period },
        metric,
        events: columnsOf(members, 'minute'),
        ...(working ? { working: columnsOf(working.get(id) ?? [], 'day') } : {}),
        requests: members.reduce((sum, row) => sum + row[4], 0),
        ...(personsOf.get(id) ?? { persons: 0, largest: 0 }),
        ...(plan.view === 'cohort' ? { followed_days: daysOf.get(period) ?? 0 } : {}),
      })
    }
  }
  return groups.sort(byName)
}

/** Period, entry, exit, event, weight, codes… Ordered, so that equal data give equal tables. */
type ObservedRow = [string, number, number, number, number, ...string[]]

function byGroup(found: { getRowsJS(): unknown }): ReadonlyMap<string, readonly ObservedRow[]> {
  const groups = new Map<string, ObservedRow[]>()
  for (const row of found.getRowsJS() as ObservedRow[]) {
    const id = rowId({ codes: codesIn(row), period: row[0] })
    const group = groups.get(id)
    if (group) group.push(row)
    else groups.set(id, [row])
  }
  return groups
}

/** The local day on which a wait ended: a closing without a reply ends the wait for one. */
const eventDayOf = (metric: Metric) =>
  metric === 'first_response' ? 'coalesce(response_day, closed_day)' : 'closed_day'

const codesIn = (row: ObservedRow) => row.slice(5) as string[]

/** By code, period and metric: the order of rows says nothing about when a request came. */
function byName(a: EventGroup, b: EventGroup): number {
  const [nameA, nameB] = [a, b].map(({ key, metric }) => `${rowId(key)}~${metric}`) as [
    string,
    string,
  ]
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0
}

function columnsOf(rows: readonly ObservedRow[], unit: EventTable['unit']): EventTable {
  return {
    unit,
    entry: Int32Array.from(rows, (row) => row[1]),
    exit: Int32Array.from(rows, (row) => row[2]),
    event: Uint8Array.from(rows, (row) => row[3]),
    weight: Uint32Array.from(rows, (row) => row[4]),
  }
}

function observedSql(
  plan: CurvePlan,
  rows: readonly Dimension[],
  metric: Metric,
  windows: readonly Period[],
  city: City,
): string {
  const zone = city.settings.time_zone
  const bounds = windows.map((period) => {
    const { start, end } = periodBounds(period)
    return `(${literal(period)}, DATE ${literal(start)}, DATE ${literal(addDays(end, 1))})`
  })
  const midnight = (day: string) => `timezone('UTC', timezone(${literal(zone)}, ${day}::TIMESTAMP))`
  // Ages in minutes; whole days for requests whose source knows no time of day.
  const age = (day: string, instant: string) =>
    `CASE WHEN precision = 'day' THEN date_diff('day', requested_day, ${day}) * 1440 ELSE date_diff('second', requested_datetime, ${instant}) // 60 END`
  const extractedDay = `timezone(${literal(zone)}, timezone('UTC', extracted_at))::DATE`
  const ends =
    plan.view === 'period'
      ? { after: 'least(after, extracted_day)', start: 'begins' }
      : { after: 'extracted_day', start: 'requested_day' }
  const dims = rows
    .map((dimension, index) => `, ${dimensionSql(dimension)} AS dim_${index}`)
    .join('')
  const listed = plan.rows.flatMap((dimension) => {
    const only = onlyCodesOf(dimension, plan, city)
    return only ? [`AND ${dimensionSql(dimension)} IN (${only.map(literal).join(', ')})`] : []
  })
  const [wait, event, timed] =
    metric === 'first_response'
      ? [
          'coalesce(response_minutes, closing_minutes)',
          'CASE WHEN response_minutes IS NOT NULL THEN 1 ELSE 2 END',
          'has_response_times',
        ]
      : [
          'closing_minutes',
          `CASE ${outcomes.map((name, index) => `WHEN outcome = ${literal(name)} THEN ${index + 1}`).join(' ')} ELSE ${outcomes.length} END`,
          'has_closing_times',
        ]
  return `WITH windows(period, begins, after) AS (VALUES ${bounds.join(', ')}),
    waiting AS (SELECT *, ${wait} AS wait, ${event} AS happened, ${extractedDay} AS extracted_day${dims} FROM request WHERE NOT excluded AND ${timed} ${listed.join(' ')}),
    seen AS (SELECT *, ${ends.after} AS until FROM waiting JOIN windows ON ${plan.view === 'period' ? 'requested_day < after' : 'requested_day >= begins AND requested_day < after'}),
    aged AS (SELECT *,
      ${plan.view === 'period' ? `greatest(0, ${age('begins', midnight('begins'))})` : '0'} AS entry,
      ${age('until', midnight('until'))} AS last FROM seen),
    observed AS (SELECT *,
      CASE WHEN wait IS NOT NULL AND wait <= last THEN wait ELSE last END AS leave,
      CASE WHEN wait IS NOT NULL AND wait <= last THEN happened ELSE 0 END AS event
      FROM aged WHERE (wait IS NULL OR entry = 0 OR wait > entry) AND last >= entry AND (entry = 0 OR last > entry))`
}
