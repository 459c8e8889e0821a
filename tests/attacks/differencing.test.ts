import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { addDays, type IsoDate } from '#model/time.ts'
import { audit } from '#pipeline/audit/index.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { type Effects, realEffects } from '#pipeline/effects.ts'
import { withdraw } from '#pipeline/withdraw.ts'
import { createCityFolder, header } from '../unit/pipeline/release/city-folder.ts'

const quiet: Effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }
const months = 24

/** The export as it stands on a day: requests received since January 2024, closing one by one, now and then one moved or removed. */
function exportOn(asOf: IsoDate, tampered: boolean): string {
  const rows: string[] = []
  for (let i = 0; i < 14 * months; i++) {
    const requested = addDays('2024-01-02' as IsoDate, Math.floor((i * 30.4) / 14))
    if (requested > asOf || (tampered && i % 41 === 0)) continue
    const answered = addDays(requested, 1 + (i % 9))
    const closed = addDays(requested, 5 + ((i * 7) % 90))
    const village =
      tampered && i % 37 === 0 ? 'Melati,Utara' : i % 3 ? 'Melati,Utara' : 'Kembar,Selatan'
    rows.push(
      [
        `R${i}`,
        `${requested} 08:00`,
        answered <= asOf ? `${answered} 09:00` : '',
        closed <= asOf ? `${closed} 10:00` : '',
        closed <= asOf ? 'Selesai' : 'Proses',
        'Jalan berlubang',
        'DPU',
        'Aplikasi',
        'Aduan',
        village,
        `3271${String(i).padStart(12, '0')}`,
        '',
        'Nama Samaran',
        'isi',
      ].join(','),
    )
  }
  return `${[header, ...rows].join('\n')}\n`
}

type Cells = Map<string, string>

/** Every cell of a release by table, row and column. */
function cellsOf(folder: string): Cells {
  const cells: Cells = new Map()
  const manifest = JSON.parse(readFileSync(`${folder}/release.json`, 'utf8'))
  for (const { table, kind } of manifest.tables) {
    if (kind === 'quality' || kind === 'records') continue
    const { rows } = JSON.parse(readFileSync(`${folder}/tables/${table}.json`, 'utf8'))
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        cells.set(`${table}/${row.row}/${column}`, String(value))
  }
  return cells
}

test('24 months released one by one: no cell of any release differs from the same cell of another, although records came late, moved and vanished', async () => {
  const folder = createCityFolder()
  try {
    const folders = {
      raw: folder.raw,
      snapshots: folder.snapshots,
      ledger: folder.ledger,
      published: folder.published,
    }
    folder.write(
      'data/city/sources.yaml',
      readFileSync(join(folder.city, 'data/city/sources.yaml'), 'utf8').replace(
        '2024-03-31',
        '2026-01-31',
      ),
    )
    const load = () =>
      loadCity(folder.city, (path) => realEffects.files.readText(path).catch(() => undefined))
    const seen: Cells = new Map()
    let repeated = 0
    let releases = 0
    for (let month = 1; month <= months; month++) {
      const asOf = addDays('2024-02-12' as IsoDate, Math.round(30.44 * (month - 1)))
      folder.write('raw/app.csv', exportOn(asOf, month % 2 === 0))
      const { release_id } = await buildRelease(await load(), folders, { asOf }, quiet)
      releases++
      const different: string[] = []
      for (const [name, value] of cellsOf(join(folder.published, release_id))) {
        const before = seen.get(name)
        // "Not yet known" may become known once; that is new, not changed.
        if (before !== undefined && before !== 'null' && before !== 'not_yet') {
          repeated++
          if (before !== value) different.push(`${release_id} ${name}: ${before} → ${value}`)
        }
        seen.set(name, value)
      }
      assert.deepEqual(different, [])
    }
    assert.equal(releases, months)
    assert.ok(repeated > 5000, String(repeated))

    const index = JSON.parse(readFileSync(join(folder.published, 'index.json'), 'utf8'))
    for (const { release_id, manifest_sha256 } of index.releases) {
      assert.deepEqual(
        (await audit(join(folder.published, release_id), quiet, manifest_sha256)).findings,
        [],
      )
    }
  } finally {
    folder.remove()
  }
})

test('a withdrawn period leaves every release, says when and why, stays out of the next, and every other cell stays', async () => {
  const folder = createCityFolder()
  try {
    const folders = {
      raw: folder.raw,
      snapshots: folder.snapshots,
      ledger: folder.ledger,
      published: folder.published,
    }
    const load = () =>
      loadCity(folder.city, (path) => realEffects.files.readText(path).catch(() => undefined))
    await buildRelease(await load(), folders, { asOf: '2024-02-15' }, quiet)
    const before = cellsOf(join(folder.published, '2024-01.r1'))
    const withdrawal = {
      table: 'districts-by-month',
      period: '2024-01',
      withdrawn_on: '2024-02-20',
      reason: 'Putusan uji.',
    }
    assert.deepEqual(await withdraw(await load(), folders, withdrawal, quiet), ['2024-01.r1'])
    const index = JSON.parse(readFileSync(join(folder.published, 'index.json'), 'utf8'))
    const [{ manifest_sha256, withdrawals }] = index.releases
    assert.deepEqual(withdrawals, [
      { table: 'districts-by-month', period: '2024-01', withdrawn_on: '2024-02-20' },
    ])
    const report = await audit(join(folder.published, '2024-01.r1'), quiet, manifest_sha256)
    assert.deepEqual(report.findings, [])
    const after = cellsOf(join(folder.published, '2024-01.r1'))
    const gone = [...before.keys()].filter((name) => !after.has(name))
    assert.ok(gone.length > 0)
    assert.ok(
      gone.every((name) => name.startsWith('districts-by-month/')),
      gone.join(),
    )
    for (const [name, value] of after) assert.equal(value, before.get(name), name)

    const { release_id } = await buildRelease(await load(), folders, {}, quiet)
    const next = [...cellsOf(join(folder.published, release_id)).keys()].filter((name) =>
      name.startsWith('districts-by-month/'),
    )
    assert.ok(next.length > 0)
    assert.ok(
      next.every((name) => !name.includes('2024-01')),
      next.join(),
    )
  } finally {
    folder.remove()
  }
})
