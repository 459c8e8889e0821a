import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { PublishError } from '#model/errors.ts'
import type { PublicCell } from '#model/table.ts'
import { audit } from '#pipeline/audit/index.ts'
import { publishCount } from '#pipeline/protect/count-cell.ts'
import { reviseCount } from '#pipeline/protect/revise-count.ts'
import { createRecordCity, quiet, type Reporter, reporters } from './record-city.ts'

const folders: { remove(): void }[] = []
after(() => {
  for (const folder of folders) folder.remove()
})
function city() {
  const made = createRecordCity()
  folders.push(made)
  return made
}

const statistics = [
  'requests-by-month',
  'districts-by-month',
  'classes',
  'waiting-curve',
  'waiting-summary',
  'requests',
]
const south = (reporter: Reporter) => ({ ...reporter, village: 'Kembar,Selatan' })

test('T10: one record removed, one moved and one added, then the annual revision: no value and no row changes', async () => {
  const folder = city()
  const all = reporters()
  const first = await folder.release(all, '2025-01-12')
  const changed = [
    ...all.slice(2).map((reporter, i) => (i === 40 ? south(reporter) : reporter)),
    { ...(all[90] as Reporter), id: 'NEW', nik: '3274000000000001', village: 'Entah,Entah' },
  ]
  const second = await folder.release(changed, '2025-01-20', 'revision')
  for (const name of statistics) {
    const [before, now] = [first, second].map(({ release_id }) =>
      folder.bytes(release_id, `${name}.csv`),
    )
    assert.equal(now, before, name)
  }
  assert.equal(second.isNew, false)
})

test('a revision lets a correction of twenty records through, says that it is one, and leaves curves, records and their classes as they were', async () => {
  const folder = city()
  const all = reporters()
  const first = await folder.release(all, '2025-01-12')
  const changed = all.map((reporter) =>
    reporter.day.startsWith('2024-05') ? south(reporter) : reporter,
  )
  const ordinary = await folder.release(changed, '2025-01-15')
  assert.equal(ordinary.isNew, false)
  const second = await folder.release(changed, '2025-01-20', 'revision')
  assert.equal(second.isNew, true)
  const may = (release: string) =>
    folder
      .table(release, 'districts-by-month')
      .rows.filter(({ period }) => period === '2024-05')
      .map(({ received }) => received)
  assert.deepEqual(
    [may(first.release_id), may(second.release_id)],
    [
      [25, 10],
      [0, 35],
    ],
  )
  for (const name of ['classes', 'waiting-curve', 'waiting-summary', 'requests'])
    assert.equal(
      folder.bytes(second.release_id, `${name}.csv`),
      folder.bytes(first.release_id, `${name}.csv`),
      name,
    )
  const json = (path: string) => JSON.parse(readFileSync(join(folder.published, path), 'utf8'))
  assert.equal(json(`${second.release_id}/release.json`).kind, 'revision')
  const { releases } = json('index.json')
  assert.deepEqual(
    releases.map(({ kind }: { kind: string }) => kind),
    ['ordinary', 'revision'],
  )
  for (const { release_id, manifest_sha256 } of releases)
    assert.deepEqual(
      (await audit(join(folder.published, release_id), quiet, manifest_sha256)).findings,
      [],
    )

  const refuses = (asOf: string, message: RegExp) =>
    assert.rejects(
      folder.release(changed, asOf, 'revision'),
      (error) => error instanceof PublishError && message.test(error.message) && error.hint !== '',
    )
  await refuses('2025-01-25', /revisi tahun 2025 sudah terbit/)
  await refuses('2025-02-12', /bukan bulan Januari/)
})

test('a revision before anything is released is refused', async () => {
  await assert.rejects(
    city().release(reporters(), '2025-01-20', 'revision'),
    (error) => error instanceof PublishError && /belum ada rilis/.test(error.message),
  )
})

test('after revision upon revision, a reader of all of them never knows a count below ten closer than four numbers', () => {
  const policy = { threshold: 10, rounding_base: 5, min_persons: 5 }
  const counts = Array.from({ length: 61 }, (_, x) => x)
  const publish = (requests: number) =>
    publishCount({ requests, persons: requests, largest: 1 }, policy)
  const revise = (old: PublicCell, requests: number) =>
    reviseCount(old, { requests, persons: requests, largest: 1 }, policy)
  // The published cell before is all that a revision remembers, so pairs of consecutive cells are all there is to know.
  let olds = new Set<PublicCell>(counts.map(publish))
  for (let year = 1; year <= 4; year++) {
    const meant = Map.groupBy(
      [...olds].flatMap((old) => counts.map((x) => ({ x, pair: `${old} → ${revise(old, x)}` }))),
      ({ pair }) => pair,
    )
    for (const [pair, possible] of meant) {
      const xs = possible.map(({ x }) => x)
      // Zeros are published as zeros; a count of ten and more needs no cover.
      if (!xs.some((x) => x >= 1 && x <= 9)) continue
      assert.ok(Math.max(...xs) - Math.min(...xs) >= 3, `${year}: ${pair} ← ${xs}`)
    }
    olds = new Set([...olds].flatMap((old) => counts.map((x) => revise(old, x))))
  }
})
