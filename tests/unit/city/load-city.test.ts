import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { CityConfigError } from '#model/errors.ts'
import { csvOf, smallCity, smallCityFiles } from '../small-city.ts'

const bad = (file: string, from: string, to: string) => ({
  [file]: (smallCityFiles[file] ?? '').replace(from, to),
})

/** What a person changes by mistake → what the message must say. */
const mistakes: readonly (readonly [string, Record<string, string | undefined>, RegExp])[] = [
  [
    'a YAML file with a tab',
    bad('city.yaml', 'country: ID', '\tcountry: ID'),
    /data\/city\/city\.yaml:\d+: YAML tidak terbaca/,
  ],
  [
    'an unknown key',
    bad('city.yaml', 'country: ID', 'contry: ID'),
    /city\.yaml:([2-9]): Kunci "contry" tidak dikenal\. Mungkin maksudnya: country\./,
  ],
  ['a key that is missing', bad('city.yaml', 'country: ID', ''), /"country" belum diisi/],
  [
    'a data status that does not exist',
    bad('city.yaml', 'data_status: real', 'data_status: asli'),
    /city\.yaml:9: data_status: .*asli/,
  ],
  [
    'a status word without a class',
    bad('sources.yaml', '{ status: closed, outcome: rejected }', '{ status: tutup }'),
    /sources\.yaml:21: sources\.0\.columns\.status\.words\.Ditolak\.status/,
  ],
  [
    'a note about a table that nobody publishes',
    {
      'data_notes.csv': csvOf('data_notes', [
        {
          note_id: 'a',
          type: 'data_issue',
          noted_on: '2024-03-31',
          table: 'requests-by-moon',
          text_id: 'x',
          text_en: 'x',
        },
      ]),
    },
    /data_notes\.csv:2: Tabel "requests-by-moon" tidak diterbitkan.*Pilihan: requests-by-month/,
  ],
  ['a missing table', { 'areas.csv': undefined }, /data\/city\/areas\.csv: Berkas tidak ada/],
  [
    'an unknown column',
    bad('channels.csv', 'public_use', 'boleh'),
    /channels\.csv:1: Kolom tidak dikenal: boleh/,
  ],
  [
    'a column that two others have replaced',
    bad('channels.csv', 'address_id,address_en', 'address'),
    /channels\.csv:1: Kolom tidak dikenal: address\. Ganti kolom address dengan address_id dan address_en\./,
  ],
  [
    'a number with a thousands separator',
    {
      'areas.csv': csvOf('areas', [
        { area_code: '1', name: 'Utara', level: 'district', population: '1.043.070' },
      ]),
    },
    /areas\.csv:2: Kolom population berisi "1\.043\.070"\. Tulis bilangan bulat/,
  ],
  [
    'a mistake below a cell with a line end',
    {
      'areas.csv': csvOf('areas', [
        { area_code: '1', name: 'Uta\nra', level: 'district' },
        { area_code: '2', name: 'Selatan', level: 'district', population: 'banyak' },
      ]),
    },
    /areas\.csv:4: Kolom population berisi "banyak"/,
  ],
  [
    'a date that is not in the calendar',
    {
      'areas.csv': csvOf('areas', [
        { area_code: '1', name: 'Utara', level: 'district', retrieved_on: '2026-02-30' },
      ]),
    },
    /areas\.csv:2: Kolom retrieved_on berisi "2026-02-30"/,
  ],
  [
    'a code used twice',
    {
      'agencies.csv': csvOf('agencies', [
        { agency_id: 'pu', name_id: 'A', name_en: 'A', short_name: 'A', kind: 'department' },
        { agency_id: 'pu', name_id: 'B', name_en: 'B', short_name: 'B', kind: 'department' },
      ]),
    },
    /agencies\.csv:3: "pu" sudah ada di baris 2/,
  ],
  [
    'a code that points nowhere',
    {
      'areas.csv': csvOf('areas', [
        { area_code: '1.1', name: 'Melati', level: 'village', parent_code: '9' },
      ]),
    },
    /areas\.csv:2: Kolom parent_code berisi "9", yang tidak ada di areas\.csv/,
  ],
  [
    'a topic group that city.yaml lacks',
    bad('categories.csv', 'roads', 'jalanan'),
    /categories\.csv:2: Kelompok topik "jalanan" tidak dikenal\. Pilihan menurut city\.yaml: roads, other/,
  ],
  [
    'a comma that splits a cell',
    bad('channels.csv', 'Aplikasi', 'Aplikasi, ponsel'),
    /channels\.csv:2: Baris ini punya \d+ sel, kepala tabel \d+/,
  ],
  [
    'a plan that is not listed',
    bad(
      'protection.yaml',
      'rows: [district], period: month, since: "2024-01-01", columns: [received]',
      'rows: [district, channel], period: month, since: "2024-01-01", columns: [received]',
    ),
    /protection\.yaml:\d+: plan\.1: Gabungan baris ini tidak ada/,
  ],
  [
    'agencies by month',
    bad(
      'protection.yaml',
      'rows: [district], period: month, since: "2024-01-01", columns: [received]',
      'rows: [agency], period: month, since: "2024-01-01", columns: [received]',
    ),
    /per setengah tahun atau lebih panjang/,
  ],
  [
    'a weaker threshold without a signature',
    bad('protection.yaml', 'policy_version: uji', 'policy_version: uji\nthreshold: 5'),
    /signed_off_by/,
  ],
]

