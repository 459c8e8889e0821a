import type { DuckDBConnection } from '@duckdb/node-api'
import type { City } from '#model/city.ts'
import { openDatabase } from '#pipeline/database.ts'
import { normalise, type SourceCount } from '#pipeline/normalise/index.ts'

/** Columns of the small city's only source, as `read` leaves them. */
const columns = [
  'id',
  'masuk',
  'jawab',
  'tutup',
  'status',
  'topik',
  'dinas',
  'kanal',
  'jenis',
  'kelurahan',
  'kecamatan',
  'nik',
  'telepon',
] as const
export type SourceRow = Partial<Record<(typeof columns)[number], string>>

/** Puts rows into an in-memory database as `read` would, runs `normalise`, and hands over the connection. */
export async function withRequests<Value>(
  city: City,
  rows: readonly SourceRow[],
  work: (connection: DuckDBConnection, counts: readonly SourceCount[]) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase()
  try {
    const { connection } = database
    await connection.run(
      `CREATE TABLE source_row_app(file VARCHAR, "row" BIGINT, ${columns.map((name) => `"${name}" VARCHAR`).join(', ')})`,
    )
    const values = rows.map(
      (row, index) =>
        `('app.csv', ${index + 2}, ${columns.map((name) => (row[name] === undefined ? 'NULL' : `'${row[name]?.replaceAll("'", "''")}'`)).join(', ')})`,
    )
    if (values.length) await connection.run(`INSERT INTO source_row_app VALUES ${values.join(',')}`)
    const [source] = city.sources
    if (!source) throw new Error('The small city has one source.')
    const counts = await normalise([{ source, issues: [] }], city, 'key of the test', connection)
    return await work(connection, counts)
  } finally {
    database.close()
  }
}

/** A complete row, to be changed in one place. */
export const goodRow: SourceRow = {
  id: 'A1',
  masuk: '2024-01-10 08:00',
  jawab: '2024-01-11 09:30',
  tutup: '2024-01-20 08:00',
  status: 'Selesai',
  topik: 'Jalan berlubang',
  dinas: 'Dinas PU',
  kanal: 'Aplikasi',
  jenis: 'Aduan',
  kelurahan: 'Melati',
  kecamatan: 'Utara',
  nik: '3271010505900001',
}
