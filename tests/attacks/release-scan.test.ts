import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { DisclosureError } from '#model/errors.ts'
import type { IsoDate } from '#model/time.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'
import { hashFolder } from '../golden/folder-hash.ts'
import { createRecordCity, exportOf, quiet, type Reporter, reporters } from './record-city.ts'

/**
 * T2, T3 and T5 at the door: a stage that went wrong writes something into the release that
 * is about to be published. Each row is one such fault; the private scan must refuse each.
 */
const city = createRecordCity()
after(() => city.remove())

const person = { name: 'Zavendriv Quzilavex', phone: '0841-6197-9509', nik: '3271014505910001' }
const story = 'lampu depan rumah saya padam sejak senin malam'
const ticket = 'TIKET-2024-000077'
const busy = '3271999999999999'
const first = '2024-05-15'
const second = '2024-08-05'

/** In the second quarter all requests of one class come from one person. */
const all = reporters().map((reporter, i): Reporter => {
  const isBusy = /^2024-0[456]/.test(reporter.day) && i % 3 === 0 && i % 5 >= 3
  return isBusy ? { ...reporter, nik: busy } : i === 7 ? { ...reporter, nik: person.nik } : reporter
})

function writeExport(asOf: string) {
  const text = exportOf(all, asOf as IsoDate)
  city.write(
    'raw/app.csv',
    text.replace(
      /^R7(,.*),,Nama Samaran,isi$/m,
      `${ticket}$1,${person.phone},${person.name},"${story}, di Jl. Khayalan No. 17"`,
    ),
  )
}

