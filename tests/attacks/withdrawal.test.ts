import assert from 'node:assert/strict'
import { cpSync, existsSync, globSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { PublishError } from '#model/errors.ts'
import { indexSchema, manifestSchema } from '#model/release.ts'
import { audit } from '#pipeline/audit/index.ts'
import { diskFiles, type Effects, realEffects } from '#pipeline/effects.ts'
import { withdraw } from '#pipeline/withdraw.ts'
import { hashFolder } from '../golden/folder-hash.ts'
import { createRecordCity, quiet, type RecordCity, reporters } from './record-city.ts'

const folders: { remove(): void }[] = []
after(() => {
  for (const folder of folders) folder.remove()
})
/** A city with two releases, both of which hold the first quarters. */
async function city(): Promise<RecordCity> {
  const made = createRecordCity()
  folders.push(made)
  await made.release(reporters(), '2024-08-12')
  await made.release(reporters(), '2025-02-05')
  return made
}

const tombstone = {
  table: 'requests',
  period: '2024-Q2',
  withdrawn_on: '2025-03-01',
  reason: 'Putusan uji 1/2025.',
}

async function take(
  folder: RecordCity,
  what: Partial<typeof tombstone> & { readonly release?: string },
  effects: Effects = quiet,
) {
  const load = await loadCity(folder.city, (path) =>
    realEffects.files.readText(path).catch(() => undefined),
  )
  return withdraw(load, folder, { ...tombstone, ...what }, effects)
}

const indexOf = ({ published }: RecordCity) =>
  indexSchema.parse(JSON.parse(readFileSync(join(published, 'index.json'), 'utf8')))

async function assertWhole(folder: RecordCity) {
  for (const { release_id, manifest_sha256 } of indexOf(folder).releases)
    assert.deepEqual(
      (await audit(join(folder.published, release_id), quiet, manifest_sha256)).findings,
      [],
      release_id,
    )
}

test('a withdrawn quarter of single requests leaves every file of every release, and no later release has it', async () => {
  const folder = await city()
  const changed = await take(folder, { release: '2024-07.r1' })
  assert.deepEqual(changed, ['2024-07.r1', '2024-12.r1'])
  await assertWhole(folder)
  for (const release of changed) {
    assert.ok(!folder.bytes(release, 'requests.csv').includes('2024-Q2'))
    assert.ok(folder.bytes(release, 'requests.csv').includes('2024-Q1'))
    const manifest = manifestSchema.parse(JSON.parse(folder.bytes(release, '../release.json')))
    assert.deepEqual(manifest.withdrawals, [tombstone])
    const note = manifest.tables.find(({ table }) => table === 'requests')?.notes.at(-1)
    assert.match(note?.en ?? '', /2024-Q2 was withdrawn on 2025-03-01: Putusan uji 1\/2025\./)
  }
  const next = await folder.release(reporters(), '2025-06-12')
  assert.ok(!folder.bytes(next.release_id, 'requests.csv').includes('2024-Q2'))
  assert.equal(folder.bytes(next.release_id, 'requests.csv').includes('2024-Q3'), true)
  await assertWhole(folder)
})

test('no file beside the ledger keeps the true counts of a withdrawn period', async () => {
  const folder = await city()
  const withdrawn = { table: 'districts-by-month', period: '2024-03' }
  const holding = () =>
    globSync('**/*.json', { cwd: folder.ledger }).filter((path) => {
      const { ledger } = JSON.parse(readFileSync(join(folder.ledger, path), 'utf8'))
      return Object.keys(ledger?.cells[withdrawn.table] ?? {}).some((row) =>
        row.endsWith(withdrawn.period),
      )
    })
  // The control: until then both the ledger and its copy have them.
  assert.deepEqual(holding().toSorted(), ['copies/ledger-000001.json', 'ledger.json'])
  await take(folder, withdrawn)
  assert.deepEqual(holding(), [])
  assert.deepEqual(readdirSync(join(folder.ledger, 'copies')), ['ledger-000003.json'])
  const next = await folder.release(reporters(), '2025-06-12')
  assert.equal(next.isNew, true)
})

test('withdrawing a quality table does not touch the records that are frozen under the same period', async () => {
  const folder = await city()
  const before = folder.bytes('2024-12.r1', 'requests.csv')
  await take(folder, { table: 'quality-record-classes' })
  const { ledger } = JSON.parse(readFileSync(join(folder.ledger, 'ledger.json'), 'utf8'))
  assert.ok(ledger.records['2024-Q2'].rows.length > 0)
  const next = await folder.release(reporters().slice(5), '2025-06-12')
  assert.equal(folder.bytes(next.release_id, 'requests.csv'), before)
})

test('a table, period or release that was never published is refused, and nothing changes', async () => {
  const folder = await city()
  const before = hashFolder(folder.published)
  for (const wrong of [{ table: 'nothing' }, { period: '2031-Q1' }, { release: '2031-01.r1' }])
    await assert.rejects(
      take(folder, wrong),
      (error) => error instanceof PublishError && /tidak memuat/.test(error.message),
    )
  assert.deepEqual(hashFolder(folder.published), before)
  await assert.rejects(
    withdraw(
      await loadCity(folder.city, (path) =>
        realEffects.files.readText(path).catch(() => undefined),
      ),
      { ...folder, ledger: join(folder.city, 'elsewhere') },
      tombstone,
      quiet,
    ),
    (error) => error instanceof PublishError && /tidak ada ledger/.test(error.message),
  )
})

test('a withdrawal cut off at any moment is completed by the next run or never happened, and no release is broken', async () => {
  const folder = await city()
  const start = join(folder.city, 'start')
  for (const name of ['published', 'ledger'])
    cpSync(join(folder.city, 'data', name), join(start, name), { recursive: true })
  const old = hashFolder(folder.published)

  /** Effects of a process that ends at its n-th change. */
  const endingAt = (n: number) => {
    let changes = 0
    const step = () => {
      if (++changes >= n) throw new Error('the machine stops')
    }
    const files: Effects['files'] = {
      ...diskFiles,
      async write(path, content) {
        step()
        await diskFiles.write(path, content)
      },
      async rename(from, to) {
        step()
        await diskFiles.rename(from, to)
      },
      async remove(path) {
        step()
        await diskFiles.remove(path)
      },
    }
    return { effects: { ...quiet, files }, changes: () => changes }
  }
  const whole = endingAt(Number.POSITIVE_INFINITY)
  await take(folder, {}, whole.effects)
  const wanted = hashFolder(folder.published)
  const steps = whole.changes()
  assert.ok(steps > 30, String(steps))

  let completed = 0
  const moments = Array.from({ length: steps }, (_, i) => i + 1)
  for (const n of moments.filter((n) => n > steps - 14 || n % 16 === 1)) {
    for (const name of ['published', 'ledger']) {
      rmSync(join(folder.city, 'data', name), { recursive: true, force: true })
      cpSync(join(start, name), join(folder.city, 'data', name), { recursive: true })
    }
    await assert.rejects(take(folder, {}, endingAt(n).effects), /the machine stops/)
    const promised = existsSync(join(folder.published, '.withdrawal/journal.json'))
    // Any next command, even one that is refused, first completes what was promised.
    await assert.rejects(take(folder, { table: 'nothing' }), /tidak memuat/)
    assert.deepEqual(hashFolder(folder.published), promised || n === steps ? wanted : old, `${n}`)
    if (promised) completed++
    await assertWhole(folder)
  }
  assert.ok(completed >= 5, String(completed))
})
