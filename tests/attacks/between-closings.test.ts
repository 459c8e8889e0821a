import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addDays, type IsoDate } from '#model/time.ts'
import { hashFolder } from '../golden/folder-hash.ts'
import { createRecordCity, type Reporter, reporters } from './record-city.ts'

/**
 * An attack that the specification does not list: the reader who looks every day. Between two
 * closings nothing has closed, so nothing may move: a figure that moves on a Tuesday says
 * that something came in on that Tuesday, a report of whistle-blowing for one.
 */
const folders: { remove(): void }[] = []
after(() => {
  for (const folder of folders) folder.remove()
})
function city() {
  const made = createRecordCity()
  folders.push(made)
  return made
}

const many = (day: IsoDate, kind: string, from: Partial<Reporter>): Reporter[] =>
  Array.from({ length: 20 }, (_, i) => ({
    ...(reporters()[i] as Reporter),
    id: `${kind}-${day}-${i}`,
    nik: `3275${day.replaceAll('-', '')}${String(i).padStart(4, '0')}`,
    day,
    answered: day,
    closed: day,
    kind,
    ...from,
  }))

test('daily releases between two closings: twenty excluded, twenty ordinary and twenty unreadable rows a day move no byte', async () => {
  const folder = city()
  let rows = [...reporters()]
  await folder.release(rows, '2024-08-05')
  const before = hashFolder(folder.published)
  for (let day = '2024-08-06' as IsoDate; day < '2024-08-10'; day = addDays(day, 1)) {
    rows = [
      ...rows,
      ...many(day, 'Pengawasan', {}),
      ...many(day, 'Aduan', {}),
      ...many(day, 'Aduan', { closed: '2024-01-01' as IsoDate }),
    ]
    const { isNew } = await folder.release(rows, day)
    assert.deepEqual(hashFolder(folder.published), before, day)
    assert.equal(isNew, false)
  }
  // The control: when July has closed the same rows are counted, so they were there to be seen.
  const { release_id, isNew } = await folder.release(rows, '2024-08-10')
  assert.equal(isNew, true)
  const [old, now] = ['2024-06.r1', release_id].map(
    (release) => folder.table(release, 'quality-sources').rows[0],
  )
  assert.ok(Number(now?.['read']) > Number(old?.['read']))
  assert.ok(Number(now?.['quarantined']) > Number(old?.['quarantined']))
  // Excluded requests are told by year and not by month.
  assert.equal(now?.['excluded'], old?.['excluded'])
  assert.match(readFileSync(join(folder.published, 'index.json'), 'utf8'), /2024-07\.r1/)
})
