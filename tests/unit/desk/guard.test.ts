import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDesk } from '#desk/server/open-desk.ts'
import { routeOf } from '#desk/server/routes.ts'
import { hashFolder } from '../../golden/folder-hash.ts'
import { openForAsking, placeOf } from './asking.ts'
import { quiet } from './staff-city.ts'

const asking = await openForAsking()
const { folder, ask, host, port, token } = asking
after(asking.close)
const place = placeOf(folder)

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
