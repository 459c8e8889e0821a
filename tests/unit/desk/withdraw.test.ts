import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { loadCity } from '#city/load-city.ts'
import { openPublished } from '#desk/check-city.ts'
import { publishWithdrawal, recoverWithdrawal } from '#desk/data/withdraw.ts'
import { PipelineError, PublishError } from '#model/errors.ts'
import { audit } from '#pipeline/audit/index.ts'
import { buildRelease } from '#pipeline/build-release.ts'
import { hashFolder } from '../../golden/folder-hash.ts'
import { enter, openForAsking, placeOf } from './asking.ts'
import { killedAt } from './killed.ts'
import { gitIn, quiet } from './staff-city.ts'

const asking = await openForAsking()
const { folder, ask, host } = asking
after(asking.close)
const cookie = await enter(asking)
const headers = { cookie, origin: `http://${host}`, 'x-meja': '1' }
const send = (path: string, fields: object, language = 'id') =>
  ask(path, {
    method: 'POST',
    headers: { ...headers, cookie: `${cookie}; bahasa=${language}` },
    body: JSON.stringify(fields),
  })

const withdrawal = {
  table: 'districts-by-month',
  period: '2024-01',
  reason: 'Putusan uji 1/2024.',
  withdrawn_on: '2024-05-01',
}
const city = await loadCity(folder.city, (path) =>
  quiet.files.readText(path).catch(() => undefined),
)
const publicFiles = (home: string) =>
  Object.entries(hashFolder(join(home, 'data/published'))).filter(([name]) => !name.startsWith('.'))

test('the desk lists the tables with periods, and says what would go before anything goes', async () => {
  const before = publicFiles(folder.city)
  const list = await ask('/data/withdraw', { headers: { cookie } })
  assert.match(list.text, /href="\/data\/withdraw\/districts-by-month"/)
  assert.doesNotMatch(list.text, /href="\/data\/withdraw\/agencies"/)
  const form = await ask('/data/withdraw/districts-by-month', { headers: { cookie } })
  assert.match(form.text, /<option value="2024-01">Januari 2024<\/option>/)
  const rows = openPublished(folder.published)
    ?.table('districts-by-month')
    ?.rows.filter((row) => row['period'] === '2024-01').length
  const { text } = await send('/data/withdraw/preview', withdrawal)
  assert.match(text, new RegExp(`rilis 2024-01\\.r1: ${rows} baris`))
  assert.match(text, /Putusan uji 1\/2024\./)
  assert.match(
    (await send('/data/withdraw/preview', withdrawal, 'en')).text,
    /release 2024-01\.r1:/,
  )
  assert.deepEqual(publicFiles(folder.city), before)
})

test('without a tick, a reason or such rows nothing is withdrawn, and the page says why in its language', async () => {
  const before = publicFiles(folder.city)
  const commit = gitIn(folder.city, 'rev-parse', 'HEAD')
  const confirmed = { ...withdrawal, confirm: 'yes' }
  for (const [fields, says, said] of [
    [withdrawal, /belum dikonfirmasi/, /not confirmed yet/],
    [{ ...confirmed, reason: ' ' }, /Alasannya belum diisi/, /There is no reason yet/],
    [
      { ...confirmed, reason: 'Permintaan 081234567890' },
      /tampak memuat data pribadi/,
      /held personal data/,
    ],
    [
      { ...confirmed, period: '2031-01' },
      /tidak memuat periode &quot;2031-01&quot;/,
      /No release has/,
    ],
    [{ ...confirmed, table: '../ledger' }, /dalam tabel &quot;\.\.\/ledger&quot;/, /in the table/],
  ] as const) {
    const { status, text } = await send('/data/withdraw', fields)
    assert.equal(status, 422)
    assert.match(text, says)
    assert.doesNotMatch(text, /\n\s+at /)
    assert.match((await send('/data/withdraw', fields, 'en')).text, said)
  }
  for (const path of ['/data/withdraw/agencies', '/data/withdraw/lain'])
    assert.equal((await ask(path, { headers: { cookie } })).status, 404)
  assert.equal((await send('/data/withdraw/preview', { table: 'x', period: 'y' })).status, 400)
  const foreign = await ask('/data/withdraw', {
    method: 'POST',
    headers: { ...headers, origin: 'https://evil.example' },
    body: JSON.stringify(confirmed),
  })
  assert.equal(foreign.status, 403)
  assert.deepEqual(publicFiles(folder.city), before)
  assert.equal(gitIn(folder.city, 'rev-parse', 'HEAD'), commit)
  assert.ok(!existsSync(join(folder.city, '.desk/withdrawal.json')))
})

test('a withdrawal that is killed or meets a full disk at any moment is absent or whole after the next start, which says which', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tarik-'))
  const copy = join(home, 'kota')
  const place = placeOf({ ...folder, ...placesIn(copy) })
  const start = () => {
    rmSync(copy, { recursive: true, force: true })
    cpSync(folder.city, copy, { recursive: true })
  }
  start()
  const old = publicFiles(copy)
  const counted = killedAt(Number.POSITIVE_INFINITY)
  const done = await publishWithdrawal(place, city, withdrawal, counted.effects)
  assert.deepEqual(done.releases, ['2024-01.r1'])
  assert.equal(done.recorded.kind, 'committed')
  assert.equal(gitIn(copy, 'log', '-1', '--format=%s'), 'Tarik districts-by-month 2024-01')
  const whole = publicFiles(copy)
  assert.notDeepEqual(whole, old)
  const steps = counted.changes()
  const seen = new Set<string>()
  for (const n of [
    1,
    2,
    3,
    Math.floor(steps / 2),
    ...Array.from({ length: 10 }, (_, i) => steps - i),
  ]) {
    start()
    await publishWithdrawal(place, city, withdrawal, killedAt(n).effects).catch((error) =>
      assert.ok(error instanceof PipelineError, String(error)),
    )
    const recovered = await recoverWithdrawal(place, quiet)
    seen.add(recovered?.kind ?? 'nothing')
    assert.deepEqual(publicFiles(copy), recovered?.kind === 'finished' ? whole : old, `step ${n}`)
    if (recovered?.kind !== 'finished') await publishWithdrawal(place, city, withdrawal, quiet)
    assert.deepEqual(publicFiles(copy), whole, `step ${n}`)
    assert.equal(gitIn(copy, 'status', '--porcelain'), '', `step ${n}`)
    assert.equal(await recoverWithdrawal(place, quiet), undefined)
  }
  assert.ok(seen.has('dropped') && seen.has('finished'), [...seen].join())
  const index = JSON.parse(readFileSync(join(copy, 'data/published/index.json'), 'utf8'))
  assert.deepEqual(
    (await audit(join(copy, 'data/published/2024-01.r1'), quiet, index.releases[0].manifest_sha256))
      .findings,
    [],
  )
  await assert.rejects(publishWithdrawal(place, city, withdrawal, quiet), PublishError)
  // The ledger still fits: the next release is made, and does not bring the month back.
  const { release_id } = await buildRelease(city, place.folders, {}, quiet)
  const table = join(copy, 'data/published', release_id, 'tables/districts-by-month.csv')
  assert.doesNotMatch(readFileSync(table, 'utf8'), /2024-01/)
  rmSync(home, { recursive: true })
})

const placesIn = (home: string) => ({
  city: home,
  raw: join(home, 'raw'),
  published: join(home, 'data/published'),
  ledger: join(home, 'data/ledger'),
  snapshots: join(home, 'data/raw'),
})
