import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { IsoDate } from '#model/time.ts'
import { publishCount } from '#pipeline/protect/count-cell.ts'
import { reviseCount } from '#pipeline/protect/revise-count.ts'
import { createRecordCity, type Reporter, reporters } from './record-city.ts'

/**
 * An attack that the specification does not list: one activist. Who filed eight of the
 * twelve requests of a cell subtracts them from what is published, and is left with
 * four of somebody else's.
 */
const policy = { threshold: 10, rounding_base: 5, min_persons: 5 }
const folders: { remove(): void }[] = []
after(() => {
  for (const folder of folders) folder.remove()
})

/** Twelve requests of one district in February, eight of them by one person or each by another. */
function twelve(isActivist: boolean): readonly Reporter[] {
  const [first] = reporters()
  assert.ok(first)
  return Array.from({ length: 12 }, (_, i) => ({
    ...first,
    id: `X${i}`,
    nik: `3275${String(isActivist && i < 8 ? 0 : i).padStart(12, '0')}`,
    day: '2024-02-05' as IsoDate,
    answered: `2024-02-${String(6 + i).padStart(2, '0')}` as IsoDate,
    closed: '2024-03-20' as IsoDate,
    village: 'Kembar,Selatan',
  }))
}

async function released(isActivist: boolean) {
  const folder = createRecordCity()
  folders.push(folder)
  const others = reporters().filter(
    ({ day, village }) => day.slice(0, 7) !== '2024-02' || !village.endsWith('Selatan'),
  )
  const { release_id } = await folder.release([...others, ...twelve(isActivist)], '2024-08-10')
  const cell = (table: string, column: string, is: (row: string) => boolean) =>
    folder.table(release_id, table).rows.find(({ row }) => is(String(row)))?.[column]
  return cell
}

test('a cell of twelve is suppressed where one person filed eight, and published where twelve did', async () => {
  const south = (cell: Awaited<ReturnType<typeof released>>) =>
    cell('districts-by-month', 'received', (row) => row === '2~2024-02')
  assert.equal(south(await released(true)), '*')
  // The control: the same requests, day by day, of twelve persons are one published number.
  assert.equal(south(await released(false)), 10)
})

test('no published number of up to 200 requests leaves its largest contributor fewer others than the threshold asks', () => {
  let told = 0
  for (let requests = 1; requests <= 200; requests++) {
    for (let largest = 1; largest <= requests; largest++) {
      const others = requests - largest
      const persons = 1 + others
      const published = publishCount({ requests, persons, largest }, policy)
      if (typeof published === 'number') assert.ok(others >= policy.threshold - 1)
      // The control: the rule of ten requests and five persons alone lets such cells out.
      const before = publishCount({ requests, persons, largest: 1 }, policy)
      if (typeof before === 'number' && others < policy.threshold - 1) told++
    }
  }
  assert.ok(told > 500, String(told))
})

test('a cell that everybody filed once is published from the threshold on, as before', () => {
  for (let requests = 10; requests <= 200; requests++)
    assert.equal(typeof publishCount({ requests, persons: requests, largest: 1 }, policy), 'number')
})

test('at a revision one request of somebody else’s does not bring a dominated cell out', () => {
  const cell = (others: number) => ({ requests: 30 + others, persons: 1 + others, largest: 30 })
  assert.equal(publishCount(cell(8), policy), '*')
  for (const more of [9, 10, 11]) assert.equal(reviseCount('*', cell(more), policy), '*')
  // The control: without the rule's margin nine others are enough.
  assert.equal(publishCount(cell(9), policy), 40)
  assert.equal(reviseCount('*', cell(13), policy), 45)
})
