import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openDesk } from '#desk/server/open-desk.ts'
import { hashFolder } from '../../golden/folder-hash.ts'
import { enter, openForAsking, placeOf } from './asking.ts'
import { goodExport, nextExport } from './exports.ts'
import { createStaffCity, gitIn, quiet } from './staff-city.ts'

const asking = await openForAsking()
const { folder, ask, host } = asking
after(asking.close)
const cookie = await enter(asking)
const own = () => ({ cookie, origin: `http://${host}`, 'x-meja': '1' })

test('a dropped file keeps inside the workshop whatever its name, and an unknown one is told by its columns', async () => {
  const before = hashFolder(folder.raw)
  const send = (name: string, body: string | Buffer) =>
    ask('/data/file', {
      method: 'POST',
      headers: { ...own(), 'x-file-name': encodeURIComponent(name) },
      body,
    })
  const unknown = await send('../../../etc/cron.csv', 'a;b\nNama Orang;2\n')
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /cron\.csv: kolomnya tidak dikenal/)
  assert.doesNotMatch(unknown.text, /Nama Orang|\.\.\//)
  assert.match((await send('foto.png', 'x')).text, /tidak ada sumber yang membaca berkas jenis ini/)
  const wrong = await send('app.csv', goodExport.replace('status', 'keadaan'))
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /keadaan/)
  assert.deepEqual(hashFolder(folder.raw), before)
  const published = await ask('/data/publish', {
    method: 'POST',
    headers: own(),
    body: '{"day":"2024-04-30","confirm":""}',
  })
  assert.equal(published.status, 422)
  assert.match(published.text, /belum dikonfirmasi/)
})

test('what is sent is shown as text, never as elements', async () => {
  const { text } = await ask('/data/file', {
    method: 'POST',
    headers: { ...own(), 'x-file-name': encodeURIComponent('<img src=x onerror=alert(1)>.csv') },
    body: 'x',
  })
  assert.doesNotMatch(text, /<img/)
  assert.match(text, /&lt;img/)
})

test('a body that is no form, or too large, is refused in a sentence', async () => {
  for (const body of ['', '[]', 'null', '{', '"x"'])
    assert.equal(
      (await ask('/texts/save', { method: 'POST', headers: own(), body })).status,
      400,
      body,
    )
  const large = await ask('/texts/save', {
    method: 'POST',
    headers: own(),
    body: Buffer.alloc(9_000_000, 32),
  })
  assert.equal(large.status, 413)
})

test('a text is saved only inside content, with an id of letters, digits and hyphens', async () => {
  for (const id of ['../../evil', 'a/b', 'A', '.x', 'a\nb']) {
    const body = JSON.stringify({
      kind: 'updates',
      id,
      'id.title': 'x',
      'id.summary': 'x',
      'id.body': 'x',
    })
    assert.equal(
      (await ask('/texts/save', { method: 'POST', headers: own(), body })).status,
      400,
      id,
    )
  }
  const body = JSON.stringify({ kind: '__proto__', id: 'x', 'id.title': 'x' })
  assert.equal((await ask('/texts/save', { method: 'POST', headers: own(), body })).status, 400)
})

test('a table master is read from Excel as it was written there, and a wrong one names its columns', async () => {
  const { bytes: book } = await ask('/tables/agencies.xlsx', { headers: { cookie } })
  const send = (name: string, content: string | Buffer) =>
    ask('/tables/agencies/import', {
      method: 'POST',
      headers: { ...own(), 'x-file-name': name },
      body: content,
    })
  const back = await send('agencies.xlsx', book)
  assert.equal(back.status, 200)
  assert.match(back.text, /2 baris dibaca dari agencies\.xlsx/)
  assert.match(back.text, /value="Dinas Pekerjaan Umum"/)
  assert.match(
    (await send('lain.csv', 'a,b\n1,2\n')).text,
    /lain\.csv:1 kolom yang tidak ada: agency_id/,
  )
  assert.match(
    (await send('rusak.xlsx', 'bukan Excel')).text,
    /kolom yang tidak ada|rusak atau terkunci/,
  )
})

test('a browser that is closed in the middle of a publication does not stop it: the release is whole and recorded', async () => {
  const dropped = await ask('/data/file', {
    method: 'POST',
    headers: { ...own(), 'x-file-name': 'app-2024-04-30.csv' },
    body: nextExport,
  })
  assert.match(dropped.text, /Terbitkan 2024-03\.r1/)
  const body = JSON.stringify({ day: '2024-04-30', confirm: 'yes' })
  await new Promise<void>((closed) => {
    const sent = request({
      host: '127.0.0.1',
      port: asking.port,
      method: 'POST',
      path: '/data/publish',
      headers: { host, ...own() },
    })
    sent.on('error', () => closed())
    sent.on('close', () => closed())
    sent.end(body, () => setTimeout(() => sent.destroy(), 100))
  })
  // Whoever opens the desk again meanwhile is told to wait, and nothing is done twice.
  const busy = await ask('/data/publish', { method: 'POST', headers: own(), body })
  assert.equal(busy.status, 409)
  const last = () => gitIn(folder.city, 'log', '-1', '--format=%s')
  const published = 'Terbitkan data app sampai 2024-04-30: rilis 2024-03.r1'
  for (let tries = 0; last() !== published && tries < 600; tries++) await pause(100)
  assert.equal(last(), published)
  assert.match((await ask('/', { headers: { cookie } })).text, /2024-03\.r1/)
  assert.equal(gitIn(folder.city, 'status', '--porcelain'), '')
})

test('a killed desk leaves its seat free, and the next start says what became of the work', async () => {
  const other = await createStaffCity({ git: true })
  const child = spawn(
    process.execPath,
    ['scripts/desk.ts', '--city', other.city, '--raw', other.raw],
    {
      env: { ...process.env, PORT: '0' },
    },
  )
  await new Promise<void>((ready) =>
    child.stdout.on('data', (chunk: Buffer) => String(chunk).includes('kunci=') && ready()),
  )
  child.kill('SIGKILL')
  await new Promise((ended) => child.once('exit', ended))
  assert.ok(existsSync(join(other.city, '.desk/seat')))
  // As if it had been killed with a publication under way, before anything was public.
  const yaml = readFileSync(join(other.city, 'data/city/sources.yaml'), 'utf8')
  other.write('.desk/kept/sources.yaml', yaml)
  other.write('.desk/kept/file', goodExport)
  other.write(
    '.desk/release.json',
    JSON.stringify({
      message: 'Terbitkan data app',
      target: 'app.csv',
      had_file: true,
      latest: '2024-01.r1',
    }),
  )
  other.write('raw/app.csv', 'setengah')
  other.write('data/city/sources.yaml', yaml.replace('2024-03-31', '2024-04-30'))
  const again = await openDesk(placeOf(other), 0, quiet)
  const { port: second, search } = new URL(again.url)
  const first = await fetch(`http://127.0.0.1:${second}/${search}`, { redirect: 'manual' })
  const home = await fetch(`http://127.0.0.1:${second}/`, {
    headers: { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' },
  })
  const text = await home.text()
  assert.match(
    text,
    /Penerbitan terakhir terputus sebelum selesai \(Terbitkan data app\)\. Tidak ada yang terbit/,
  )
  assert.equal(readFileSync(join(other.raw, 'app.csv'), 'utf8'), goodExport)
  assert.equal(readFileSync(join(other.city, 'data/city/sources.yaml'), 'utf8'), yaml)
  await again.close()
  other.remove()
})
