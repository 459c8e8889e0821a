import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openDesk } from '#desk/server/open-desk.ts'
import { routeOf } from '#desk/server/routes.ts'
import { hashFolder } from '../../golden/folder-hash.ts'
import { goodExport } from './exports.ts'
import { createStaffCity, quiet } from './staff-city.ts'

const folder = await createStaffCity({ git: true })
const { raw, snapshots, ledger, published } = folder
const place = { folder: folder.city, folders: { raw, snapshots, ledger, published } }
const desk = await openDesk(place, 0, quiet)
after(async () => {
  await desk.close()
  folder.remove()
})
const { port, searchParams } = new URL(desk.url)
const token = searchParams.get('kunci') ?? ''
const host = `127.0.0.1:${port}`

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A request as any program can make it: raw path, any header, no client that tidies up. */
function ask(path: string, { method = 'GET', headers = {}, body }: Sent = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (done, failed) => {
      const asked = request(
        { host: '127.0.0.1', port, method, path, headers: { host, ...headers }, setHost: false },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          )
        },
      )
      asked.on('error', failed)
      asked.end(body)
    },
  )
}

let cookie = ''
const own = () => ({ cookie, origin: `http://${host}`, 'x-meja': '1' })

test('without the token nothing is answered, not even the style sheet', async () => {
  for (const path of [
    '/',
    '/data',
    '/desk.css',
    '/desk.js',
    '/?kunci=',
    '/?kunci=x',
    `/?kunci=${token}x`,
    `/?kunci=${token.slice(0, -1)}`,
  ]) {
    const { status, text } = await ask(path)
    assert.equal(status, 403, path)
    assert.match(text, /alamat lengkap yang ditulis di terminal/)
  }
})

test('a name that a stranger points at this machine is refused before the token is looked at', async () => {
  for (const name of [
    `evil.example:${port}`,
    'evil.example',
    `127.0.0.1.evil.example:${port}`,
    '127.0.0.1',
    '127.0.0.1:1',
    `[::1]:${port}`,
    '',
  ]) {
    const { status, text } = await ask(`/?kunci=${token}`, { headers: { host: name } })
    assert.ok(status === 403 || status === 400, name)
    assert.doesNotMatch(text, /Terbitkan/)
  }
})

test('the token opens the desk once and is exchanged for a cookie that no script and no other site gets', async () => {
  const { status, headers } = await ask(`/?kunci=${token}`)
  assert.equal(status, 303)
  assert.equal(headers['location'], '/')
  const [set = ''] = headers['set-cookie'] ?? []
  assert.match(set, /; HttpOnly/)
  assert.match(set, /; SameSite=Strict/)
  cookie = set.split(';')[0] ?? ''
  assert.ok(!cookie.includes(token))
})

test('a second user with the same address is refused, and told what to do', async () => {
  const { status, text } = await ask(`/?kunci=${token}`)
  assert.equal(status, 403)
  assert.match(text, /sudah dipakai satu kali/)
})

test('a second desk of the same city is refused while the first is open', async () => {
  await assert.rejects(openDesk(place, 0, quiet), /sudah terbuka/)
})

test('with the cookie the desk answers, in a page that loads and frames nothing from elsewhere', async () => {
  const { status, headers, text } = await ask('/', { headers: { cookie } })
  assert.equal(status, 200)
  assert.match(text, /Terbitkan data bulan ini/)
  const policy = String(headers['content-security-policy'])
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ])
    assert.ok(policy.includes(rule), rule)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['access-control-allow-origin'], undefined)
  assert.doesNotMatch(text, /<script(?! type="module" src="\/desk\.js")|\sstyle=|\son\w+=/)
  const english = await ask('/?bahasa=en', { headers: { cookie } })
  assert.match(english.text, /Publish this month&#39;s data/)
})

/** Requests with the right cookie that another page could make a browser send. */
const foreign: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['no origin', { 'x-meja': '1' }],
  ['another origin', { origin: 'https://evil.example', 'x-meja': '1' }],
  ['another port', { origin: 'http://127.0.0.1:1', 'x-meja': '1' }],
  ['a null origin', { origin: 'null', 'x-meja': '1' }],
  ['https', { origin: `https://${host}`, 'x-meja': '1' }],
  ['no mark', { origin: `http://${host}` }],
  [
    'a cross-site fetch',
    { origin: `http://${host}`, 'x-meja': '1', 'sec-fetch-site': 'cross-site' },
  ],
]
for (const [name, headers] of foreign)
  test(`a press with ${name} is refused and changes nothing`, async () => {
    const before = hashFolder(folder.city)
    for (const path of ['/texts/save', '/tables/channels', '/data/publish', '/pictures']) {
      const { status } = await ask(path, {
        method: 'POST',
        headers: { cookie, ...headers },
        body: '{}',
      })
      assert.equal(status, 403, path)
    }
    assert.deepEqual(hashFolder(folder.city), before)
  })

test('a foreign origin is refused for reading too, and other methods always', async () => {
  assert.equal(
    (await ask('/', { headers: { cookie, origin: 'https://evil.example' } })).status,
    403,
  )
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    assert.equal((await ask('/', { method, headers: own() })).status, 403, method)
})

/** Ways out of the desk's own paths. */
const tricks: readonly string[] = [
  '/../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/pictures/../../data/city/city.yaml',
  '/pictures/..%2f..%2fdata%2fcity%2fcity.yaml',
  '/pictures/....//x.jpg',
  '/pictures/.hidden.jpg',
  '/pictures/a.jpg%00.png',
  '/texts/updates/../../../x',
  '/texts/updates/..',
  '/texts/constructor/x',
  '/texts/__proto__/toString',
  '/tables/constructor',
  '/tables/__proto__',
  '/tables/../city.yaml',
  '/tables/channels.xlsx/..',
  '/desk.ts',
  '//evil.example/',
  '/data/ledger',
  '/.desk/seat',
  '/%',
]
for (const path of tricks)
  test(`the path ${path} leads nowhere`, async () => {
    const { status, text } = await ask(path, { headers: { cookie } })
    assert.equal(status, 404)
    assert.doesNotMatch(text, /root:|city_id|\n\s+at .*\.ts/)
  })

test('routes are matched as written: nothing is decoded, nothing is guessed', () => {
  assert.ok(routeOf('GET', '/texts/updates/pasar'))
  for (const path of ['/texts/updates/pasar/', '/Texts', '/texts//x', '/texts/updates/a b'])
    assert.equal(routeOf('GET', path), undefined, path)
  assert.equal(routeOf('GET', '/data/publish'), undefined)
})

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
  const book = await new Promise<Buffer>((done) => {
    request(
      {
        host: '127.0.0.1',
        port,
        path: '/tables/agencies.xlsx',
        headers: { host, cookie },
        setHost: false,
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => done(Buffer.concat(chunks)))
      },
    ).end()
  })
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
  const { raw, snapshots, ledger, published } = other
  const again = await openDesk(
    { folder: other.city, folders: { raw, snapshots, ledger, published } },
    0,
    quiet,
  )
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
