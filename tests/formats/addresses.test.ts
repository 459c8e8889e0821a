import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { realEffects } from '#pipeline/effects.ts'
import { withdraw } from '#pipeline/withdraw.ts'
import { type DataIndex, dataIndex } from '#release/data-index.ts'
import { brokenAddresses } from '#release/kept-addresses.ts'
import { readPublished } from '#release/read.ts'
import { createRecordCity, quiet, reporters } from '../attacks/record-city.ts'

const city = createRecordCity()
after(() => city.remove())
const indexNow = () => dataIndex(readPublished(city.published))
const bytesNow = (index: DataIndex) =>
  new Map(index.files.map(({ path }) => [path, readFileSync(join(city.published, path))]))

await city.release(reporters(), '2024-08-12')
const first = indexNow()
const bytes = bytesNow(first)
await city.release(reporters(), '2025-02-05')
const second = indexNow()
await withdraw(
  await loadCity(city.city, (path) => realEffects.files.readText(path).catch(() => undefined)),
  city,
  {
    table: 'requests',
    period: '2024-Q2',
    withdrawn_on: '2025-03-01',
    reason: 'Putusan uji 1/2025.',
  },
  quiet,
)
const third = indexNow()

test('a new release moves and changes nothing of the earlier one, byte for byte', () => {
  assert.deepEqual(brokenAddresses(first, second), [])
  assert.ok(second.files.length > first.files.length)
  for (const { path, table } of first.files)
    if (table !== undefined && table !== 'requests')
      assert.deepEqual(readFileSync(join(city.published, path)), bytes.get(path), path)
})

test('a withdrawal changes the files of its table and of its release, takes none away, and is excused by its tombstone', () => {
  assert.deepEqual(brokenAddresses(second, third), [])
  const changed = second.files.filter(
    ({ path, sha256 }) => third.files.find((file) => file.path === path)?.sha256 !== sha256,
  )
  assert.deepEqual([...new Set(changed.map(({ table }) => table))], [undefined, 'requests'])
  assert.deepEqual(
    third.releases.map(({ withdrawals }) =>
      withdrawals?.map(({ table, period }) => `${table} ${period}`),
    ),
    [['requests 2024-Q2'], ['requests 2024-Q2']],
  )
})

test('the newest release, and no other, has a second address under latest/', () => {
  const latest = second.files.filter(({ latest_path }) => latest_path)
  assert.deepEqual(
    [...new Set(latest.map(({ release_id }) => release_id))],
    [second.latest, second.reference.latest],
  )
  for (const { path, latest_path } of latest)
    assert.equal(
      latest_path?.replace(/^(reference\/)?latest\//, ''),
      path.replace(/^(reference\/)?[^/]+\//, ''),
    )
})

const other = (
  index: DataIndex,
  change: (file: DataIndex['files'][number]) => object | undefined,
): DataIndex => ({
  ...index,
  files: index.files.flatMap((file) => {
    const changed = change(file)
    return changed ? [{ ...file, ...changed }] : []
  }),
})
const csv = second.files.find(({ table, format }) => table !== 'requests' && format === 'csv')
const mutations: readonly (readonly [string, DataIndex, DataIndex, RegExp])[] = [
  [
    'a changed file',
    second,
    other(second, ({ path }) => (path === csv?.path ? { sha256: 'x' } : {})),
    /other bytes/,
  ],
  [
    'a file that is gone',
    second,
    other(second, ({ path }) => (path === csv?.path ? undefined : {})),
    /is gone/,
  ],
  [
    'a file that moved',
    second,
    other(second, ({ path }) => (path === csv?.path ? { path: `x/${path}` } : {})),
    /is gone/,
  ],
  [
    'a release that is gone',
    second,
    { ...second, releases: second.releases.slice(1) },
    /no longer listed/,
  ],
  ['a change without tombstone', second, { ...third, releases: second.releases }, /other bytes/],
  [
    'a change of another table beside a withdrawal',
    second,
    other(third, ({ path }) => (path === csv?.path ? { sha256: 'x' } : {})),
    /other bytes/,
  ],
  [
    'a file that a withdrawal took away',
    second,
    other(third, ({ table, format }) =>
      table === 'requests' && format === 'csv' ? undefined : {},
    ),
    /is gone/,
  ],
  [
    'a second change under an old tombstone',
    third,
    other(third, ({ table }) => (table === 'requests' ? { sha256: 'x' } : {})),
    /other bytes/,
  ],
]
for (const [name, before, now, told] of mutations)
  test(`the comparison of indexes catches ${name}`, () => {
    assert.match(brokenAddresses(before, now).join('\n'), told)
  })

test('the version of the data follows from the schemas: more rows are minor, a withdrawal is marked', () => {
  const versions = readPublished(city.published).releases.map(({ version }) => version)
  assert.deepEqual(versions, ['1.0.0+withdrawal.1', '1.1.0+withdrawal.1'])
})
