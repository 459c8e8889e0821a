import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { openDatabase } from '#pipeline/database.ts'
import { normalise, type SourceCount } from '#pipeline/normalise/index.ts'
import { smallCity } from '../small-city.ts'

/** A case as it really went; `closed` with a status word, or still open. */
export interface TrueCase {
  readonly id: string
  /** `YYYY-MM-DD HH:MM` on the city's clock. */
  readonly requested: string
  readonly closed?: { readonly at: string; readonly status: 'Selesai' | 'Ditolak' }
}

const sourceId = (day: string) => `salinan-${day}`

/**
 * A city whose only system records no times and was exported on each of the days;
 * its plan has one curve from the changes between the exports.
 */
export function snapshotCity(
  days: readonly string[],
  { observes = true, since = '2024-01-01', period = 'year' } = {},
): Promise<City> {
  const sources = days.map(
    (day, index) => `
  - id: ${sourceId(day)}
    label: { id: Salinan, en: Copy }
    licence: CC-BY-4.0
    files: [a.csv]
    format: csv
    time_zone: Asia/Jakarta
    extraction: { date: "${day}", known_from: file_name }
    observes_changes: ${observes}
    case_space: lapor
    precedence: ${index + 1}
    times: { precision: minute, first_response: false, closing: false }
    columns:
      service_request_id: { column: id }
      requested_datetime: { column: masuk, formats: ["%Y-%m-%d %H:%M"] }
      status:
        column: status
        words:
          Proses: { status: open }
          Selesai: { status: closed, outcome: resolved }
          Ditolak: { status: closed, outcome: rejected }
    private_columns: []`,
  )
  return smallCity({
    'sources.yaml': `sources:${sources.join('')}\n`,
    'protection.yaml': `
policy_version: uji
effective_from: "2024-01-01"
exclude: {}
plan:
  - { id: P18, table: observed-waiting, measure: curve, view: snapshots, rows: [], period: ${period}, since: "${since}", columns: [resolution], title: { id: a, en: a } }
`,
  })
}

/** What each export shows of the cases: those that exist, in the state of the end of its day. */
export async function withSnapshots<Value>(
  city: City,
  cases: readonly TrueCase[],
  work: (connection: DuckDBConnection, counts: readonly SourceCount[]) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase()
  try {
    const { connection } = database
    for (const { id, extraction } of city.sources) {
      const table = `source_row_${id.replaceAll('-', '_')}`
      const end = `${extraction.date} 24:00`
      await connection.run(
        `CREATE TABLE ${table}(file VARCHAR, "row" BIGINT, id VARCHAR, masuk VARCHAR, status VARCHAR)`,
      )
      const values = cases
        .filter(({ requested }) => requested < end)
        .map(
          ({ id: name, requested, closed }, index) =>
            `('a.csv', ${index + 2}, '${name}', '${requested}', '${closed && closed.at < end ? closed.status : 'Proses'}')`,
        )
      if (values.length) await connection.run(`INSERT INTO ${table} VALUES ${values.join(',')}`)
    }
    const rows = city.sources.map((source) => ({ source, issues: [] }))
    return await work(connection, await normalise(rows, city, 'key of the test', connection))
  } finally {
    database.close()
  }
}
