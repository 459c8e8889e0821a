import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { realEffects } from '#pipeline/effects.ts'
import { read } from '#pipeline/read/index.ts'
import { sourceWith } from './reading.ts'

const shared = process.env['SHARED_DATA'] ?? ''
const skip = shared === '' && 'SHARED_DATA does not name the folder of real outside data'

interface Expected {
  readonly folder: string
  readonly format: string
  readonly columns: readonly [id: string, date: string, status: string, ...string[]]
  readonly private_columns: readonly string[]
  /** Rows by file, as `README.md` of the data counts them. */
  readonly rows: Readonly<Record<string, number>>
}

const sources: readonly Expected[] = [
  {
    folder: 'sp4n-kab-bandung',
    format: 'xlsx',
    columns: ['Tracking ID', 'Tanggal Laporan Masuk', 'Status Laporan', 'Instansi Terdisposisi'],
    private_columns: [
      'Waktu*',
      'Klasifikasi*',
      'ID *',
      'Kategori',
      'Judul Laporan',
      'Isi*',
      'Tipe Laporan*',
      'Sumber*',
      'Instansi Induk',
      'Alasan*',
      'Provinsi',
      'Kota/Kabupaten',
      'Kecamatan',
      'Kelurahan',
    ],
    rows: { 'laporan-2021-2024.xlsx': 2127, 'laporan-2024.xlsx': 843 },
  },
  {
    folder: 'jarokelo-budapest',
    format: 'jsonl',
    columns: ['url', 'date', 'status', 'institution', 'resolution_date'],
    private_columns: [
      'title',
      'author*',
      'category',
      'first_*',
      'supporter',
      'desc*',
      'address',
      'l*',
    ],
    rows: { '2024-03.jsonl': 2104, '2024-04.jsonl': 2022, '2024-05.jsonl': 1873 },
  },
  {
    folder: 'baltimore-311',
    format: 'csv',
    columns: ['SRRecordID', 'CreatedDate', 'SRStatus', 'CloseDate', 'Agency'],
    private_columns: ['*'],
    rows: { 'requests.csv': 10_000 },
  },
  {
    folder: 'nyc-311',
    format: 'json',
    columns: ['unique_key', 'created_date', 'status', 'closed_date', 'location.type'],
    private_columns: ['*'],
    rows: { 'requests.json': 1000 },
  },
  {
    folder: 'koeln-georeport',
    format: 'json',
    columns: ['service_request_id', 'requested_datetime', 'status', 'service_code'],
    private_columns: ['*'],
    rows: { 'requests.json': 50 },
  },
]

async function rowsByFile(expected: Expected, names: readonly string[]) {
  const [id, date, status, ...others] = expected.columns
  const source = sourceWith({
    format: expected.format,
    columns: {
      service_request_id: { column: id },
      requested_datetime: { column: date, formats: ['iso'] },
      status: { column: status, words: {} },
      area: others.map((column) => ({ column })),
    },
    private_columns: expected.private_columns,
  })
  const files = names.map((name) => ({ name, path: join(shared, expected.folder, name) }))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const { table, issues } = await read(source, files, connection, realEffects)
  const counted = await connection.runAndReadAll(
    `SELECT file, count(DISTINCT "row")::INTEGER FROM ${table} WHERE "${id}" IS NOT NULL AND "${date}" IS NOT NULL GROUP BY file ORDER BY file`,
  )
  return { issues, rows: Object.fromEntries(counted.getRowsJS()) as Record<string, number> }
}

for (const expected of sources) {
  test(`read() reads every row of the real files in ${expected.folder}`, { skip }, async () => {
    const { rows, issues } = await rowsByFile(expected, Object.keys(expected.rows))
    assert.deepEqual(rows, expected.rows)
    assert.deepEqual(issues, [])
  })
}

test('read() reads every row of the nine real Chicago files, whose headers differ', {
  skip,
}, async () => {
  const expected: Expected = {
    folder: 'chicago-311-legacy',
    format: 'csv',
    columns: ['Service Request Number', 'Creation Date', 'Status', 'Completion Date', 'Ward'],
    private_columns: ['*'],
    rows: {},
  }
  const names = readdirSync(join(shared, expected.folder))
  const { rows, issues } = await rowsByFile(expected, names)
  assert.equal(names.length, 9)
  assert.equal(
    Object.values(rows).reduce((sum, count) => sum + count, 0),
    9489,
  )
  assert.deepEqual(issues, [])
})
