import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { PublishError } from '#model/errors.ts'
import { audit } from '#pipeline/audit/index.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { diskFiles, type Effects, explainedDiskError, realEffects } from '#pipeline/effects.ts'
import { hashFolder } from '../../../golden/folder-hash.ts'
import { createCityFolder, goodExport } from './city-folder.ts'

const quiet: Effects = { ...realEffects, log: { step() {}, info() {}, warn() {} } }

/** Effects whose disk is full from the n-th change on, as a process that ends there would leave it. */
function failingAt(n: number): { effects: Effects; changes: () => number } {
  let changes = 0
  const guarded = (path: string) => {
    if (++changes >= n)
      throw explainedDiskError(
        path,
        Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
      )
  }
  const files: Effects['files'] = {
    ...diskFiles,
    write: async (path, content) => {
      guarded(path)
      return diskFiles.write(path, content)
    },
    rename: async (from, to) => {
      guarded(to)
      return diskFiles.rename(from, to)
    },
  }
  return { effects: { ...quiet, files }, changes: () => changes }
}

const text = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

test('a disk that fills up at any moment leaves the old release or the new one, whole, and the next run completes it', async () => {
  const folder = createCityFolder()
  const load = () => loadCity(folder.city, async (path) => text(path) || undefined)
  const folders = {
    raw: folder.raw,
    snapshots: folder.snapshots,
    ledger: folder.ledger,
    published: folder.published,
  }
  try {
    const first = await buildRelease(await load(), folders, { asOf: '2024-02-15' }, quiet)
    assert.equal(first.release_id, '2024-01.r1')
    const start = join(folder.city, 'start')
    cpSync(join(folder.city, 'data'), start, { recursive: true })
    const { effects, changes } = failingAt(Number.POSITIVE_INFINITY)
    const whole = await buildRelease(await load(), folders, {}, effects)
    assert.equal(whole.release_id, '2024-02.r1')
    const wanted = hashFolder(folder.published)
    const steps = changes()
    assert.ok(steps > 15, String(steps))

    // Every moment of the last dozen, where things move into place; a dozen of the writing before.
    const between = Math.ceil(steps / 12)
    const moments = Array.from({ length: steps }, (_, i) => i + 1).filter(
      (n) => n > steps - 12 || n % between === 1,
    )
    for (const n of moments) {
      for (const name of ['published', 'ledger']) {
        await diskFiles.remove(join(folder.city, 'data', name))
        cpSync(join(start, name), join(folder.city, 'data', name), { recursive: true })
      }
      await assert.rejects(
        buildRelease(await load(), folders, {}, failingAt(n).effects),
        (error) => error instanceof PublishError && /Disk penuh/.test(error.message),
      )
      const { releases } = JSON.parse(text(join(folder.published, 'index.json')))
      assert.ok([1, 2].includes(releases.length))
      for (const { release_id, manifest_sha256 } of releases) {
        assert.deepEqual(
          (await audit(join(folder.published, release_id), quiet, manifest_sha256)).findings,
          [],
          `step ${n}`,
        )
      }
      await buildRelease(await load(), folders, {}, quiet)
      assert.deepEqual(hashFolder(folder.published), wanted, `step ${n}`)
    }
  } finally {
    folder.remove()
  }
})

test('a second release repeats every cell of the first, although old records were added, moved and removed', async () => {
  const folder = createCityFolder()
  const load = () => loadCity(folder.city, async (path) => text(path) || undefined)
  const folders = {
    raw: folder.raw,
    snapshots: folder.snapshots,
    ledger: folder.ledger,
    published: folder.published,
  }
  try {
    // Every other request of January waits two days: a curve on which nobody or everybody waits is not published.
    const waiting = goodExport.replace(
      /^(R\d*[13579],2024-01-)(\d\d)( 08:00,2024-01-)\d\d/gm,
      (_, start: string, day: string, middle: string) =>
        `${start}${day}${middle}${String(Number(day) + 2).padStart(2, '0')}`,
    )
    folder.write('raw/app.csv', waiting)
    await buildRelease(await load(), folders, { asOf: '2024-02-15' }, quiet)
    const lines = waiting.split('\n')
    folder.write(
      'raw/app.csv',
      [
        lines[0],
        ...lines.slice(8),
        'X1,2024-01-05 08:00,2024-01-05 09:00,,Proses,Jalan berlubang,DPU,Aplikasi,Aduan,Melati,Utara,9,,n,i',
        '',
      ].join('\n'),
    )
    await buildRelease(await load(), folders, {}, quiet)
    const january = (release: string, table: string) =>
      text(join(folder.published, release, `tables/${table}.csv`))
        .split('\n')
        .filter((line) => line.includes('2024-01'))
        .sort()
    for (const table of [
      'requests-by-month',
      'districts-by-month',
      'waiting-by-month-curve',
      'waiting-by-month-summary',
    ]) {
      assert.ok(january('2024-01.r1', table).length > 0, table)
      assert.deepEqual(january('2024-02.r1', table), january('2024-01.r1', table), table)
    }
  } finally {
    folder.remove()
  }
})
