import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { applyChange, recoverChange } from '#desk/apply.ts'
import type { ChangeSet } from '#desk/change.ts'
import { record } from '#desk/history.ts'
import { withRow } from '#desk/table-rows.ts'
import { takeSeat } from '#desk/workshop.ts'
import { PublishError } from '#model/errors.ts'
import { killedAt } from './killed.ts'
import { createStaffCity, gitIn, quiet, textOf } from './staff-city.ts'

const folder = await createStaffCity({ git: true })
after(folder.remove)

const change: ChangeSet = {
  message: 'Tambah kanal: pesan singkat',
  changes: [
    {
      path: 'data/city/channels.csv',
      content: withRow('channels', textOf(folder, 'data/city/channels.csv'), {
        channel_id: 'sms',
        name_id: 'SMS',
        name_en: 'SMS',
        kind: 'sms',
        public_use: 'yes',
        source: 'uji',
      }),
    },
    {
      path: 'content/updates/baru.id.mdx',
      content: '---\nid: baru\ntitle: "B"\nsummary: "B"\npublished_on: "2024-03-01"\n---\n\nB\n',
    },
    { path: 'content/updates/pasar.en.mdx', content: undefined },
  ],
}
const how = { recorded: true, published: folder.published }

const state = (city: string) => ({
  channel: readFileSync(join(city, 'data/city/channels.csv'), 'utf8').includes('\nsms,'),
  text: existsSync(join(city, 'content/updates/baru.id.mdx')),
  removed: !existsSync(join(city, 'content/updates/pasar.en.mdx')),
  version: (
    JSON.parse(readFileSync(join(city, 'data/published/index.json'), 'utf8')) as {
      reference: { latest: string }
    }
  ).reference.latest,
})
const before = state(folder.city)
const whole = { channel: true, text: true, removed: true, version: 'v2' }

test('a change set that ends at any moment is absent, or whole after the next start, with one commit and the facts published', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'meja-'))
  const city = join(copy, 'kota')
  const start = () => {
    rmSync(city, { recursive: true, force: true })
    cpSync(folder.city, city, { recursive: true })
  }
  start()
  const counted = killedAt(Number.POSITIVE_INFINITY)
  const done = await applyChange(city, change, counted.effects, {
    ...how,
    published: join(city, 'data/published'),
  })
  assert.equal(done.kind, 'committed')
  assert.deepEqual(state(city), whole)
  const steps = counted.changes()
  assert.ok(steps > 10, String(steps))
  const seen = new Set<string>()
  // The moments of the publication of facts are its own test's; here its first and last.
  for (const n of Array.from({ length: steps }, (_, i) => i + 1).filter(
    (n) => n < 9 || n > steps - 2,
  )) {
    start()
    await assert.rejects(
      applyChange(city, change, killedAt(n).effects, {
        ...how,
        published: join(city, 'data/published'),
      }),
      (error) => error instanceof PublishError && /Disk penuh/.test(error.message),
    )
    const recovered = await recoverChange(city, quiet)
    seen.add(recovered?.kind ?? 'nothing')
    if (recovered?.kind === 'finished') {
      assert.equal(recovered.message, change.message)
      assert.equal(recovered.recorded.kind, 'committed')
      assert.deepEqual(state(city), whole, `step ${n}`)
      assert.equal(gitIn(city, 'log', '--format=%s').split('\n')[0], change.message)
    } else {
      assert.deepEqual(state(city), before, `step ${n}`)
      assert.equal(gitIn(city, 'log', '--format=%s'), 'Awal')
    }
    assert.equal(gitIn(city, 'status', '--porcelain'), '', `step ${n}`)
    assert.equal(await recoverChange(city, quiet), undefined)
  }
  // Before the first byte is written there is nothing to put in order.
  assert.deepEqual([...seen].sort(), ['dropped', 'finished', 'nothing'])
  rmSync(copy, { recursive: true })
})

test('record() commits exactly the files of the press, and leaves other changes alone', async () => {
  folder.write('content/updates/lain.id.mdx', 'belum selesai')
  folder.write('content/updates/ini.id.mdx', 'selesai')
  const done = await record(folder.city, ['content/updates/ini.id.mdx'], 'Simpan: ini')
  assert.equal(done.kind, 'committed')
  assert.equal(gitIn(folder.city, 'show', '--name-only', '--format='), 'content/updates/ini.id.mdx')
  assert.match(gitIn(folder.city, 'status', '--porcelain'), /lain\.id\.mdx/)
  assert.deepEqual(await record(folder.city, ['content/updates/ini.id.mdx'], 'x'), {
    kind: 'unchanged',
  })
  assert.deepEqual(await record(folder.city, ['data/ledger/x'], 'x'), { kind: 'unchanged' })
})

test('record() pushes where a remote is set, and says plainly when that fails; the commit stays', async () => {
  const remote = mkdtempSync(join(tmpdir(), 'jauh-'))
  gitIn(remote, 'init', '--quiet', '--bare')
  gitIn(folder.city, 'remote', 'add', 'origin', remote)
  folder.write('content/updates/dua.id.mdx', 'dua')
  const pushed = await record(folder.city, ['content/updates/dua.id.mdx'], 'Simpan: dua')
  assert.deepEqual(pushed.kind === 'committed' && pushed.push, { kind: 'pushed', remote: 'origin' })
  assert.match(gitIn(remote, 'log', '--all', '--format=%s'), /Simpan: dua/)
  gitIn(folder.city, 'remote', 'set-url', 'origin', 'https://nama:sandi@127.0.0.1:1/x.git')
  folder.write('content/updates/tiga.id.mdx', 'tiga')
  const failed = await record(folder.city, ['content/updates/tiga.id.mdx'], 'Simpan: tiga')
  assert.ok(failed.kind === 'committed' && failed.push.kind === 'failed')
  assert.ok(failed.push.reason.length > 0)
  assert.doesNotMatch(failed.push.reason, /sandi/)
  assert.match(gitIn(folder.city, 'log', '--format=%s'), /Simpan: tiga/)
  rmSync(remote, { recursive: true })
})

test('record() says when the folder keeps no history', async () => {
  const plain = mkdtempSync(join(tmpdir(), 'polos-'))
  assert.deepEqual(await record(plain, ['x'], 'x'), { kind: 'no-history' })
  rmSync(plain, { recursive: true })
})

test('a city has one seat: a second process is refused by name, a seat whose process is gone is free', async () => {
  const leave = await takeSeat(folder.city, quiet)
  await assert.rejects(
    takeSeat(folder.city, quiet),
    (error) => error instanceof PublishError && error.message.includes(`proses ${process.pid}`),
  )
  await leave()
  folder.write('.desk/seat', '999999999')
  await (await takeSeat(folder.city, quiet))()
})
