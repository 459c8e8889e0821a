import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Served, serve, serveSite } from '#integrations/serve.ts'

let site: Served
before(async () => {
  const outer = mkdtempSync(join(tmpdir(), 'site-'))
  const folder = join(outer, 'dist')
  mkdirSync(join(folder, 'a'), { recursive: true })
  writeFileSync(join(outer, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), 'home')
  writeFileSync(join(folder, '404.html'), 'not here')
  writeFileSync(join(folder, 'a/index.html'), 'page a')
  writeFileSync(join(folder, 'a/b.csv'), 'x,y')
  site = await serve(folder, 0)
})
after(() => site.close())

const get = async (path: string) => {
  const response = await fetch(`${site.url}${path}`, { redirect: 'manual' })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test('serve() answers with pages and files of the right type', async () => {
  assert.equal((await get('')).text, 'home')
  assert.equal((await get('a/')).headers.get('content-type'), 'text/html; charset=utf-8')
  assert.equal((await get('a/b.csv')).headers.get('content-type'), 'text/csv; charset=utf-8')
})

test('serve() adds the missing slash and keeps the query', async () => {
  const { status, headers } = await get('a?q=1')
  assert.equal(status, 301)
  assert.equal(headers.get('location'), '/a/?q=1')
})

test("serve() answers an unknown address with the site's own page", async () => {
  const { status, text } = await get('nowhere/')
  assert.equal(status, 404)
  assert.equal(text, 'not here')
})

test('serve() never leaves its folder', async () => {
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/a/..%2f..%2fsecret.txt', '/%00']) {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(site.url)
      request({ hostname, port, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    assert.equal(status, 404, path)
  }
})

test('serveSite() refuses a folder in which no site was built, and says what to run', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'site-'))
  await assert.rejects(serveSite(empty, 0), {
    message: `Belum ada situs di ${empty}.`,
    hint: 'Jalankan "npm run build" lebih dulu.',
  })
})
