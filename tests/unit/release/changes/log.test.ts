import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Change, changesFileSchema } from '#model/changes.ts'
import { changesOf } from '#release/changes/log.ts'
import { readPublished } from '#release/read.ts'
import { createChangedCity, first, note, second, third, withdrawal } from './changed-city.ts'

const folder = await createChangedCity()
after(folder.remove)
const log = changesOf(readPublished(folder.published))
const of = (release: string, type: Change['type'], table?: string) =>
  log.changes.filter(
    (change) =>
      change.releases.includes(release) &&
      change.type === type &&
      (!table || change.table === table),
  )

test('the log of a real city obeys the schema that its readers are promised, and no id stands twice', () => {
  assert.deepEqual(changesFileSchema.parse(log), log)
  const ids = log.changes.map(({ id }) => id)
  assert.equal(new Set(ids).size, ids.length)
})

test('the annual revision is a correction with old and new value of each figure, in the files of two releases', () => {
  const [change, ...others] = of(second, 'correction')
  assert.deepEqual(others, [])
  // Thirty-five requests of May: twenty-five and ten (rounded) were in two districts, now all are in one.
  assert.deepEqual(change?.restated, [
    { row: '1~2024-05', column: 'received', old: 25, new: 0 },
    { row: '2~2024-05', column: 'received', old: 10, new: 35 },
  ])
  assert.deepEqual([change?.table, change?.compared_with], ['districts-by-month', first])
  const value = (release: string, row: string) =>
    folder.table(release, 'districts-by-month').rows.find((one) => one['row'] === row)?.['received']
  for (const { row, old, new: now } of change?.restated ?? [])
    assert.deepEqual([value(first, row), value(second, row)], [old, now])
  assert.equal(change?.text.en, 'b: 2 figures counted again and changed.')
})

test('a withdrawal is told once, by its tombstone, and is neither a correction nor a lost row', () => {
  const found = log.changes.filter(({ type }) => type === 'withdrawal')
  assert.equal(found.length, 1)
  assert.deepEqual(found[0]?.releases, [first, second, third])
  assert.deepEqual(
    [found[0]?.table, found[0]?.period, found[0]?.date, found[0]?.reason],
    [withdrawal.table, withdrawal.period, withdrawal.withdrawn_on, withdrawal.reason],
  )
  assert.match(
    found[0]?.text.id ?? '',
    /b, Maret 2024, ditarik pada 1 Maret 2025\. Alasan: Putusan/,
  )
  assert.ok(log.changes.every(({ rows_removed }) => rows_removed === undefined))
})

test('a later release adds its month and restates nothing', () => {
  assert.deepEqual(of(third, 'correction'), [])
  const [added] = of(third, 'new_data', 'districts-by-month')
  assert.deepEqual([added?.periods, added?.rows_added], [['2025-01'], 2])
})

test('what staff noted about the data stands in the log in their own words', () => {
  const [found, ...others] = of(third, 'data_issue')
  assert.deepEqual(others, [])
  assert.deepEqual(found?.text, { id: note.text_id, en: note.text_en })
  assert.deepEqual(
    [found?.table, found?.period, found?.date],
    [note.table, note.period, note.noted_on],
  )
})

test('a fact that came later is new data of its version of the reference tables', () => {
  const found = of('reference/v2', 'new_data', 'data_notes')
  assert.deepEqual(
    [found.length, found[0]?.rows_added, found[0]?.compared_with],
    [1, 1, 'reference/v1'],
  )
})

test('the newest stands first', () => {
  const days = log.changes.map(({ date }) => date)
  assert.deepEqual(days, [...days].sort().reverse())
  assert.equal(log.changes[0]?.type, 'withdrawal')
})
