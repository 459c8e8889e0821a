import assert from 'node:assert/strict'
import { readdir, readFile, rm } from 'node:fs/promises'
import { test } from 'node:test'
import { copyAddress } from '#pipeline/snapshot/copy-address.ts'
import { snapshot } from '#pipeline/snapshot/index.ts'
import {
  type Answer,
  cutsBody,
  hangs,
  hangsAfter,
  hangsUp,
  redirectsTo,
  sends,
  serve,
  status,
} from './failing-server.ts'
import { inFolders, type Place, sourceOf } from './snapshotting.ts'

const hasty = { silence_ms: 150, pauses_ms: [5, 5] }
const content = 'nomor,tanggal,status\n1,t,s\n'

const copy = (url: string, { folder, effects }: Place, patience = hasty) =>
  copyAddress(url, sourceOf(url), folder, patience, effects)

/** Ways an address can be dead, what is said of each, and how often it is tried. */
const deaths: readonly (readonly [name: string, answer: Answer, reason: RegExp, tries: number])[] =
  [
    ['answers 500', status(500), /server menjawab dengan status 500/, 3],
    ['answers 404', status(404), /server menjawab dengan status 404/, 1],
    ['never answers', hangs, /tidak ada jawaban selama 0\.15 detik/, 3],
    ['falls silent in the middle', hangsAfter('nomor'), /tidak ada jawaban selama 0\.15 detik/, 3],
    ['closes before the announced length', cutsBody, /unduhan terputus/, 3],
    ['hangs up', hangsUp, /sambungan/, 3],
    ['sends an empty file', sends(''), /server mengirim berkas kosong/, 3],
  ]

for (const [name, answer, reason, tries] of deaths) {
  test(`an address that ${name} is a SnapshotError after ${tries} attempt(s), and nothing is kept`, () =>
    inFolders(async (place) => {
      const server = await serve(answer)
      try {
        await assert.rejects(copy(`${server.url}/a.csv`, place), (error: Error) => {
          assert.equal(error.name, 'SnapshotError')
          assert.match(error.message, reason)
          assert.ok(error.message.includes(`${server.url}/a.csv`))
          assert.match(error.message, /belum ada salinan terdahulu/)
          return true
        })
        assert.equal(server.asked(), tries)
        assert.deepEqual(await readdir(place.folder), [])
        assert.deepEqual(place.warnings, [])
      } finally {
        server.close()
      }
    }))

  test(`an address that ${name} leaves the newest earlier copy in use, and a warning says so`, () =>
    inFolders(async (place) => {
      const server = await serve(sends('lama'), sends(content), answer)
      try {
        const url = `${server.url}/a.csv`
        await copy(url, place)
        const newest = await copy(url, place)
        const before = await readdir(place.folder)
        assert.deepEqual(await copy(url, place), newest)
        assert.equal(await readFile(newest.path, 'utf8'), content)
        assert.deepEqual(await readdir(place.folder), before)
        assert.equal(place.warnings.length, 1)
        assert.match(place.warnings[0] ?? '', reason)
        assert.ok(place.warnings[0]?.includes(url))
        assert.ok(place.warnings[0]?.includes('2024-01-02T00:00:00.000Z'))
      } finally {
        server.close()
      }
    }))
}

test('an address whose server is gone is dead, and another address is no substitute', () =>
  inFolders(async (place) => {
    const server = await serve(sends(content))
    await copy(`${server.url}/a.csv`, place)
    server.close()
    const earlier = await copy(`${server.url}/a.csv`, place)
    assert.equal(await readFile(earlier.path, 'utf8'), content)
    assert.match(place.warnings[0] ?? '', /sambungan ditolak/)
    await assert.rejects(copy(`${server.url}/b.csv`, place), { message: /sambungan ditolak/ })
  }))

test('an earlier copy that has lost its bytes does not stand in', () =>
  inFolders(async (place) => {
    const server = await serve(sends(content), status(500))
    try {
      const earlier = await copy(`${server.url}/a.csv`, place)
      await rm(earlier.path)
      await assert.rejects(copy(`${server.url}/a.csv`, place), { name: 'SnapshotError' })
    } finally {
      server.close()
    }
  }))

test('a failure that passes is tried again without a word', () =>
  inFolders(async (place) => {
    const server = await serve(status(503), cutsBody, sends(content))
    try {
      const { path, origin } = await copy(`${server.url}/a.csv`, place)
      assert.equal(await readFile(path, 'utf8'), content)
      assert.equal(origin.bytes, content.length)
      assert.deepEqual(place.warnings, [])
    } finally {
      server.close()
    }
  }))

test('a slow server that is never silent for long is waited for', () =>
  inFolders(async (place) => {
    const drips: Answer = (_, response) => {
      let sent = 0
      const drip = setInterval(() => {
        response.write('x')
        if (++sent < 10) return
        clearInterval(drip)
        response.end()
      }, 40)
    }
    const server = await serve(drips)
    try {
      const { origin } = await copy(`${server.url}/a.csv`, place, {
        silence_ms: 300,
        pauses_ms: [],
      })
      assert.equal(origin.bytes, 10)
    } finally {
      server.close()
    }
  }))

test('snapshot() follows redirects and names the copy after the address that was asked', () =>
  inFolders(async (place) => {
    const server = await serve(redirectsTo('/lain/x.csv'), sends(content))
    try {
      const url = `${server.url}/data/laporan.csv?tahun=2024`
      const { files } = await snapshot(sourceOf(url), place, place.effects)
      const { path, name, origin } = files[0] ?? assert.fail()
      assert.equal(name, url)
      assert.equal(origin.url, url)
      assert.match(path, /-laporan\.csv$/)
      assert.equal(await readFile(path, 'utf8'), content)
    } finally {
      server.close()
    }
  }))

test('snapshot() refuses an address with a password without repeating it, and one that is none', () =>
  inFolders(async (place) => {
    for (const login of ['budi:rahasia', ':rahasia', 'rahasia']) {
      const source = sourceOf(`https://${login}@contoh.invalid/a.csv`)
      await assert.rejects(snapshot(source, place, place.effects), (error: Error) => {
        assert.equal(error.name, 'SnapshotError')
        assert.doesNotMatch(JSON.stringify(error) + error.message, /rahasia/)
        return true
      })
    }
    const none = sourceOf('http://')
    await assert.rejects(snapshot(none, place, place.effects), { name: 'SnapshotError' })
  }))

test('a body that is shorter than announced is refused even where the client lets it pass', () =>
  inFolders(async (place) => {
    const fetch = async () => new Response('abc', { headers: { 'content-length': '4' } })
    const effects = { ...place.effects, fetch }
    await assert.rejects(copy('https://contoh.invalid/a.csv', { ...place, effects }), {
      message: /3 dari 4 bita/,
    })
  }))
