import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { hashFolder } from '../golden/folder-hash.ts'
import { createCityFolder, goodExport } from '../unit/pipeline/release/city-folder.ts'
import { csvOf } from '../unit/small-city.ts'

/**
 * T24, by the command that a city runs: whatever is missing, weakened or unknown, nothing is
 * published, the message says why and what to do, and the last release and the
 * ledger stay byte for byte.
 */
const folder = createCityFolder()
after(() => folder.remove())

function release() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/release.ts', '--city', folder.city],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        RAW_DIR: folder.raw,
        LEDGER_DIR: folder.ledger,
        SNAPSHOT_DIR: folder.snapshots,
      },
    },
  )
  return { status, text: `${stdout}\n${stderr}` }
}

const path = (file: string) => join(folder.city, file)
const textOf = (file: string) => readFileSync(path(file), 'utf8')
const edit = (file: string, from: string | RegExp, to: string) => {
  const changed = textOf(file).replace(from, to)
  assert.notEqual(changed, textOf(file), `${file} has no ${from}`)
  folder.write(file, changed)
}
/** Bytes of everything published and of the ledger; a run may write its private reports. */
const kept = () =>
  Object.entries(hashFolder(path('data'))).filter(([file]) =>
    /^(?:published|elsewhere)\/|^ledger\/[^/]*$/.test(file),
  )
const holidays = (...years: readonly number[]) =>
  csvOf(
    'holidays',
    years.map((year) => ({
      date: `${year}-01-01`,
      name_id: 'Tahun Baru',
      name_en: 'New Year',
      kind: 'national',
    })),
  )

before(() => {
  const promise = {
    promise_id: 'lima_hari',
    name_id: 'Lima hari kerja',
    name_en: 'Five working days',
    metric: 'first_response',
    amount: '5',
    unit: 'working_day',
    applies_to: 'all',
    legal_source_id: 'uji',
    legal_source_en: 'test',
    verified: 'no',
  }
  folder.write('data/city/promises.csv', csvOf('promises', [promise]))
  folder.write('data/city/holidays.csv', holidays(2024, 2025))
  const { status, text } = release()
  assert.equal(status, 0, text)
  cpSync(folder.city, `${folder.city}.kept`, { recursive: true })
})
after(() => rmSync(`${folder.city}.kept`, { recursive: true, force: true }))

const policy = 'data/city/protection.yaml'
const refused: readonly (readonly [string, () => void, readonly RegExp[]])[] = [
  [
    'a lower threshold without a signature',
    () => edit(policy, 'policy_version: uji', 'policy_version: uji\nthreshold: 5'),
    [/protection\.yaml/, /signed_off_by/],
  ],
  [
    'fewer persons without a signature',
    () => edit(policy, 'policy_version: uji', 'policy_version: uji\nmin_persons: 2'),
    [/signed_off_by/],
  ],
  [
    'an earlier cut-off with a signature that gives no reason',
    () =>
      edit(
        policy,
        'policy_version: uji',
        'policy_version: uji\ncut_off_days: 1\nsigned_off_by: Kepala\nsigned_off_on: "2024-01-01"',
      ),
    [/reason/],
  ],
  [
    'a table that the plan may not have',
    () =>
      edit(
        policy,
        'rows: [district], period: month, since: "2024-01-01", columns: [received]',
        'rows: [district, channel], period: month, since: "2024-01-01", columns: [received]',
      ),
    [/protection\.yaml:\d+/, /tidak ada dalam daftar/],
  ],
  ['a policy that is gone', () => rmSync(path(policy)), [/protection\.yaml/]],
  ['sources that are gone', () => rmSync(path('data/city/sources.yaml')), [/sources\.yaml/]],
  [
    'holidays without the year of the data',
    () => folder.write('data/city/holidays.csv', holidays(2022, 2023)),
    [/holidays\.csv/, /2024/],
  ],
  ['holidays that are gone', () => rmSync(path('data/city/holidays.csv')), [/holidays\.csv/]],
  [
    'a ledger that is gone',
    () => rmSync(folder.ledger, { recursive: true }),
    [/tidak ada ledger/, /cadangan/],
  ],
  [
    'a ledger without its key',
    () => edit('data/ledger/ledger.json', /"key": ?"[0-9a-f]{64}",?/, ''),
    [/ledger/],
  ],
  [
    'a ledger in which somebody changed a published value',
    () => edit('data/ledger/ledger.json', /\[(\d+),(\d+)\]/, '[$1,995]'),
    [/ledger/],
  ],
  [
    'a ledger that outlived what it published',
    () => renameSync(folder.published, path('data/elsewhere')),
    [/ledger/, /terbit/],
  ],
  [
    'an unknown column',
    () => edit('raw/app.csv', 'nama,isi\n', 'nama,isi,catatan\n'),
    [/app\.csv/, /catatan/, /private_columns|columns/],
  ],
  [
    'an unknown status word',
    () => edit('raw/app.csv', 'Proses', 'Ditunda'),
    [/"ditunda" \(1 baris\)/, /app\.csv baris \d+/, /sources\.yaml/],
  ],
  [
    'an unknown word of a class that may have to be excluded',
    () => edit('raw/app.csv', ',Aduan,', ',Pengawasan berat,'),
    [/pengawasan berat/, /sources\.yaml/],
  ],
]

for (const [name, spoil, messages] of refused) {
  test(`release refuses ${name}: exit code 1, why, what to do, and everything published stays`, () => {
    rmSync(folder.city, { recursive: true })
    cpSync(`${folder.city}.kept`, folder.city, { recursive: true })
    // Something new to say, so that a release would follow.
    folder.write('raw/app.csv', goodExport)
    edit('data/city/sources.yaml', '2024-03-31', '2024-04-30')
    spoil()
    const before = kept()
    const { status, text } = release()
    assert.equal(status, 1, text)
    for (const message of messages) assert.match(text, message)
    assert.match(text, /Yang perlu dilakukan: .{20}|Perbaik|perbaik/)
    assert.doesNotMatch(text, /\n\s+at .*\.ts:\d+|Rilis 2024-\d\d\.r\d terbit/)
    assert.deepEqual(kept(), before)
  })
}

test('the control: the same city unspoiled releases the new month', () => {
  rmSync(folder.city, { recursive: true })
  cpSync(`${folder.city}.kept`, folder.city, { recursive: true })
  edit('data/city/sources.yaml', '2024-03-31', '2024-04-30')
  const { status, text } = release()
  assert.equal(status, 0, text)
  assert.match(text, /Rilis 2024-03\.r1 terbit/)
})