async function release(effects: Effects, asOf: string) {
  const { raw, snapshots, ledger, published } = city
  const loaded = await loadCity(city.city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  writeExport(asOf)
  return buildRelease(loaded, { raw, snapshots, ledger, published }, { asOf }, effects)
}

/** A publish stage that writes something else than it was given. */
const faulty = (change: (path: string, content: string) => string): Effects => ({
  ...quiet,
  files: {
    ...quiet.files,
    write: (path, content) =>
      quiet.files.write(
        path,
        path.includes('.staging/') && typeof content === 'string' ? change(path, content) : content,
      ),
  },
})
const into = (file: string, text: string) =>
  faulty((path, content) => (path.endsWith(file) ? `${content}${text}\n` : content))

before(async () => {
  const policy = readFileSync(join(city.city, 'data/city/protection.yaml'), 'utf8')
  city.write(
    'data/city/protection.yaml',
    `signed_off_by: uji\nsigned_off_on: "2024-01-01"\nreason: uji\n${policy.replace('max_blanked_percent: 15', 'max_blanked_percent: 60')}`,
  )
  assert.equal((await release(quiet, first)).isNew, true)
})

const verdictOf = () => readFileSync(join(city.ledger, 'reports/2024-06.r1-scan.json'), 'utf8')

type Row = Record<string, string | number | null>

/** A fault in the rows of the file of single requests. */
const inRecords = (change: (rows: Row[]) => void) =>
  faulty((path, content) => {
    if (!path.endsWith('tables/requests.json')) return content
    const file = JSON.parse(content)
    change(file.rows)
    return JSON.stringify(file)
  })
const ofClass = (rows: Row[], period: string, district: string, group: string) =>
  rows.filter(
    (row) =>
      row['period'] === period && row['district'] === district && row['category_group'] === group,
  )

const faults: readonly (readonly [string, Effects, readonly RegExp[]])[] = [
  [
    'a NIK in a cell',
    into('tables/districts-by-month.csv', `2024-01~1,2024-01,${person.nik}`),
    [/tables\/districts-by-month\.csv baris \d+ kolom \w+: NIK/, /nomor dari kolom app\/nik/],
  ],
  [
    'a telephone number in a note of a JSON file',
    faulty((path, content) =>
      path.endsWith('requests-by-month.json')
        ? content.replace('"notes": [', `"notes": ["hubungi ${person.phone}", `)
        : content,
    ),
    [/requests-by-month\.json baris \d+ kolom notes: nomor ponsel/, /kolom app\/telepon/],
  ],
  [
    'a name, which no form gives away',
    into('tables/requests-by-month.csv', person.name.toLowerCase()),
    [/requests-by-month\.csv: 1 nama lengkap dari kolom app\/nama/],
  ],
  ['six words of a text', into('datapackage.json', story), [/potongan teks dari kolom app\/isi/]],
  [
    'the number of a request, hashed',
    into('SHA256SUMS', hash('sha256', ticket.toLowerCase())),
    [/SHA256SUMS: 1 hash dari nilai pribadi dari kolom app\/id/],
  ],
  [
    'a row of another class',
    inRecords((rows) => {
      for (const row of ofClass(rows, '2024-Q2', '1', 'roads').slice(0, 1))
        row['category_group'] = 'other'
    }),
    [/requests\/2024-Q2~1~other: banyak barisnya tidak sama/],
  ],
  [
    'a class of one person whose topic group was not blanked',
    inRecords((rows) => {
      const size = all.filter(({ nik }) => nik === busy).length
      const star = ofClass(rows, '2024-Q2', '*', '*')
      assert.ok(star.length > size && size >= 10)
      for (const [at, row] of star.entries())
        Object.assign(row, { district: '2', category_group: at < size ? 'other' : 'roads' })
    }),
    [/requests\/2024-Q2~2~other: lebih sedikit orang daripada k/],
  ],
  [
    'a class that ended alike',
    inRecords((rows) => {
      for (const row of ofClass(rows, '2024-Q2', '1', 'roads')) row['outcome_group'] = 'resolved'
    }),
    [/2024-Q2~1~roads\/outcome_group: lebih sedikit nilai berbeda daripada l/],
  ],
  [
    'a row of a quarter that was published before and now says something else',
    inRecords((rows) => {
      const [row] = ofClass(rows, '2024-Q1', '1', 'roads')
      assert.ok(row)
      row['outcome_group'] = row['outcome_group'] === 'open' ? 'resolved' : 'open'
    }),
    [/requests\/2024-Q1: barisnya berubah sejak rilis sebelumnya/],
  ],
]

for (const [name, effects, messages] of faults) {
  test(`release refuses ${name}: file and column named, no value said, the last release untouched`, async () => {
    const before = hashFolder(city.published)
    await assert.rejects(release(effects, second), (error) => {
      assert.ok(error instanceof DisclosureError, String(error))
      for (const message of messages) assert.match(error.message, message)
      assert.match(error.hint, /rilis terakhir tidak berubah/)
      const said = `${error.message} ${error.hint} ${verdictOf()}`
      assert.doesNotMatch(said, /zavendriv|quzilavex|6197|32710145|padam/i)
      return true
    })
    assert.deepEqual(hashFolder(city.published), before)
    assert.equal(JSON.parse(verdictOf()).passes, false)
  })
}

test('new facts wait for the figures: refused with them, refused for what they say themselves, published together', async () => {
  const before = hashFolder(city.published)
  const agencies = readFileSync(join(city.city, 'data/city/agencies.csv'), 'utf8')
  const [, effects] = faults[0] ?? []
  assert.ok(effects)

  city.write('data/city/agencies.csv', agencies.replace('Dinas', 'Badan'))
  assert.notEqual(readFileSync(join(city.city, 'data/city/agencies.csv'), 'utf8'), agencies)
  await assert.rejects(release(effects, second), DisclosureError)
  assert.deepEqual(hashFolder(city.published), before)

  city.write('data/city/agencies.csv', agencies.replace('Dinas', `Dinas ${person.phone}`))
  await assert.rejects(release(quiet, second), (error) => {
    assert.ok(error instanceof DisclosureError, String(error))
    assert.match(error.message, /fakta kota: .*agencies\.\w+ baris \d+.*: nomor ponsel/)
    assert.doesNotMatch(`${error.message} ${error.hint}`, /6197/)
    return true
  })
  assert.deepEqual(hashFolder(city.published), before)
  city.write('data/city/agencies.csv', agencies.replace('Dinas', 'Badan'))
})

test('the same data without a fault are released, and the verdict says on how many persons it rests', async () => {
  assert.equal((await release(quiet, second)).isNew, true)
  const index = JSON.parse(readFileSync(join(city.published, 'index.json'), 'utf8'))
  assert.deepEqual([index.latest, index.reference.latest], ['2024-06.r1', 'v2'])
  const verdict = JSON.parse(verdictOf())
  assert.equal(verdict.passes, true)
  assert.ok(verdict.persons.classes > 0 && verdict.persons.fewest_persons >= 10)
  assert.ok(verdict.persons.fewest_values >= 2)
})