const placesOf = (message: string) => [...message.matchAll(/^[\w/.]+(?::\d+)?:/gm)].join(' ')

for (const [mistake, files, message] of mistakes) {
  test(`loadCity() refuses ${mistake}, naming file, line and value`, async () => {
    await assert.rejects(smallCity(files), (error) => {
      assert.ok(error instanceof CityConfigError)
      assert.match(error.message, message)
      assert.ok(error.hint.length > 10)
      // The same place, in words of the other language: none of the Indonesian ones is left.
      const english = error.in('en')
      assert.equal(placesOf(english.message), placesOf(error.message))
      assert.doesNotMatch(
        `${english.message} ${english.hint}`,
        /\b(?:tidak|berkas|baris|kolom|pilihan|tertulis|tulis|perbaiki|harus|yang)\b/i,
      )
      return true
    })
  })
}

test('a weaker threshold is accepted with a signature, a date and a reason', async () => {
  const city = await smallCity(
    bad(
      'protection.yaml',
      'policy_version: uji',
      'policy_version: uji\nthreshold: 5\nsigned_off_by: uji\nsigned_off_on: "2024-01-01"\nreason: uji',
    ),
  )
  assert.equal(city.protection.threshold, 5)
})

test('loadCity() reports every problem at once, not one a run', async () => {
  await assert.rejects(
    smallCity({
      ...bad('channels.csv', 'yes', 'ya'),
      ...bad('categories.csv', 'roads', 'jalanan'),
    }),
    /channels\.csv[\s\S]*categories\.csv|categories\.csv[\s\S]*channels\.csv/,
  )
})

test('the bundled city loads, and its areas are 6 kecamatan and 68 kelurahan with Kemendagri codes', async () => {
  const city = await loadCity('.', async (path) => {
    try {
      return readFileSync(path, 'utf8')
    } catch {
      return undefined
    }
  })
  const areas = city.reference.areas
  assert.equal(areas.filter(({ level }) => level === 'district').length, 6)
  assert.equal(areas.filter(({ level }) => level === 'village').length, 68)
  assert.ok(
    areas.every(({ area_code, level }) =>
      (level === 'district' ? /^32\.71\.\d\d$/ : /^32\.71\.\d\d\.1\d{3}$/).test(area_code),
    ),
  )
  // Villages a district, from the specification's section 7: 16, 6, 11, 16, 8, 11.
  const villages = ['01', '02', '03', '04', '05', '06'].map(
    (code) => areas.filter(({ parent_code }) => parent_code === `32.71.${code}`).length,
  )
  assert.deepEqual(villages, [16, 6, 11, 16, 8, 11])
})
