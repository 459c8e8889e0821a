import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import Papa from 'papaparse'
import { loadCity } from '#city/load-city.ts'
import type { Mapping, Source } from '#model/sources.ts'
import { type ReadSample, type Row, readSample } from './read-back.ts'

const load = (folder: string) =>
  loadCity(folder, (path) => readFile(path, 'utf8').catch(() => undefined))
const city = await load('.')
/** Enough rows for every kind of dirt. */
const made = readSample(city, { rows: 12_000, seed: 3 })

const fold = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()
const rowsOf = (id: string): readonly Row[] => made.rows.get(id) ?? []
const columnsOf = ({ column, columns }: Partial<Pick<Mapping, 'column' | 'columns'>>) =>
  columns ?? (column ? [column] : [])

function mappedColumns({ columns }: Source): readonly string[] {
  return Object.values(columns).flatMap((mapping) =>
    Array.isArray(mapping) ? mapping.flatMap(columnsOf) : mapping ? columnsOf(mapping) : [],
  )
}

for (const source of city.sources) {
  test(`${source.id}: every column of the export is mapped or private, and every mapped one exists`, () => {
    const found = new Set(rowsOf(source.id).flatMap(Object.keys))
    const mapped = mappedColumns(source)
    const hidden = source.private_columns.map(
      (name) => new RegExp(`^${name.replace(/[.()]/g, '\\$&').replaceAll('*', '.*')}$`),
    )
    assert.deepEqual(
      [...found].filter((name) => !mapped.includes(name) && !hidden.some((one) => one.test(name))),
      [],
    )
    assert.deepEqual(
      mapped.filter((name) => !found.has(name)),
      [],
    )
    assert.deepEqual(
      mapped.filter((name) => hidden.some((one) => one.test(name))),
      [],
    )
  })

  test(`${source.id}: every word of a declared list has its meaning`, () => {
    const { status, outcome, classification, confidentiality } = source.columns
    for (const list of [status, outcome, classification, confidentiality]) {
      if (!list) continue
      const words = new Set(rowsOf(source.id).map((row) => row[list.column] ?? ''))
      if (list.empty !== undefined) words.delete('')
      assert.deepEqual(
        [...words].filter((word) => !(word in list.words)),
        [],
        list.column,
      )
    }
  })
}

/** How many cells of a column hold a word that no row of a reference table claims. */
function unknownCells(id: string, column: string, table: 'agencies' | 'categories' | 'channels') {
  const words = new Set(
    city.reference[table].flatMap((row) =>
      Object.entries(row)
        .filter(([name]) =>
          /^(agency_id|service_code|channel_id|name_id|name_en|short_name|aliases)$/.test(name),
        )
        .flatMap(([, cell]) => cell.split('|').map(fold)),
    ),
  )
  return rowsOf(id).filter((row) => row[column] && !words.has(fold(row[column]))).length
}

test('reference words are known, but for the planted unknown ones', () => {
  const { application = {}, social = {} } = made.truth.planted
  assert.equal(
    unknownCells('sibadra', 'Perangkat Daerah', 'agencies'),
    application['unknown-agency'],
  )
  assert.equal(unknownCells('sibadra', 'Topik', 'categories'), application['unknown-topic'])
  assert.equal(unknownCells('sibadra', 'Kanal', 'channels'), application['unknown-channel'] ?? 0)
  assert.equal(unknownCells('sosmed', 'topic', 'categories'), social['unknown-topic'])
  assert.equal(unknownCells('sosmed', 'agency.name', 'agencies'), 0)
  assert.equal(unknownCells('sp4n', 'Kategori', 'categories'), 0)
})

test('the dirt that is planted in the application is the dirt that is found', () => {
  const planted = made.truth.planted.application
  const rows = rowsOf('sibadra')
  const empty = (...columns: string[]) =>
    rows.filter((row) => columns.every((column) => row[column] === '')).length
  const ids = rows.map((row) => row['No Aduan']).filter(Boolean)
  assert.equal(made.broken, sum(planted, 'row-malformed', 'row-too-short', 'row-truncated'))
  assert.equal(empty('No Aduan'), planted['missing-id'] ?? 0)
  assert.equal(empty('Tanggal Masuk'), planted['missing-date'] ?? 0)
  assert.equal(empty('Topik'), planted['empty-topic'])
  assert.equal(empty('Perangkat Daerah'), planted['empty-agency'])
  assert.equal(empty('Kelurahan', 'Kecamatan'), planted['empty-area'])
  assert.equal(ids.length - new Set(ids).size, planted['duplicate-id'])
  const matching = (column: string, pattern: RegExp) =>
    rows.filter((row) => pattern.test(row[column] ?? '')).length
  assert.equal(matching('Tanggal Masuk', / 07:00$/), planted['shifted-midnight'])
  assert.equal(matching('Tanggal Masuk', /^31\/02/), planted['unreadable-date'])
  assert.equal(matching('Tanggal Masuk', /\/3020 /), planted['requested-in-3020'] ?? 0)
  assert.equal(matching('Tanggal Selesai', /\/3020 /), planted['closed-in-3020'] ?? 0)
  assert.equal(
    rows.filter((row) => at(row, 'Tanggal Selesai') < at(row, 'Tanggal Masuk')).length,
    sum(planted, 'closed-before-requested', 'requested-in-3020', 'requested-in-future') -
      rows.filter((row) => isFuture(row) && !row['Tanggal Selesai']).length,
  )
  assert.equal(
    rows.filter(
      (row) =>
        at(row, 'Tanggal Selesai') - at(row, 'Tanggal Masuk') <= 60_000 &&
        at(row, 'Tanggal Selesai') >= at(row, 'Tanggal Masuk') &&
        !row['Tanggal Masuk']?.endsWith('07:00'),
    ).length,
    planted['closed-at-creation'],
  )
})

