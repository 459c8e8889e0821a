import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import Papa from 'papaparse'
import { publicColumn } from '#model/columns.ts'
import { PublishError } from '#model/errors.ts'
import type { Ledger } from '#model/ledger.ts'
import { type PublishedIndex, tableFileSchema } from '#model/release.ts'
import type { PublicTable } from '#model/table.ts'
import { realEffects } from '#pipeline/effects.ts'
import { sealOf } from '#pipeline/publish/digest.ts'
import { commitLedger, openLedger, prepareLedger } from '#pipeline/publish/ledger-store.ts'
import { emptyIndex, referenceState } from '#pipeline/publish/publish-reference.ts'
import { writers } from '#pipeline/publish/writers/index.ts'
import { publishFacts } from '#pipeline/publish-facts.ts'
import { takePublished } from '#pipeline/take-published.ts'
import { csvOf, smallCity } from '../../small-city.ts'

const city = await smallCity()
const folders: string[] = []
const folder = () => {
  folders.push(mkdtempSync(join(tmpdir(), 'publish-')))
  return folders.at(-1) ?? ''
}
after(() => {
  for (const path of folders) rmSync(path, { recursive: true })
})

const table: PublicTable = {
  table: 'uji',
  plan: 'P1',
  kind: 'counts',
  title: { id: 'Uji', en: 'Test' },
  columns: ['row', 'district', 'period', 'received'].map(publicColumn),
  rows: [
    ['1~2024-01', '1', '2024-01', 10],
    ['a,"b"~2024-01', 'a,"b"', '2024-01', '*'],
    ['=2+3~2024-01', '=2+3', '2024-01', null],
  ],
  notes: [],
}
const context = {
  release_id: '2024-01.r1',
  city_id: 'kota-uji',
  data_status: 'synthetic',
  as_of: '2024-02-10',
  settings: city.settings,
} as const
const write = (format: string) =>
  String(writers.find((writer) => writer.format === format)?.write(table, context))

test('the CSV is RFC 4180 with line feeds, ends in one, and marks synthetic data in every row', () => {
  assert.equal(
    write('csv'),
    'row,district,period,received,data_status\n' +
      '1~2024-01,1,2024-01,10,synthetic\n' +
      '"a,""b""~2024-01","a,""b""",2024-01,*,synthetic\n' +
      `"'=2+3~2024-01","'=2+3",2024-01,,synthetic\n`,
  )
})

test('CSV and JSON carry the same cells; suppressed is "*" and not applicable null, never 0', () => {
  const json = tableFileSchema.parse(JSON.parse(write('json')))
  assert.deepEqual(
    json.rows.map((row) => row['received']),
    [10, '*', null],
  )
  const csv = Papa.parse<string[]>(write('csv').trim()).data.slice(1)
  assert.deepEqual(
    csv.map((row) => row[3]),
    ['10', '*', ''],
  )
})

const ledger: Ledger = {
  format: 1,
  version: 1,
  city_id: 'kota-uji',
  key: 'ab'.repeat(32),
  releases: [{ release_id: '2024-01.r1', as_of: '2024-02-10', kind: 'ordinary' }],
  cells: { uji: { '1~2024-01': { received: [12, 10] } } },
  windows: { uji: { '2024-01': 0 } },
  records: {},
  withdrawals: [],
}
const index: PublishedIndex = {
  ...emptyIndex(city),
  releases: [
    {
      release_id: '2024-01.r1',
      as_of: '2024-02-10',
      status: 'published',
      manifest_sha256: '0'.repeat(64),
    },
  ],
  ledger_seal: sealOf(ledger),
}

test('the seal depends on the key, the release ids and the published values, and not on the true counts', () => {
  const seal = sealOf(ledger)
  assert.notEqual(sealOf({ ...ledger, key: 'cd'.repeat(32) }), seal)
  assert.notEqual(
    sealOf({ ...ledger, cells: { uji: { '1~2024-01': { received: [12, 15] } } } }),
    seal,
  )
  assert.equal(sealOf({ ...ledger, cells: { uji: { '1~2024-01': { received: [11, 10] } } } }), seal)
})

test('before the first release there is neither index nor ledger, and that is no error', async () => {
  assert.equal(await openLedger(folder(), undefined, realEffects), undefined)
  assert.equal(await openLedger(folder(), emptyIndex(city), realEffects), undefined)
})

test('a committed ledger opens with its index; a missing, altered or orphaned one refuses and says the way back', async () => {
  const path = folder()
  await prepareLedger(path, ledger, realEffects)
  await commitLedger(path, realEffects)
  assert.deepEqual(await openLedger(path, index, realEffects), ledger)

  const refuses = async (at: string, published: PublishedIndex | undefined, message: RegExp) =>
    assert.rejects(
      openLedger(at, published, realEffects),
      (error) =>
        error instanceof PublishError && message.test(error.message) && error.hint.length > 20,
    )
  await refuses(folder(), index, /tidak ada ledger/)
  await refuses(path, undefined, /tidak ada rilis yang terbit/)
  await refuses(path, { ...index, ledger_seal: '0'.repeat(64) }, /bukan pasangan rilis/)
  writeFileSync(
    join(path, 'ledger.json'),
    readFileSync(join(path, 'ledger.json'), 'utf8').replace('[12,10]', '[12,15]'),
  )
  await refuses(path, index, /bukan pasangan rilis/)
  writeFileSync(join(path, 'ledger.json'), '{"format":1')
  await refuses(path, index, /tidak terbaca/)
})

test('a run that ended between index and ledger is completed by the next: the prepared ledger fits the seal', async () => {
  const path = folder()
  await prepareLedger(path, ledger, realEffects)
  assert.deepEqual(await openLedger(path, index, realEffects), ledger)
  assert.deepEqual(readdirSync(path), ['ledger.json'])
})

test('facts are published as v1, the same facts again as nothing, changed facts as v2, and v1 stays byte for byte', async () => {
  const published = folder()
  assert.deepEqual(await publishFacts(city, published, realEffects), {
    version: 'v1',
    isNew: true,
  })
  const before = readFileSync(join(published, 'reference/v1/tables/areas.csv'))
  assert.deepEqual(await publishFacts(city, published, realEffects), {
    version: 'v1',
    isNew: false,
  })
  const changed = await smallCity({
    'channels.csv': csvOf('channels', [
      {
        channel_id: 'app',
        name_id: 'Aplikasi baru',
        name_en: 'New app',
        kind: 'app',
        public_use: 'yes',
      },
    ]),
  })
  assert.equal(await referenceState(changed, published, realEffects), 'stale')
  assert.deepEqual(await publishFacts(changed, published, realEffects), {
    version: 'v2',
    isNew: true,
  })
  assert.deepEqual(readFileSync(join(published, 'reference/v1/tables/areas.csv')), before)
  assert.deepEqual(readdirSync(published).sort(), ['index.json', 'reference'])
})

test('facts wait for a release that is being made: the refusal says why, and nothing of that release is touched', async () => {
  const published = folder()
  const giveBack = await takePublished(published, realEffects)
  const staged = join(published, '.staging-reference/city.json')
  await realEffects.files.write(staged, '{}')
  await assert.rejects(
    publishFacts(city, published, realEffects),
    (error) => error instanceof PublishError && /Rilis lain sedang berjalan/.test(error.message),
  )
  assert.equal(readFileSync(staged, 'utf8'), '{}')
  await giveBack()
  assert.equal((await publishFacts(city, published, realEffects)).isNew, true)
})
