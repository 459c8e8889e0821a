import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Papa from 'papaparse'
import { narrower, shortNames } from '#charts/geometry/short-names.ts'

test('names that begin alike end in the letter that tells them apart', () => {
  assert.deepEqual(
    shortNames([
      'Sukadamai',
      'Sukaresmi',
      'Sukasari',
      'Loji',
      'Kedung Halang',
      'Bojong Kulur Baru',
    ]),
    ['Sukd', 'Sukr', 'Suks', 'Loji', 'KeHa', 'BKB'],
  )
  assert.deepEqual(shortNames(['Cilendek Barat', 'Cibadak']), ['CiBa', 'Cibd'])
  assert.deepEqual(shortNames(['Sama', 'Sama']), ['Sama', 'Sama'])
})

test('no two of the 68 villages of the bundled city have the same letters, also where only three fit', () => {
  const { data } = Papa.parse<Record<string, string>>(readFileSync('data/city/areas.csv', 'utf8'), {
    header: true,
  })
  const names = data.flatMap(({ level, name }) => (level === 'village' && name ? [name] : []))
  assert.equal(names.length, 68)
  const shorts = shortNames(names)
  assert.equal(new Set(shorts.map((short) => short.toLowerCase())).size, 68)
  const wide = shorts.filter((short) => /m/i.test(short))
  assert.equal(new Set(wide.map(narrower)).size, wide.length)
})