const sum = (counts: Readonly<Record<string, number>>, ...kinds: string[]) =>
  kinds.reduce((total, kind) => total + (counts[kind] ?? 0), 0)

const isFuture = (row: Row) => at(row, 'Tanggal Masuk') > Date.UTC(2026, 10, 11)

/** Milliseconds, or NaN, which is neither before nor after anything. */
function at(row: Row, column: string): number {
  const [, day, month, year, time] = row[column]?.match(/^(\d\d)\/(\d\d)\/(\d{4}) (.*)$/) ?? []
  return day === '31' && month === '02'
    ? Number.NaN
    : Date.parse(`${year}-${month}-${day}T${time}Z`)
}

test('the early national export holds the same cases of its year, never further along', () => {
  const late = new Map(rowsOf('sp4n').map((row) => [row['Tracking ID'], row]))
  const early = rowsOf('sp4n-awal')
  const open = /^(Belum|Menunggu|Proses)/
  assert.ok(early.length > 20)
  let changed = 0
  for (const row of early) {
    const now = late.get(row['Tracking ID'] ?? '')
    assert.ok(now)
    for (const column of [
      'Tanggal Laporan Masuk',
      'Waktu Laporan Masuk',
      'Isi Laporan Awal',
      'Kategori',
    ])
      assert.equal(now[column], row[column])
    const status = row['Status Laporan'] ?? ''
    if (open.test(status)) changed += Number(now['Status Laporan'] !== status)
    else assert.equal(now['Status Laporan'], status)
  }
  assert.ok(changed > 5)
})

test('the national export tells its times in UTC, so that the morning peak stands in the night', () => {
  const hours = rowsOf('sp4n').map((row) => Number(row['Waktu Laporan Masuk']?.slice(0, 2)))
  const share = (from: number, to: number) =>
    hours.filter((hour) => hour >= from && hour < to).length / hours.length
  assert.ok(share(0, 6) > 0.4, `${share(0, 6)}`)
  assert.ok(share(17, 22) < 0.08, `${share(17, 22)}`)
})

test('PLANTED.csv lists identifiers that stand, bare, in the file it names', () => {
  const { data } = Papa.parse<Row>(made.texts.get('PLANTED.csv')?.trim() ?? '', { header: true })
  assert.equal(data.length, made.truth.planted_identifiers)
  const kinds = new Set(data.map(({ kind }) => kind))
  assert.equal(kinds.size, 9)
  const missing = data.filter(
    ({ file, text }) => !made.texts.get(file ?? '')?.includes(text ?? '?'),
  )
  assert.deepEqual(missing, [])
  assert.ok(data.every(({ text = '' }) => text.length >= 6))
})

test('no identifier stands in an export without being listed', () => {
  const listed = new Set(
    Papa.parse<Row>(made.texts.get('PLANTED.csv')?.trim() ?? '', { header: true }).data.map(
      ({ text }) => text,
    ),
  )
  const shapes = [
    /(?<!\d)\d{16}(?!\d)/g,
    /[a-z]+[._]?[a-z]+\d+@contoh\.invalid/g,
    /@[a-z]+_\d+/g,
    /(?<![\w.])[A-Z] \d{4} [A-Z]{3}(?!\w)/g,
    /RT \d{3}\/RW \d{3}/g,
    /Jl\. \w+ \w+ No\. \d+/g,
    /(?<!\d)0?8\d\d[- ]\d{4}[- ]\d{4}(?!\d)/g,
  ]
  for (const [path, text] of made.texts) {
    if (!/csv$|json$|xlsx$/.test(path) || path === 'PLANTED.csv') continue
    for (const shape of shapes) {
      for (const [value] of text.matchAll(shape)) {
        const isLowered = path.endsWith('xlsx') && value === value.toLowerCase()
        assert.ok(isLowered || listed.has(value), `${path}: ${value}`)
      }
    }
  }
})

test('a few people file dozens of requests, most one', () => {
  const counts = new Map<string, number>()
  for (const { NIK = '' } of rowsOf('sibadra')) if (NIK) counts.set(NIK, (counts.get(NIK) ?? 0) + 1)
  const sizes = [...counts.values()].sort((a, b) => b - a)
  assert.ok((sizes[0] ?? 0) >= 12, `${sizes[0]}`)
  assert.ok(sizes.filter((size) => size === 1).length / sizes.length > 0.6)
})

test('the truth tells of a growing backlog and of agencies that differ', () => {
  const { truth } = made
  const median = (year: string) => truth.first_response_by_year[year]?.median_hours ?? 0
  assert.ok(median('2026') > 1.5 * median('2022'))
  const medians = Object.values(truth.first_response_by_agency)
    .filter(({ requests }) => requests > 100)
    .map(({ median_hours = 0 }) => median_hours)
  assert.ok(Math.max(...medians) > 4 * Math.min(...medians))
})

test('a sample of any other city can be made, though its sources lie elsewhere', async () => {
  for (const name of ['budapest', 'baltimore', 'kab-bandung']) {
    const other = await load(`tests/cities/${name}`)
    const sampleOf: ReadSample = readSample({ ...other, sources: [] }, { rows: 400, seed: 5 })
    assert.equal(sampleOf.truth.requests, 400)
  }
})
