import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CityConfigError } from '#model/errors.ts'
import { outlinedCity, outlines } from '../outlined-city.ts'
import { smallCity } from '../small-city.ts'

const text = JSON.stringify(outlines)
const [north, south] = outlines.features
const withFeatures = (...features: unknown[]) => ({ ...outlines, features })
const drawn = (...points: readonly (readonly number[])[]) =>
  withFeatures(
    { ...north, geometry: { type: 'Polygon', coordinates: [[[0, 0], ...points]] } },
    south,
  )
const closed = [
  [1, 1],
  [1, 0],
  [0, 0],
] as const

/** What a person's file holds by mistake → what the message must say, and the remedy. */
const mistakes: readonly (readonly [string, object | string, RegExp])[] = [
  ['half a file', text.slice(0, 300), /JSON tidak terbaca.*Simpan ulang dari program peta/],
  ['a single feature', north ?? {}, /"Feature", bukan "FeatureCollection".*satu FeatureCollection/],
  ['a list', '[]', /bukan "FeatureCollection"/],
  ['null', 'null', /bukan "FeatureCollection"/],
  ['no feature', withFeatures(), /tidak punya "features"/],
  [
    'a BPS code',
    text.replace('"area_code":"2"', '"area_code":"3271010"'),
    /Fitur 2: kode wilayah "3271010" tidak ada di areas\.csv.*kode BPS dan kode Kemendagri/,
  ],
  [
    'a code under another name',
    text.replaceAll('area_code', 'kode'),
    /Fitur 1: tidak ada kode wilayah; propertinya: kode, nama\. Tambahkan properti "area_code"/,
  ],
  [
    'a code that became a number',
    text.replace('"area_code":"1"', '"area_code":1'),
    /Fitur 1: tidak ada kode wilayah.*sebagai teks/,
  ],
  ['an area twice', withFeatures(north, north, south), /Fitur 2: "1" sudah ada di fitur 1/],
  [
    'an area left out',
    withFeatures(north),
    /Wilayah "2" \(Selatan\) tidak punya batas.*"geometry": null/,
  ],
  [
    'metres of UTM instead of degrees',
    drawn([700000, 9270000], ...closed),
    /Fitur 1 \("1"\): titik \[700000, 9270000\].*EPSG:4326/,
  ],
  [
    'latitude first',
    drawn([-6.6, 106.8], ...closed),
    /Fitur 1 \("1"\): titik \[-6\.6, 106\.8\].*bujur dulu baru lintang/,
  ],
  ['an open ring', drawn([1, 1], [1, 0], [0, 1]), /Fitur 1 \("1"\).*\[0, 0\] tidak menutup/],
  ['a ring of two points', drawn([0, 0]), /Fitur 1 \("1"\): bentuknya rusak di coordinates\/0/],
  [
    'points instead of outlines',
    withFeatures({ ...north, geometry: { type: 'Point', coordinates: [1, 1] } }, south),
    /Fitur 1 \("1"\): bentuknya "Point", bukan Polygon/,
  ],
  [
    'no source',
    { ...outlines, source: ' ' },
    /"source" tidak ada atau salah.*Tulis di samping "type"/,
  ],
  [
    'a licence that leads nowhere',
    { ...outlines, licence_url: 'CC BY' },
    /"licence_url" tidak ada atau salah.*https:/,
  ],
  [
    'more than anyone wants to load',
    `${text}${' '.repeat(5_000_000)}`,
    /5,0 MB; paling besar 5 MB.*Simplify/,
  ],
]

for (const [name, file, message] of mistakes)
  test(`boundaries with ${name} are refused, with file and remedy`, async () => {
    await assert.rejects(outlinedCity(file), (error: unknown) => {
      assert.ok(error instanceof CityConfigError)
      assert.match(error.message, /^data\/city\/boundaries\.geojson: /)
      assert.match(error.message, message)
      return true
    })
  })

test('a city may have boundaries of one level only, or none at all', async () => {
  const { boundaries } = await outlinedCity()
  assert.deepEqual(Object.keys(boundaries?.outlines ?? {}), ['1', '2'])
  assert.equal('boundaries' in (await smallCity()), false)
})

test('an area whose outline nobody has is said to have none', async () => {
  const { boundaries } = await outlinedCity(withFeatures(north, { ...south, geometry: null }))
  assert.deepEqual(Object.keys(boundaries?.outlines ?? {}), ['1'])
})
