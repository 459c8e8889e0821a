import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { citiesHere, isNumber, type PublishedFiles, publishedTables } from './published-tables.ts'

const instance = await DuckDBInstance.create(':memory:')
const duckdb = await instance.connect()
after(() => {
  duckdb.closeSync()
  instance.closeSync()
})

type Row = Readonly<Record<string, unknown>>
const rowsOf = async (sql: string): Promise<readonly Row[]> =>
  (await duckdb.runAndReadAll(sql)).getRowObjectsJS()

const quoted = (path: string) => `'${path.replaceAll("'", "''")}'`

/** How a reader of each format asks DuckDB for a table, and what it must do with the signs. */
const formats: Readonly<
  Record<string, (path: string, table: PublishedFiles) => Promise<readonly Row[]>>
> = {
  csv: async (path, { entry }) => {
    const rows = await rowsOf(
      `SELECT * FROM read_csv(${quoted(path)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`,
    )
    return rows.map((row) =>
      Object.fromEntries(
        entry.columns.map((column) => [column.name, typed(row[column.name], isNumber(column))]),
      ),
    )
  },
  json: async (path) => {
    const rows = await rowsOf(
      `SELECT unnest(rows) AS one FROM read_json(${quoted(path)}, columns = {rows: 'JSON[]'}, maximum_object_size = 100000000)`,
    )
    return rows.map(({ one }) => JSON.parse(String(one)))
  },
  jsonl: async (path, { entry }) => {
    const columns = entry.columns.map(({ name }) => `"${name}": 'JSON'`).join(', ')
    const rows = await rowsOf(
      `SELECT * FROM read_json(${quoted(path)}, format = 'newline_delimited', columns = {${columns}})`,
    )
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          value === null ? null : JSON.parse(String(value)),
        ]),
      ),
    )
  },
  parquet: async (path, { entry }) => {
    const rows = await rowsOf(`SELECT * FROM read_parquet(${quoted(path)})`)
    return rows.map((row) =>
      Object.fromEntries(
        entry.columns.map(({ name }) => [
          name,
          row[`${name}_suppressed`] === true ? '*' : row[name],
        ]),
      ),
    )
  },
}

function typed(value: unknown, number: boolean): unknown {
  if (value === null || value === undefined) return null
  const text = String(value)
  if (number) return text === '*' ? text : Number(text)
  return text.replace(/^'(?=[=+\-@\t\r])/, '')
}

/** SHA-256 over every cell in order; an empty text is an empty cell. */
function digest({ entry }: PublishedFiles, rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    entry.columns.map(({ name }) => (row[name] === '' ? null : (row[name] ?? null))),
  )
  return createHash('sha256').update(JSON.stringify(cells)).digest('hex')
}

for (const city of citiesHere) {
  test(`${city}: DuckDB reads CSV, JSON, JSON Lines and Parquet of every table with equal rows, sums and hashes`, async () => {
    const tables = publishedTables(city)
    let read = 0
    for (const table of tables) {
      const { id, entry, rows, path } = table
      const published = rows.map((row) =>
        Object.fromEntries(entry.columns.map(({ name }, at) => [name, row[at]])),
      )
      for (const [format, reader] of Object.entries(formats)) {
        const file = path(format)
        if (!file) continue // Older releases have fewer formats; the audit proves what each lists.
        read++
        const seen = await reader(file, table)
        assert.equal(seen.length, entry.rows, `${id}.${format}: rows`)
        assert.equal(digest(table, seen), digest(table, published), `${id}.${format}: hash`)
        for (const { name } of entry.columns.filter(isNumber))
          assert.equal(sum(seen, name), sum(published, name), `${id}.${format}: sum of ${name}`)
      }
    }
    assert.ok(read >= 3 * tables.length, String(read))
  })
}

const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + (typeof row[column] === 'number' ? row[column] : 0), 0)

test('counts of a Parquet file add up in SQL without a word about signs', async () => {
  const table = publishedTables('sample').find(({ id }) => id === 'districts-by-month')
  const expected = (table?.rows ?? []).reduce((total, row) => total + (Number(row[3]) || 0), 0)
  const [row] = await rowsOf(
    `SELECT sum(received)::INTEGER AS total, count(*) FILTER (received_suppressed)::INTEGER AS hidden, any_value(typeof(received)) AS type FROM ${quoted(table?.path('parquet') ?? '')}`,
  )
  const hidden = (table?.rows ?? []).filter((cells) => cells[3] === '*').length
  assert.deepEqual(row, { total: expected, hidden, type: 'INTEGER' })
  assert.ok(expected > 10_000 && hidden > 0)
})

test('status, caveats and licence travel in a Parquet file', async () => {
  const { path, entry } = publishedTables('sample')[0] ?? assert.fail('no table')
  const rows = await rowsOf(
    `SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${quoted(path('parquet') ?? '')})`,
  )
  const said = new Map(rows.map(({ key, value }) => [key, String(value)]))
  assert.equal(said.get('data_status'), 'synthetic')
  assert.deepEqual(JSON.parse(said.get('notes') ?? ''), entry.notes)
  assert.match(said.get('licence') ?? '', /^https:/)
})
