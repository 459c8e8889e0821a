import assert from 'node:assert/strict'
import { test } from 'node:test'
import Papa from 'papaparse'
import { publicColumn } from '#model/columns.ts'
import type { Manifest } from '#model/release.ts'
import { nationalMetadata } from '#pipeline/publish/national/index.ts'
import { smallCity } from '../../small-city.ts'

const { settings } = await smallCity()
const columns = ['row', 'district', 'period', 'received', 'data_status'].map((name) => {
  const { values, ...column } = publicColumn(name)
  return { ...column, ...(values ? { values: [...values] } : {}) }
})
const manifest: Manifest = {
  release_id: '2024-01.r1',
  city_id: 'kota-uji',
  data_status: 'synthetic',
  as_of: '2024-02-10',
  methodology_version: '1',
  version: '1.0.0',
  kind: 'ordinary',
  policy: { threshold: 10, rounding_base: 5 },
  tables: [
    {
      table: 'wilayah',
      plan: 'P4',
      kind: 'counts',
      title: { id: 'Menurut wilayah', en: 'By area' },
      rows: 3,
      columns,
      notes: [],
      files: [],
    },
  ],
}
const read = (name: string) => {
  const file = nationalMetadata(manifest, settings).find(({ format }) => format === name)
  return Papa.parse<Record<string, string>>(file?.content.trim() ?? '', { header: true }).data
}

test('the activity says what is known of it, and of the rest that it is not known', () => {
  const answers = new Map(read('ms-keg').map(({ rincian = '', isian = '' }) => [rincian, isian]))
  assert.equal(answers.get('Judul kegiatan'), 'Statistik aspirasi warga Kota Uji')
  assert.equal(answers.get('Tingkat penyajian'), 'Kota Uji; Kecamatan')
  assert.match(answers.get('Pengolahan') ?? '', /di bawah 10 disembunyikan.*kelipatan 5/)
  assert.match(answers.get('Status data') ?? '', /SINTETIS/)
  for (const field of [
    'Alamat',
    'Surel',
    'Nama atau jabatan',
    'Identitas rekomendasi',
    'Latar belakang',
  ])
    assert.equal(answers.get(field), 'belum diketahui', field)
})

test('every measure is an indicator with its unit, every column a variable with its definition', () => {
  assert.deepEqual(
    read('ms-ind').map(({ tabel, kolom, ukuran, satuan, level_estimasi }) => [
      tabel,
      kolom,
      ukuran,
      satuan,
      level_estimasi,
    ]),
    [['wilayah', 'received', 'Jumlah', 'aspirasi', 'Kota Uji; Kecamatan']],
  )
  assert.deepEqual(
    read('ms-var').map(({ nama_variabel, definisi }) => [nama_variabel, definisi]),
    columns.map(({ name, description }) => [name, description.id]),
  )
})

test('a city of another country, and tables of facts, have none', () => {
  assert.deepEqual(nationalMetadata(manifest, { ...settings, country: 'HU' }), [])
  const { kind: _, ...facts } = manifest
  assert.deepEqual(nationalMetadata(facts, settings), [])
})
