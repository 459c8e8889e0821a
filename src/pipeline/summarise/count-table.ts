import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { type Period, periodBounds } from '#model/period.ts'
import type { CountColumn, CountPlan } from '#model/protection.ts'
import { ageBands, outcomes } from '#model/service-request.ts'
import { type CountTable, type RowKey, rowId, type TrueCell } from '#model/table.ts'
import { addDays } from '#model/time.ts'
import { codesOf } from './codes.ts'
import { countsSql, literal, mergedSql, periodSql, populationSql } from './sql.ts'

const nobody: TrueCell = { requests: 0, persons: 0, largest: 0 }

/** Columns that a plan's words stand for, in the order of the file. */
export function columnsOf(plan: CountPlan): readonly string[] {
  return plan.columns.flatMap((column): readonly string[] => {
    if (column === 'outcomes') return outcomes
    if (column === 'outcome_split') return ['resolved', 'closed_unresolved']
    if (column === 'backlog') return ageBands
    if (column === 'state_at_extraction') return ['open_at_extraction', 'closed_at_extraction']
    return [column]
  })
}

/**
 * Counts one planned table: every code of every dimension × every closed
 * period, true zeros included. Requests that do not say a code are counted
 * under `unstated`, a row that exists only where it occurs in the table and the
 * plan does not omit it. Merged codes are counted under the code they went into.
 *
 * @param recordSources Sources of the record file, for the plan that counts exactly its population.
 */
export async function countTable(
  plan: CountPlan,
  windows: readonly Period[],
  recordSources: readonly string[],
  { city, connection }: { readonly city: City; readonly connection: DuckDBConnection },
): Promise<CountTable> {
  const columns = columnsOf(plan)
  const found = new Map<string, TrueCell[]>()
  const unstated = new Set<string>()
  for (const column of plan.columns) {
    for (const query of queries(column, plan, windows, recordSources)) {
      const result = await connection.runAndReadAll(query)
      for (const row of result.getRowsJS() as (string | number)[][]) {
        const [name, period, requests, persons, largest, ...codes] = row as [
          string,
          string,
          number,
          number,
          number,
          ...string[],
        ]
        const id = rowId({ codes, period })
        const cells = found.get(id) ?? columns.map(() => nobody)
        cells[columns.indexOf(name)] = { requests, persons, largest }
        found.set(id, cells)
        codes.forEach((code, index) => {
          if (code === 'unstated') unstated.add(String(index))
        })
      }
    }
  }
  const codes = plan.rows.map((dimension, index) => [
    ...codesOf(dimension, plan, city),
    ...(plan.unstated === 'row' && unstated.has(String(index)) ? ['unstated'] : []),
  ])
  const keys = product(codes).flatMap((combination): RowKey[] =>
    windows.map((period) => ({ codes: combination, period })),
  )
  return {
    plan,
    columns,
    codes,
    periods: windows,
    rows: keys.map((key) => ({ key, cells: found.get(rowId(key)) ?? columns.map(() => nobody) })),
  }
}

function product(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (combinations, list) => combinations.flatMap((codes) => list.map((code) => [...codes, code])),
    [[]],
  )
}

function queries(
  column: CountColumn,
  plan: CountPlan,
  windows: readonly Period[],
  recordSources: readonly string[],
): readonly string[] {
  const dims = plan.rows.map((dimension) => mergedSql(dimension, plan))
  const population = populationSql(plan, recordSources)
  const by = (name: string, day: string, where: string) => {
    const period = periodSql(day, plan.period, windows[0] ?? '')
    return `SELECT ${name}, ${period} AS period, ${[countsSql, ...dims].join(', ')} FROM request
      WHERE ${population} AND ${day} IS NOT NULL AND ${where} AND ${period} IN (${windows.map(literal).join(', ') || `''`})
        ${plan.period === 'coverage' && windows[0] ? `AND ${day} BETWEEN DATE ${literal(periodBounds(windows[0]).start)} AND DATE ${literal(periodBounds(windows[0]).end)}` : ''}
      GROUP BY ALL`
  }
  switch (column) {
    case 'received':
      return [by(`'received'`, 'requested_day', 'true')]
    case 'answered':
      return [by(`'answered'`, 'response_day', 'has_response_times')]
    case 'closed':
      return [by(`'closed'`, 'closed_day', 'has_closing_times')]
    case 'reopened':
      return [by(`'reopened'`, 'requested_day', 'reopened')]
    case 'closed_at_creation':
      return [by(`'closed_at_creation'`, 'requested_day', 'closed_at_creation')]
    case 'outcomes':
      return [by('outcome', 'closed_day', 'has_closing_times')]
    case 'outcome_split':
      return [
        by(
          `CASE outcome WHEN 'resolved' THEN 'resolved' ELSE 'closed_unresolved' END`,
          'closed_day',
          'has_closing_times AND outcome IS NOT NULL',
        ),
      ]
    case 'state_at_extraction':
      return [by(`status || '_at_extraction'`, 'requested_day', 'status IS NOT NULL')]
    case 'backlog':
      return backlog(dims, population, windows)
  }
}

/** Open at the end of each period, by age then; requests whose closing day is unknown are left out. */
function backlog(
  dims: readonly string[],
  population: string,
  windows: readonly Period[],
): readonly string[] {
  if (windows.length === 0) return []
  const ends = windows.map(
    (period) => `(${literal(period)}, DATE ${literal(addDays(periodBounds(period).end, 1))})`,
  )
  return [
    `WITH ends(period, after) AS (VALUES ${ends.join(', ')}),
     standing AS (SELECT *, date_diff('day', requested_day, after) - 1 AS age FROM ends JOIN request
       ON requested_day < after AND (closed_day IS NULL OR closed_day >= after) WHERE ${population} AND has_closing_times AND NOT (status = 'closed' AND closed_day IS NULL))
     SELECT CASE WHEN age <= 7 THEN 'open_0_7' WHEN age <= 30 THEN 'open_8_30' WHEN age <= 90 THEN 'open_31_90'
       WHEN age <= 365 THEN 'open_91_365' ELSE 'open_over_365' END, period, ${[countsSql, ...dims].join(', ')}
     FROM standing GROUP BY ALL`,
  ]
}
