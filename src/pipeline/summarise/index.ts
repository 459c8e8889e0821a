import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { CityConfigError } from '#model/errors.ts'
import { observingSources } from '#model/observing-sources.ts'
import type { Plan } from '#model/protection.ts'
import type { CountTable, EventTables, IntervalTables, TrueCounts } from '#model/table.ts'
import type { IsoDate } from '#model/time.ts'
import { countTable } from './count-table.ts'
import { eventTables } from './event-tables.ts'
import { intervalTables } from './interval-tables.ts'
import { prepare } from './prepare.ts'
import { recordGroups, recordSources } from './record-groups.ts'
import { windowsOf } from './windows.ts'

/**
 * Counts exactly the cells of the publication plan, from `service_request`.
 *
 * What comes out is small and still private: true counts and event tables.
 *
 * @param sources How many rows `normalise` read, quarantined and merged, by source.
 * @throws {CityConfigError} when the plan asks for times that no source records: a column of zeros would be a false statement.
 */
export async function summarise(
  city: City,
  asOf: IsoDate,
  sources: readonly {
    readonly source_id: string
    readonly read: number
    readonly quarantined: number
    readonly merged: number
  }[],
  connection: DuckDBConnection,
): Promise<TrueCounts> {
  for (const plan of city.protection.plan) refuseUntimed(plan, city)
  await prepare(city, connection)
  const recordedBy = await recordSources(city, connection)
  const covered = recordedBy.filter((source) => source.covered).map(({ source_id }) => source_id)
  const counts: CountTable[] = []
  const curves: EventTables[] = []
  const intervals: IntervalTables[] = []
  const looks = observingSources(city.sources).map(({ extraction }) => extraction.date as IsoDate)
  const lastSeen = looks.toSorted().at(-1) ?? asOf
  for (const plan of city.protection.plan) {
    const windows = windowsOf(plan, city, asOf)
    if (plan.measure === 'count')
      counts.push(await countTable(plan, windows, covered, { city, connection }))
    else if (plan.view === 'snapshots')
      intervals.push(await intervalTables(plan, windows, city, lastSeen, connection))
    else curves.push(await eventTables(plan, windows, city, asOf, connection))
  }
  const issues = await connection.runAndReadAll(
    "SELECT source_id, rule, coalesce(column_name, ''), count(*)::INTEGER FROM issue GROUP BY ALL ORDER BY ALL",
  )
  const kept = await connection.runAndReadAll(
    'SELECT source_id, count(*) FILTER (excluded)::INTEGER, count(*) FILTER (NOT excluded)::INTEGER FROM request GROUP BY 1',
  )
  const keptOf = new Map(
    (kept.getRowsJS() as [string, number, number][]).map(([id, excluded, published]) => [
      id,
      { excluded, published },
    ]),
  )
  return {
    counts,
    curves,
    intervals,
    records: await recordGroups(recordedBy, city, asOf, connection),
    issues: (issues.getRowsJS() as [string, string, string, number][]).map(
      ([source_id, rule, column, rows]) => ({ source_id, rule, column, rows }),
    ),
    sources: sources.map((source) => ({
      ...source,
      excluded: 0,
      published: 0,
      ...keptOf.get(source.source_id),
    })),
  }
}

const needs: Readonly<Record<string, 'first_response' | 'closing'>> = {
  answered: 'first_response',
  first_response: 'first_response',
  closed: 'closing',
  outcomes: 'closing',
  outcome_split: 'closing',
  backlog: 'closing',
  closed_at_creation: 'closing',
  resolution: 'closing',
}

function refuseUntimed(plan: Plan, city: City): void {
  if (plan.measure === 'curve' && plan.view === 'snapshots') {
    if (observingSources(city.sources).length > 0) return
    throw new CityConfigError(
      {
        id: `Rencana ${plan.id} memakai view: snapshots, tetapi tidak ada sumber yang keadaannya dilihat paling sedikit dua kali.`,
        en: `Plan ${plan.id} has view: snapshots, but no source was looked at twice or more.`,
      },
      {
        hint: {
          id: 'Perlu dua ekspor atau lebih dari case_space yang sama, masing-masing dengan observes_changes: true dan tanggal ekspor yang diketahui. Tanpa itu hapus rencana ini; waktu tidak pernah dikira-kira.',
          en: 'It takes two or more exports of one case_space, each with observes_changes: true and a known day of export. Without them delete the plan; times are never guessed.',
        },
        place: { file: 'data/city/protection.yaml' },
      },
    )
  }
  for (const column of plan.columns) {
    const time = needs[column]
    if (time && !city.sources.some(({ times }) => times[time])) {
      throw new CityConfigError(
        {
          id: `Rencana ${plan.id} meminta kolom ${column}, tetapi tidak ada sumber yang mencatat ${time === 'closing' ? 'waktu penutupan' : 'waktu jawaban'}.`,
          en: `Plan ${plan.id} asks for the column ${column}, but no source records when requests are ${time === 'closing' ? 'closed' : 'answered'}.`,
        },
        {
          hint: {
            id: `Hapus ${column} dari rencana ${plan.id} di protection.yaml. Waktu yang tidak dicatat tidak boleh dikira-kira.`,
            en: `Delete ${column} from plan ${plan.id} in protection.yaml. Times that are not recorded are never guessed.`,
          },
          place: { file: 'data/city/protection.yaml' },
        },
      )
    }
  }
}
