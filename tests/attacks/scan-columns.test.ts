import assert from 'node:assert/strict'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import Papa from 'papaparse'
import { referenceTables } from '#model/reference.ts'
import { audit } from '#pipeline/audit/index.ts'
import { realEffects } from '#pipeline/effects.ts'
import { attackedCities, type PublishedCity } from './published-city.ts'

/** T4 of the specification: a column is published because it is known, never because nobody forbade it. */
const [{ published } = { published: '' }] = attackedCities
const copy = mkdtempSync(join(tmpdir(), 'columns-'))
after(() => rmSync(copy, { recursive: true, force: true }))

/** Every word, in either language, that names an identifier, as a whole part of a column's name. */
const forbidden =
  /(?:^|_)(?:name|nama|nik|kk|npwp|hp|phone|telepon|telp|email|surel|alamat|address|rt|rw|lat|lon|lng|latitude|longitude|lintang|bujur|ticket|tiket|tracking|plate|plat|handle|person|reporter|pelapor|title|judul|text|isi|description|request_id|datetime)(?:_|$)/

/** Columns of reference tables with such a word: facts of the city, declared by name. */
const declared = new Set(
  Object.values(referenceTables).flatMap(({ columns }) => Object.keys(columns)),
)

const headersOf = (city: PublishedCity) =>
  globSync(`${city.published}/*/{,*/}tables/*.csv`).map((file) => ({
    file,
    isReference: file.includes('/reference/'),
    names:
      Papa.parse<string[]>(readFileSync(file, 'utf8').replace(/^\ufeff/, ''), {
        preview: 1,
        delimiter: file.endsWith('.excel.csv') ? ';' : ',',
      }).data[0] ?? [],
  }))

for (const city of attackedCities) {
  const { name: cityName, skip } = city

  test(`${cityName}: no published table of statistics has a column named like an identifier`, {
    skip,
  }, () => {
    const statistics = headersOf(city).filter(({ isReference }) => !isReference)
    assert.ok(statistics.length > 5)
    const found = statistics.flatMap(({ file, names }) =>
      names.filter((name) => forbidden.test(name)).map((name) => `${file}: ${name}`),
    )
    assert.deepEqual(found, [])
  })

  test(`${cityName}: every column of a reference table is one that the model describes`, {
    skip,
  }, () => {
    const reference = headersOf(city).filter(({ isReference }) => isReference)
    assert.ok(reference.length > 10)
    for (const { file, names } of reference) {
      const unknown = names.filter(
        (name) => !declared.has(name) && !['row', 'data_status'].includes(name),
      )
      assert.deepEqual(unknown, [], file)
    }
  })

  test(`${cityName}: the keys of every published JSON table are exactly its described columns`, {
    skip,
  }, () => {
    for (const file of globSync(`${city.published}/*/{,*/}tables/*.json`)) {
      if (file.endsWith('-metadata.json')) continue
      const { columns, rows } = JSON.parse(readFileSync(file, 'utf8'))
      const known = new Set(['data_status', ...columns.map(({ name }: { name: string }) => name)])
      for (const row of rows) {
        assert.deepEqual(
          Object.keys(row).filter((key) => !known.has(key)),
          [],
          file,
        )
      }
    }
  })
}

test('the names that no column may have are told from those that it may', () => {
  for (const name of [
    'nik',
    'nama_pelapor',
    'no_hp',
    'lat',
    'request_id',
    'requested_datetime',
    'isi',
  ])
    assert.ok(forbidden.test(name), name)
  for (const name of ['row', 'period', 'district', 'median_days', 'first_response_within'])
    assert.ok(!forbidden.test(name), name)
})

for (const name of ['nik', 'no_hp', 'alamat', 'lat', 'ticket', 'person_key', 'user_handle']) {
  test(`the audit refuses a release in which a column "${name}" has been slipped`, async () => {
    const folder = join(copy, name)
    const [release = ''] = globSync(`${published}/2*`)
    cpSync(release, folder, { recursive: true })
    const file = join(folder, 'tables/requests-by-month.json')
    const table = JSON.parse(readFileSync(file, 'utf8'))
    const manifestFile = join(folder, 'release.json')
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
    table.columns.push({ name, type: 'text', description: { id: 'x', en: 'x' } })
    for (const row of table.rows) row[name] = 'x'
    writeFileSync(file, JSON.stringify(table))
    writeFileSync(manifestFile, JSON.stringify(manifest))
    const { findings } = await audit(folder, realEffects)
    assert.ok(findings.some(({ check }) => check === 'forbidden-column'))
    assert.ok(findings.some(({ check }) => check === 'wrong-hash'))
  })
}
