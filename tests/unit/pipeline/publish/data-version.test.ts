import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublishedTable } from '#model/release.ts'
import { nextVersion, withdrawnVersion } from '#pipeline/publish/data-version.ts'

const text = { id: 'a', en: 'a' }
type Column = PublishedTable['columns'][number]
const column = (name: string, type: Column['type'] = 'count', values?: string[]): Column => ({
  name,
  type,
  description: text,
  ...(values ? { values } : {}),
})
const table = (change: Partial<PublishedTable> = {}): PublishedTable => ({
  table: 'uji',
  plan: 'P1',
  kind: 'counts',
  title: text,
  rows: 10,
  columns: [column('row', 'key'), column('received'), column('state', 'word', ['a', 'b'])],
  notes: [],
  files: [],
  ...change,
})
const columns = (...names: readonly Column[]) => [table({ columns: [...names] })]
const [row, received, state] = [
  column('row', 'key'),
  column('received'),
  column('state', 'word', ['a', 'b']),
]

/** A change of a release → the version after 2.3.4, by the recipe of Data Package. */
const cases: readonly (readonly [string, readonly PublishedTable[], string])[] = [
  ['figures or descriptions corrected', [table({ title: { id: 'b', en: 'b' } })], '2.3.5'],
  ['new rows', [table({ rows: 11 })], '2.4.0'],
  ['a new table', [table(), table({ table: 'baru' })], '2.4.0'],
  [
    'a value more in a closed list',
    columns(row, received, column('state', 'word', ['a', 'b', 'c'])),
    '2.4.0',
  ],
  [
    'a value less in a closed list',
    columns(row, received, column('state', 'word', ['a'])),
    '3.0.0',
  ],
  ['a field added', columns(row, received, state, column('closed')), '3.0.0'],
  ['a field removed', columns(row, received), '3.0.0'],
  ['fields in another order', columns(row, state, received), '3.0.0'],
  ['a field renamed', columns(row, column('masuk'), state), '3.0.0'],
  ['another type', columns(row, column('received', 'number'), state), '3.0.0'],
  ['a list where there was none', columns(row, column('received', 'count', ['1']), state), '3.0.0'],
  ['a table gone', [table({ table: 'lain' })], '3.0.0'],
  ['rows gone', [table({ rows: 9 })], '3.0.0'],
]
for (const [name, now, expected] of cases)
  test(`${name}: ${expected}`, () => {
    assert.equal(nextVersion({ version: '2.3.4', tables: [table()] }, now), expected)
  })

test('the first release is 1.0.0, and one from before versions were kept counts as that', () => {
  assert.equal(nextVersion(undefined, [table()]), '1.0.0')
  assert.equal(nextVersion({ tables: [table()] }, [table({ rows: 11 })]), '1.1.0')
})

test('a withdrawal marks the version, and the next release counts on from it', () => {
  assert.equal(withdrawnVersion('1.2.0', 1), '1.2.0+withdrawal.1')
  assert.equal(withdrawnVersion('1.2.0+withdrawal.1', 2), '1.2.0+withdrawal.2')
  assert.equal(
    nextVersion({ version: '1.2.0+withdrawal.1', tables: [table()] }, [table()]),
    '1.2.1',
  )
})
