import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import type { IsoDate } from '#model/time.ts'
import { cityCalendar } from '#statistics/city-calendar.ts'
import { workingDays } from '#statistics/working-days.ts'
import { literal } from './sql.ts'

/**
 * SQL that reads requests from `observed` with their waits on the working-day
 * clock: the number of the working day that a wait had reached, the day of receipt
 * (or the next working day) being the first.
 *
 * A request of an earlier window enters after the working day that had ended when
 * the window began; one still waiting leaves on the last day on which it was seen.
 * The days are those of `workingDays()`, taken from one table.
 *
 * @param observed `WITH …` that ends in a table `observed`.
 * @param eventDay SQL of the local day of the event.
 * @throws {CityConfigError} when the city's holidays lack a year between the first request and the last day seen.
 */
export async function workingWaits(
  observed: string,
  eventDay: string,
  codes: string,
  city: City,
  connection: DuckDBConnection,
): Promise<string> {
  await prepareCalendar(observed, city, connection)
  return `${observed},
    slotted AS (SELECT observed.*,
      CASE WHEN requested_day < begins THEN greatest(0, opening.elapsed_with - received.elapsed - 1) ELSE 0 END AS slot_in,
      greatest(0, closing.elapsed_with - received.elapsed - 1) + 1 AS slot_out
      FROM observed
      JOIN working_calendar AS received ON received.day = requested_day
      JOIN working_calendar AS opening ON opening.day = greatest(begins, requested_day)
      JOIN working_calendar AS closing ON closing.day = CASE WHEN event = 0 THEN until - 1 ELSE ${eventDay} END)
    SELECT period, slot_in::INTEGER, slot_out::INTEGER, event::INTEGER, count(*)::INTEGER${codes}
    FROM slotted GROUP BY ALL ORDER BY ALL`
}

/** `elapsed`: working days before the day; `elapsed_with`: the day counted too. */
async function prepareCalendar(
  observed: string,
  city: City,
  connection: DuckDBConnection,
): Promise<void> {
  const calendar = cityCalendar(city)
  const [[from, to] = []] = (
    await connection.runAndReadAll(
      `${observed} SELECT min(requested_day)::VARCHAR, max(until - 1)::VARCHAR FROM observed`,
    )
  ).getRowsJS() as [IsoDate | null, IsoDate | null][]
  if (from && to) workingDays(from, to, calendar)
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE working_calendar(day DATE, elapsed INTEGER, elapsed_with INTEGER)',
  )
  await connection.run(`INSERT INTO working_calendar
    SELECT DATE ${literal(calendar.first)} + i::INTEGER, elapsed[i + 1], elapsed[i + 2]
    FROM (SELECT [${calendar.elapsed.join(', ')}]::INTEGER[] AS elapsed), range(0, ${calendar.elapsed.length - 1}) AS days(i)`)
}
