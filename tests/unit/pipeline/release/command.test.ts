import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { hashFolder } from '../../../golden/folder-hash.ts'
import { createCityFolder, goodExport } from './city-folder.ts'

const folder = createCityFolder()
after(folder.remove)

function command(...flags: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/release.ts', '--city', folder.city, ...flags],
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

test('release publishes, says how many rows it quarantined, and a second run changes nothing', () => {
  folder.write('raw/app.csv', `${goodExport}R99,31 Februari,,,Proses,,,,Aduan,,,,,,\n`)
  const first = command()
  assert.equal(first.status, 0, first.text)
  assert.match(first.text, /61 baris dibaca, 1 dikarantina/)
  assert.match(first.text, /Rilis 2024-02\.r1 terbit/)
  const before = hashFolder(folder.published)
  const second = command()
  assert.equal(second.status, 0)
  assert.match(second.text, /Tidak ada yang baru sejak rilis 2024-02\.r1/)
  assert.deepEqual(hashFolder(folder.published), before)
})

/** What can be wrong with this month's file → what the message must hold. */
const broken: readonly (readonly [string, string, readonly RegExp[]])[] = [
  [
    'a new column',
    goodExport.replace('nama,isi', 'nama,isi,catatan').replaceAll('jalan rusak', 'jalan rusak,x'),
    [/app\.csv/, /catatan/, /private_columns|columns/],
  ],
  ['a missing column', goodExport.replace('status', 'keadaan'), [/app\.csv/, /status/]],
  [
    'an unknown status word',
    goodExport.replace('Proses', 'Entah'),
    [/"entah" \(1 baris\)/, /app\.csv baris \d+/, /sources\.yaml/],
  ],
  ['an empty file', '', [/app\.csv/, /kosong/]],
  [
    'an Excel file under the name of a CSV',
    'PK\u0003\u0004 not text \u0000\u0000',
    [/app\.csv/, /[Ee]xcel|ZIP|zip/],
  ],
  [
    'an error page of a website',
    '<!doctype html><html><body>502</body></html>',
    [/app\.csv/, /HTML|halaman/i],
  ],
]

for (const [name, content, messages] of broken) {
  test(`release refuses ${name}: exit code 1, file and remedy, no stack, and the last release untouched`, () => {
    const before = hashFolder(folder.published)
    folder.write('raw/app.csv', content)
    const { status, text } = command()
    assert.equal(status, 1, text)
    for (const message of messages) assert.match(text, message)
    assert.match(text, /Yang perlu dilakukan/)
    assert.doesNotMatch(text, /\n\s+at .*\.ts:\d+/)
    assert.deepEqual(hashFolder(folder.published), before)
  })
}

test('release refuses a missing export and names the folder', () => {
  rmSync(join(folder.raw, 'app.csv'))
  const { status, text } = command()
  assert.equal(status, 1)
  assert.match(text, /app\.csv/)
  assert.ok(text.includes(folder.raw))
  folder.write('raw/app.csv', goodExport)
})

test('release refuses to run beside another release and names its process', async () => {
  const sleeper = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  folder.write('data/published/.lock', String(sleeper.pid))
  const { status, text } = command()
  sleeper.kill()
  assert.equal(status, 1)
  assert.match(text, new RegExp(`Rilis lain sedang berjalan \\(proses ${sleeper.pid}\\)`))
  await new Promise((resolve) => sleeper.once('exit', resolve))
  // A lock left by a process that is gone is taken over.
  assert.equal(command().status, 0)
})

test('release refuses without its ledger and says where it is to be found', () => {
  const { status, text } = command('--ledger', join(folder.city, 'elsewhere'))
  assert.equal(status, 1)
  assert.match(text, /tidak ada ledger/)
  assert.match(text, /cadangan/)
})

test('release explains an unknown flag with exit code 2, and --help with 0', () => {
  assert.equal(command('--tahun', '2024').status, 2)
  const help = command('--help')
  assert.equal(help.status, 0)
  assert.match(help.text, /--as-of/)
})
