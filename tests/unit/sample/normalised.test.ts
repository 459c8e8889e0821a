import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { realEffects } from '#pipeline/effects.ts'
import { normalise, type SourceRows } from '#pipeline/normalise/index.ts'
import { read } from '#pipeline/read/index.ts'
import { writeSample } from '#sample/write-sample.ts'
import { loadBundledCity } from '../../golden/sample-hashes.ts'

const folder = await mkdtemp(join(tmpdir(), 'sample-'))
const connection = await (await DuckDBInstance.create()).connect()
after(async () => {
  connection.closeSync()
  await rm(folder, { recursive: true })
})

const city = await loadBundledCity()
const truth = await writeSample(city, { rows: 12_000, seed: 3 }, folder)
const rows: SourceRows[] = []
for (const source of city.sources) {
  const names = await Promise.all(source.files.map((file) => realEffects.files.match(folder, file)))
  const files = names.flat().map((name) => ({ name, path: join(folder, name) }))
  rows.push({ source, issues: (await read(source, files, connection, realEffects)).issues })
}
const sources = await normalise(rows, city, 'a key for this test', connection)

async function query(sql: string): Promise<readonly (readonly [string, number])[]> {
  const result = await connection.runAndReadAll(sql)
  return result.getRowsJS() as [string, number][]
}

test('normalise finds in the application what was planted there, each kind once a row', async () => {
  const found = Object.fromEntries(
    await query(`SELECT rule, count(*)::INTEGER FROM issue WHERE source_id = 'sibadra' GROUP BY 1`),
  )
  const { application: planted } = truth.planted
  const count = (...kinds: (keyof typeof planted)[]) =>
    kinds.reduce((sum, kind) => sum + (planted[kind] ?? 0), 0)
  const wrongYears = count('requested-in-future', 'requested-in-3020')
  const expected = {
    'row-malformed': count('row-malformed', 'row-too-short'),
    'impossible-date': wrongYears,
    'after-extraction': count('closed-in-3020'),
  }
  const same = [
    'row-truncated',
    'missing-date',
    'unreadable-date',
    'clock-skew',
    'shifted-midnight',
    'closed-at-creation',
    'closed-without-date',
    'open-with-closing-date',
    'duplicate-id',
    'duplicate-request',
    'unknown-topic',
    'unknown-agency',
    'unknown-area',
  ] as const
  for (const kind of same) assert.equal(found[kind], planted[kind], kind)
  for (const [rule, number] of Object.entries(expected)) assert.equal(found[rule], number, rule)
  // What is received in the future is also answered, and perhaps closed, before it was received.
  for (const rule of ['answered-before-requested', 'closed-before-requested'] as const) {
    const extra = (found[rule] ?? 0) - count(rule)
    assert.ok(extra >= 0 && extra <= wrongYears, `${rule}: ${extra}`)
  }
})

test('normalise keeps every case once', () => {
  const of = (id: string) => sources.find(({ source_id }) => source_id === id)
  const { national, application, social } = truth.planted
  const twice = (planted: typeof application) =>
    (planted['duplicate-id'] ?? 0) + (planted['duplicate-request'] ?? 0)
  assert.equal(of('sibadra')?.merged, twice(application))
  assert.equal(of('sosmed')?.merged, twice(social))
  assert.equal(of('sp4n-awal')?.merged, of('sp4n-awal')?.read)
  assert.equal(
    of('sp4n')?.read,
    truth.requests_by_export.national + (national['duplicate-request'] ?? 0),
  )
  assert.equal(of('sp4n')?.merged, 0)
})

test('the waits that normalise reads have the true median, give or take the dirt', async () => {
  const [[, median] = ['', 0]] = await query(
    `SELECT '', median(CASE WHEN first_response_datetime IS NULL THEN 1e9 ELSE date_diff('minute', requested_datetime, first_response_datetime) / 60 END)
     FROM service_request WHERE has_response_times`,
  )
  const { median_hours = 0 } = truth.first_response
  assert.ok(Math.abs(median / median_hours - 1) < 0.03, `${median} instead of ${median_hours}`)
})

test('nine in ten requests of the application and of social media carry a person', async () => {
  const keyed = await query(
    `SELECT source_id, avg((person_key IS NOT NULL)::INTEGER) FROM service_request WHERE source_id IN ('sibadra', 'sosmed') GROUP BY 1`,
  )
  assert.equal(keyed.length, 2)
  for (const [source, share] of keyed) assert.ok(share > 0.9, `${source}: ${share}`)
})
