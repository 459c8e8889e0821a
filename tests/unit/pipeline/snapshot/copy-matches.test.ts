import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { snapshot } from '#pipeline/snapshot/index.ts'
import { inFolders, type Place, sourceOf } from './snapshotting.ts'

const put = async ({ raw }: Place, name: string, content: string | Uint8Array) => {
  const path = join(raw, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
}

test('snapshot() copies bytes as they are, with their origin beside them', () =>
  inFolders(async (place) => {
    const bytes = Buffer.from([0, 255, 13, 10, 26, 200])
    await put(place, 'ekspor/laporan 2024.xlsx', bytes)
    const { source_id, files } = await snapshot(
      sourceOf('ekspor/laporan 2024.xlsx'),
      place,
      place.effects,
    )
    assert.equal(source_id, 'uji-coba')
    assert.equal(files.length, 1)
    const { path, name, origin } = files[0] ?? assert.fail()
    assert.equal(name, 'ekspor/laporan 2024.xlsx')
    assert.ok(path.startsWith(join(place.folder, '/')) && path.endsWith('laporan_2024.xlsx'))
    assert.deepEqual(await readFile(path), bytes)
    assert.deepEqual(origin, {
      url: pathToFileURL(join(place.raw, name)).href,
      retrieved_at: '2024-01-01T00:00:00.000Z',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: 6,
      licence: 'CC0-1.0',
    })
    assert.deepEqual(JSON.parse(await readFile(`${path}.origin.json`, 'utf8')), origin)
    assert.equal((await readdir(place.folder)).length, 2)
  }))

test('snapshot() gives the matches of a glob by name, each file once, without what programs leave behind', () =>
  inFolders(async (place) => {
    for (const name of ['b.csv', 'a.csv', 'c.txt', '~$a.csv', '._a.csv', 'tahun/2023.csv'])
      await put(place, name, name)
    await mkdir(join(place.raw, 'folder.csv'))
    const { files } = await snapshot(
      sourceOf('tahun/*.csv', '*.csv', 'a.csv', '**/*.csv'),
      place,
      place.effects,
    )
    assert.deepEqual(
      files.map(({ name }) => name),
      ['tahun/2023.csv', 'a.csv', 'b.csv'],
    )
  }))

test('snapshot() takes a name with the signs of a glob for the file it names', () =>
  inFolders(async (place) => {
    await put(place, 'laporan [1].csv', 'x')
    const { files } = await snapshot(sourceOf('laporan [1].csv'), place, place.effects)
    assert.deepEqual(
      files.map(({ name }) => name),
      ['laporan [1].csv'],
    )
  }))

test('snapshot() neither copies equal bytes again nor overwrites earlier ones', () =>
  inFolders(async (place) => {
    const source = sourceOf('a.csv')
    const copied: string[] = []
    const origins: unknown[] = []
    for (const content of ['satu', 'satu', 'dua']) {
      await put(place, 'a.csv', content)
      const { files } = await snapshot(source, place, place.effects)
      copied.push(files[0]?.path ?? '')
      origins.push(files[0]?.origin.retrieved_at)
    }
    assert.equal(copied[0], copied[1])
    assert.notEqual(copied[1], copied[2])
    assert.equal(await readFile(copied[0] ?? '', 'utf8'), 'satu')
    assert.equal(await readFile(copied[2] ?? '', 'utf8'), 'dua')
    assert.equal(origins[0], origins[1])
    assert.equal((await readdir(place.folder)).length, 4)
  }))

test('snapshot() keeps two files of equal name and bytes from two folders apart', () =>
  inFolders(async (place) => {
    await put(place, 'januari/a.csv', 'x')
    await put(place, 'februari/a.csv', 'x')
    const { files } = await snapshot(sourceOf('*/a.csv'), place, place.effects)
    assert.equal(new Set(files.map(({ path }) => path)).size, 2)
    assert.equal(new Set(files.map(({ origin }) => origin.url)).size, 2)
  }))

test('snapshot() copies again what has lost its origin or its bytes', () =>
  inFolders(async (place) => {
    await put(place, 'a.csv', 'x')
    const take = async () => (await snapshot(sourceOf('a.csv'), place, place.effects)).files[0]
    const path = (await take())?.path ?? ''
    for (const damage of [
      () => rm(path),
      () => rm(`${path}.origin.json`),
      () => writeFile(`${path}.origin.json`, '{"url"'),
      async () => {
        const { sha256 } = JSON.parse(await readFile(`${path}.origin.json`, 'utf8'))
        await writeFile(`${path}.origin.json`, JSON.stringify({ sha256 }))
      },
    ]) {
      await damage()
      const again = await take()
      assert.equal(await readFile(path, 'utf8'), 'x')
      assert.equal(again?.origin.bytes, 1)
      assert.deepEqual(JSON.parse(await readFile(`${path}.origin.json`, 'utf8')), again?.origin)
    }
  }))

test('snapshot() refuses a pattern without a match, naming pattern and folder', () =>
  inFolders(async (place) => {
    await put(place, 'a.csv', 'x')
    for (const pattern of ['*.xlsx', 'b.csv', '~$*']) {
      await assert.rejects(snapshot(sourceOf('a.csv', pattern), place, place.effects), {
        name: 'SnapshotError',
        message: `Sumber "uji-coba": tidak ada berkas yang cocok dengan "${pattern}" di folder "${place.raw}".`,
      })
    }
  }))

test('snapshot() refuses to leave the folder of raw files', () =>
  inFolders(async (place) => {
    await put(place, 'a.csv', 'x')
    for (const pattern of [
      '../raw/a.csv',
      '/etc/hostname',
      'x/../../raw/a.csv',
      '{a,../raw/a}.csv',
    ]) {
      await assert.rejects(snapshot(sourceOf(pattern), place, place.effects), {
        name: 'SnapshotError',
        message: /menunjuk ke luar folder data mentah/,
      })
    }
  }))

test('snapshot() says what is wrong with a folder it cannot write, and leaves nothing half-written', () =>
  inFolders(async (place) => {
    await put(place, 'a.csv', 'x')
    await writeFile(place.snapshots, 'a file where a folder should be')
    await assert.rejects(snapshot(sourceOf('a.csv'), place, place.effects), {
      name: 'SnapshotError',
      message: /tidak bisa disalin \((ENOTDIR|EEXIST)\)/,
    })
    await rm(place.snapshots)
    const full = {
      ...place.effects.files,
      write: () =>
        Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' })),
    }
    await assert.rejects(snapshot(sourceOf('a.csv'), place, { ...place.effects, files: full }), {
      name: 'SnapshotError',
      message: /"a.csv" tidak bisa disalin \(ENOSPC\)/,
    })
    assert.deepEqual(await readdir(place.folder), [])
  }))
