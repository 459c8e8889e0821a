import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import Papa from 'papaparse'
import { CityConfigError } from '#model/errors.ts'
import type { Ledger } from '#model/ledger.ts'
import type { PublicTable } from '#model/table.ts'
import { daysBetween, type IsoDate } from '#model/time.ts'
import { protect } from '#pipeline/protect/index.ts'
import { summarise } from '#pipeline/summarise/index.ts'
import { snapshotCity, type TrueCase, withSnapshots } from '../snapshots.ts'

const asOf = '2025-03-31' as IsoDate

async function groupOf(days: readonly string[], cases: readonly TrueCase[]) {
  const city = await snapshotCity(days)
  const { intervals = [] } = await withSnapshots(city, cases, (connection, counts) =>
    summarise(city, asOf, counts, connection),
  )
  const [group] = intervals[0]?.groups ?? []
  return [...(group?.waits.left ?? [])].map((left, i) => [
    left,
    group?.waits.right[i],
    group?.waits.weight[i],
  ])
}

const looks = ['2024-03-31', '2024-04-30', '2024-05-31']

test('a wait ends between the last copy that shows it open and the first that shows it resolved', async () => {
  const requested = '2024-03-20 10:00'
  const resolved = (at: string): TrueCase => ({
    id: at,
    requested,
    closed: { at, status: 'Selesai' },
  })
  // Ages at the ends of the three days: 11, 41 and 72.
  assert.deepEqual(await groupOf(looks, [resolved('2024-04-10 09:00')]), [[11, 41, 1]])
  // Resolved on the very day of a copy: that copy shows the end of the day.
  assert.deepEqual(await groupOf(looks, [resolved('2024-04-30 23:00')]), [[11, 41, 1]])
  assert.deepEqual(await groupOf(looks, [resolved('2024-05-01 00:00')]), [[41, 72, 1]])
  // Resolved before any copy: never seen waiting.
  assert.deepEqual(await groupOf(looks, [resolved('2024-03-21 00:00')]), [[-1, 11, 1]])
  assert.deepEqual(await groupOf(looks, [{ id: 'a', requested }]), [[72, Infinity, 1]])
})

test('closed without being resolved is never resolved: it stays among those that wait', async () => {
  const cases: readonly TrueCase[] = [
    {
      id: 'a',
      requested: '2024-03-20 10:00',
      closed: { at: '2024-04-10 09:00', status: 'Ditolak' },
    },
  ]
  assert.deepEqual(await groupOf(looks, cases), [[72, Infinity, 1]])
})

test('one copy, or copies that do not declare to show changes, tell no time: the plan is refused', async () => {
  for (const [days, observes] of [
    [['2024-03-31'], true],
    [looks, false],
  ] as const) {
    const city = await snapshotCity(days, { observes })
    const made = withSnapshots(city, [], (connection, counts) =>
      summarise(city, asOf, counts, connection),
    )
    await assert.rejects(made, (error) => {
      assert.ok(error instanceof CityConfigError)
      assert.match(error.message, /paling sedikit dua kali/)
      return true
    })
  }
})

const minute = (text: string) => text.replace(/(\d\d)\/(\d\d)\/(\d{4}) /, '$3-$2-$1 ')

/** The requests of one year of the sample as they truly went: the app's export, which does record times. */
function sampleCases(year: number): readonly TrueCase[] {
  const text = readFileSync(`data/sample/sibadra/aduan-${year}.csv`, 'utf8').replace(/^\uFEFF/, '')
  const rows = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';' }).data
  const cases = new Map<string, TrueCase>()
  for (const row of rows) {
    const requested = minute(row['Tanggal Masuk'] ?? '')
    if (!requested.startsWith(`${year}-`)) continue
    const at = minute(row['Tanggal Selesai'] ?? '')
    const id = row['No Aduan'] ?? ''
    const status = row['Status'] === 'Selesai' ? 'Selesai' : 'Ditolak'
    cases.set(id, { id, requested, ...(at > requested ? { closed: { at, status } } : {}) })
  }
  return [...cases.values()]
}

const monthEnds = Array.from({ length: 15 }, (_, month) =>
  new Date(Date.UTC(2025, month + 1, 0)).toISOString().slice(0, 10),
)
const replayAsOf = '2026-03-31' as IsoDate

async function replay(days: readonly string[], cases: readonly TrueCase[], ledger?: Ledger) {
  const city = await snapshotCity(days, { since: '2025-01-01' })
  const counts = await withSnapshots(city, cases, (connection, sources) =>
    summarise(city, replayAsOf, sources, connection),
  )
  return protect(counts, city, ledger)
}

const rowsOf = (tables: readonly PublicTable[], name: string) =>
  (tables.find(({ table }) => table === name)?.rows ?? []).map((row) => [...row])

test('from fifteen monthly copies without a time, the bounds hold the true curve of the sample', async () => {
  const cases = sampleCases(2025)
  assert.ok(cases.length > 1500, String(cases.length))
  const { tables } = await replay(monthEnds, cases)
  const bounds = rowsOf(tables, 'observed-waiting-bounds')
  assert.ok(bounds.length >= 10)
  const wait = ({ requested, closed }: TrueCase) =>
    closed?.status === 'Selesai'
      ? daysBetween(requested.slice(0, 10) as IsoDate, closed.at.slice(0, 10) as IsoDate)
      : Number.POSITIVE_INFINITY
  for (const [, , , days, least, most] of bounds) {
    // Every case was followed at least 90 days, so the truth is a plain share.
    const truth = (100 * cases.filter((one) => wait(one) > Number(days)).length) / cases.length
    assert.ok(
      Number(least) - 1 <= truth && truth <= Number(most) + 1,
      `${days} days: ${least}–${most} %, truth ${truth.toFixed(1)} %`,
    )
    console.log(`  ${days} days: ${least}–${most} %, truth ${truth.toFixed(1)} %`)
  }
  const [median] = rowsOf(tables, 'observed-waiting-medians')
  const sorted = cases.map(wait).sort((a, b) => a - b)
  const truth = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
  console.log('  median', median?.slice(3), 'truth', truth)
  assert.equal(median?.[4], 'estimated')
  assert.ok(Number(median?.[5]) <= truth && truth <= Number(median?.[6]))
})

test('what was published from copies is repeated when a later copy knows more', async () => {
  const cases = sampleCases(2025).slice(0, 600)
  const first = await replay(monthEnds.slice(0, 13), cases)
  const ledger: Ledger = {
    format: 1,
    version: 1,
    city_id: 'kota-uji',
    key: '00'.repeat(32),
    releases: [],
    ...first.state,
    withdrawals: [],
  }
  const known = rowsOf(first.tables, 'observed-waiting-bounds')
  assert.ok(known.length > 5)
  const second = rowsOf((await replay(monthEnds, cases, ledger)).tables, 'observed-waiting-bounds')
  assert.deepEqual(second.slice(0, known.length), known)
  assert.ok(second.length > known.length, 'days that had not been reached are added')
})
