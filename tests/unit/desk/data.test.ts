import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { withExtractionDate } from '#desk/data/extraction-date.ts'
import { type Place, previewRelease } from '#desk/data/preview.ts'
import { publishData, recoverData } from '#desk/data/publish.ts'
import { dayInName, recognise, targetOf } from '#desk/data/recognise.ts'
import { PipelineError } from '#model/errors.ts'
import type { IsoDate } from '#model/time.ts'
import { hashFolder } from '../../golden/folder-hash.ts'
import { nextExport } from './exports.ts'
import { killedAt } from './killed.ts'
import { createStaffCity, gitIn, quiet } from './staff-city.ts'

const folder = await createStaffCity({ git: true })
after(folder.remove)
const dropped = join(mkdtempSync(join(tmpdir(), 'jatuh-')), 'app-2024-04-30.csv')
writeFileSync(dropped, nextExport)
const file = { path: dropped, name: 'app-2024-04-30.csv' }
const day = '2024-04-30' as IsoDate

const placeOf = (city: string): Place => ({
  folder: city,
  folders: {
    raw: join(city, 'raw'),
    snapshots: join(city, 'data/raw'),
    ledger: join(city, 'data/ledger'),
    published: join(city, 'data/published'),
  },
})
const place = placeOf(folder.city)
const load = (city: string) =>
  loadCity(city, (path) => quiet.files.readText(path).catch(() => undefined))
const incoming = await recognise(await load(folder.city), file, quiet)

test('a dropped file is recognised by its columns, and each says whether it will be read', () => {
  assert.equal(incoming.source.id, 'app')
  assert.equal(incoming.target, 'app.csv')
  const use = Object.fromEntries(incoming.columns.map(({ name, use }) => [name, use]))
  assert.equal(use['masuk'], 'read')
  assert.equal(use['nama'], 'never read')
  assert.ok(!Object.keys(use).some((name) => /Samaran|R0/.test(name)))
})

test('the preview says what the next release would change, and changes nothing', async () => {
  const before = publicFiles(folder.city)
  const preview = await previewRelease(place, incoming, file, day, quiet)
  assert.deepEqual(publicFiles(folder.city), before)
  assert.equal(gitIn(folder.city, 'status', '--porcelain'), '')
  assert.equal(preview.report.release_id, '2024-03.r1')
  assert.equal(preview.read, 90)
  assert.equal(preview.quarantined, 1)
  const [bad] = preview.issues
  assert.ok(bad?.quarantined)
  assert.match(bad.first[0] ?? '', /^62: 31 Februari/)
  assert.match(bad.remedy.id, /\w/)
  const masuk = preview.figures.find(({ id }) => id === 'masuk')
  assert.deepEqual(masuk, {
    id: 'masuk',
    before: { value: '40', period: '2024-01' },
    after: { value: '30', period: '2024-03' },
  })
  assert.ok(!JSON.stringify(preview).includes('081234567890'))
  assert.ok(
    preview.tables.some(
      ({ table, rows_added }) => table === 'requests-by-month' && rows_added === 2,
    ),
  )
  const [first] = preview.personal
  assert.deepEqual([first?.column, first?.where, first?.cells], ['topik', 'read', 1])
  assert.ok(first && !first.example.includes('081234567890'))
  assert.ok(preview.personal.some(({ column, where }) => column === 'nik' && where === 'private'))
})

const publicFiles = (city: string) =>
  Object.entries(hashFolder(join(city, 'data/published'))).filter(([name]) => !name.startsWith('.'))

test('a publication that is killed or meets a full disk at any moment is absent or whole after the next start, which says which', async () => {
  const home = mkdtempSync(join(tmpdir(), 'meja-'))
  const city = join(home, 'kota')
  const start = () => {
    rmSync(city, { recursive: true, force: true })
    cpSync(folder.city, city, { recursive: true })
  }
  start()
  const old = publicFiles(city)
  const oldRaw = readFileSync(join(city, 'raw/app.csv'), 'utf8')
  const counted = killedAt(Number.POSITIVE_INFINITY)
  const done = await publishData(placeOf(city), incoming, file, day, counted.effects)
  assert.equal(done.report.release_id, '2024-03.r1')
  assert.equal(done.recorded.kind, 'committed')
  assert.equal(
    gitIn(city, 'log', '-1', '--format=%s'),
    'Terbitkan data app sampai 2024-04-30: rilis 2024-03.r1',
  )
  assert.equal(gitIn(city, 'status', '--porcelain'), '')
  const whole = publicFiles(city)
  const steps = counted.changes()
  const seen = new Set<string>()
  const moments = [
    1,
    2,
    3,
    4,
    5,
    6,
    Math.floor(steps / 2),
    ...Array.from({ length: 6 }, (_, i) => steps - i),
  ]
  for (const n of moments) {
    start()
    await publishData(placeOf(city), incoming, file, day, killedAt(n).effects).catch((error) =>
      assert.ok(error instanceof PipelineError, String(error)),
    )
    const recovered = await recoverData(placeOf(city), quiet)
    seen.add(recovered?.kind ?? 'nothing')
    if (recovered?.kind === 'finished') {
      assert.deepEqual(publicFiles(city), whole, `step ${n}`)
      // Killed after its commit, there is nothing left to record.
      assert.ok(['committed', 'unchanged'].includes(recovered.recorded.kind))
      assert.match(gitIn(city, 'log', '-1', '--format=%s'), /rilis 2024-03\.r1$/)
      assert.equal(gitIn(city, 'status', '--porcelain'), '')
    } else {
      const index = JSON.parse(readFileSync(join(city, 'data/published/index.json'), 'utf8'))
      assert.equal((index as { latest: string }).latest, '2024-01.r1', `step ${n}`)
      assert.equal(readFileSync(join(city, 'raw/app.csv'), 'utf8'), oldRaw, `step ${n}`)
      assert.match(readFileSync(join(city, 'data/city/sources.yaml'), 'utf8'), /2024-03-31/)
      // The next try succeeds with the very same bytes.
      await publishData(placeOf(city), incoming, file, day, quiet)
      assert.deepEqual(publicFiles(city), whole, `step ${n}`)
    }
    assert.equal(await recoverData(placeOf(city), quiet), undefined)
  }
  assert.ok(seen.has('dropped') && seen.has('finished'), [...seen].join())
  assert.notDeepEqual(old, whole)
  rmSync(home, { recursive: true })
})

test('a day that is none, ahead, or before the last export is refused; sources.yaml keeps every other byte', async () => {
  const yaml = readFileSync(join(folder.city, 'data/city/sources.yaml'), 'utf8')
  assert.equal(withExtractionDate(yaml, 'app', day), yaml.replace('2024-03-31', '2024-04-30'))
  assert.throws(() => withExtractionDate(yaml, 'lain', day), /sumber "lain"/)
})

test('a source of many files gains one; a day is read from the name', () => {
  const source = { ...incoming.source, files: ['bulanan/*.csv'] }
  assert.equal(targetOf(source, 'maret 2024.csv'), 'bulanan/maret-2024.csv')
  assert.equal(targetOf(source, '../../etc/passwd.csv'), 'bulanan/passwd.csv')
  assert.equal(targetOf({ ...source, files: ['app-*.csv'] }, 'maret.csv'), 'app-maret.csv')
  assert.equal(dayInName('app-2024-04-30.csv'), '2024-04-30')
  assert.equal(dayInName('app_20240430_x.xlsx'), '2024-04-30')
  assert.equal(dayInName('app-2024-13-40.csv'), undefined)
})
