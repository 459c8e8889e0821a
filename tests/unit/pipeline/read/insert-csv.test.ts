import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { insertCsv } from '#pipeline/read/insert-csv.ts'
import { knownColumns } from '#pipeline/read/known-columns.ts'
import { createSourceLines } from '#pipeline/read/line-runs.ts'
import { countRows, createSourceTable } from '#pipeline/read/source-table.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const folder = await mkdtemp(join(tmpdir(), 'uji-insert-'))
after(() => rm(folder, { recursive: true, force: true }))

/** Inserts `content` beside as many line numbers as `lines` says. */
async function insert(content: string, lines: number) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const source = sourceWith()
  const table = await createSourceTable(source, knownColumns(source), connection)
  const path = join(folder, 'rows.csv')
  await writeFile(path, content)
  await createSourceLines({ first: [2], count: [lines] }, connection)
  const csv = { path, hasHeader: false, delimiter: 44, newline: '\n', cells: 3 } as const
  const error = await insertCsv({ ...csv, positions: [0, 1, 2] }, 'a.csv', table).then(
    () => undefined,
    (caught: Error) => caught,
  )
  return { error, rows: await countRows(table) }
}

test('insertCsv() inserts nothing where DuckDB and the scan count different rows', async () => {
  const content = '1,t,s\n2,t,s\n'
  assert.deepEqual(await insert(content, 2), { error: undefined, rows: 2 })
  for (const lines of [1, 3]) {
    const { error, rows } = await insert(content, lines)
    assert.equal(error?.name, 'SourceFormatError')
    assert.equal(rows, 0)
  }
})

test('insertCsv() does not pass on what DuckDB quotes of a broken line', async () => {
  const { error, rows } = await insert('1,t,s\n2,"t"RAHASIA,s\n', 2)
  assert.equal(error?.name, 'SourceFormatError')
  assert.equal(error.cause, undefined)
  assert.doesNotMatch(error.message, /RAHASIA/)
  assert.equal(rows, 0)
})

test('read() reads a file of several chunks when one ends inside a letter', async () => {
  const status = `${'y'.repeat(30)}é€`
  const rows = Array.from({ length: 200_000 }, (_, index) => `${index},t,${status}`)
  const bytes = Buffer.from(`nomor,tanggal,status\nx,t,${status.slice(-2)}\n${rows.join('\n')}\n`)
  assert.equal(
    (bytes[8 * 1024 * 1024] ?? 0) & 0xc0,
    0x80,
    'the second chunk begins inside a letter',
  )
  const result = await reading(sourceWith(), { 'a.csv': bytes })
  assert.deepEqual(result.issues, [])
  const cells = cellsOf(result, 'nomor', 'row', 'status')
  assert.deepEqual(cells.slice(-1), [['199999', 200_002, status]])
  assert.deepEqual(new Set(cells.map(([, , text]) => text)), new Set(['é€', status]))
  assert.equal(result.rows, rows.length + 1)
})

test('read() decodes UTF-16 of several chunks without breaking a letter at their ends', async () => {
  // The first row is as long as it takes for 8 MiB to end between the two halves of an emoji.
  const text = `\ufeffnomor,tanggal,status\n1,ttttt,s\n${'1,t,😀\n'.repeat(620_000)}`
  const bytes = Buffer.from(text, 'utf16le')
  assert.equal(bytes.readUInt16LE(8 * 1024 * 1024) >> 10, 0xdc00 >> 10)
  const result = await reading(sourceWith(), { 'a.csv': bytes })
  assert.deepEqual([...new Set(cellsOf(result, 'status').flat())], ['s', '😀'])
})
