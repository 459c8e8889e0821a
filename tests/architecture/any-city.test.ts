import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import Papa from 'papaparse'

/** Names of the bundled city that would tie the code to it; words that are also plain Indonesian are left out. */
function cityNames(): readonly string[] {
  const read = (table: string) =>
    Papa.parse<Record<string, string>>(readFileSync(`data/city/${table}.csv`, 'utf8').trim(), {
      header: true,
    }).data
  const areas = read('areas').map((row) => row['name'] ?? '')
  const agencies = read('agencies').flatMap((row) => [
    row['short_name'] ?? '',
    row['name_id'] ?? '',
  ])
  // "Juru bicara digital" is a plain phrase; a programme's own name has more than one capital.
  const programmes = read('programmes')
    .map((row) => row['name_id'] ?? '')
    .filter((name) => (name.match(/\p{Lu}/gu)?.length ?? 0) > 1)
  return [
    ...new Set([
      ...areas,
      ...agencies,
      ...programmes,
      'Bogor',
      'SiBadra',
      'Salatiga',
      'Martadinata',
    ]),
  ].filter((name) => name.length > 4)
}

test('nothing in src/ knows the name of an area, agency or programme of the bundled city', () => {
  const names = cityNames().map(
    (name) =>
      new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u'),
  )
  const found = globSync('src/**/*.{ts,astro,css,svg}').flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    return names.filter((name) => name.test(text)).map((name) => `${file}: ${name.source}`)
  })
  assert.deepEqual(found, [])
})
