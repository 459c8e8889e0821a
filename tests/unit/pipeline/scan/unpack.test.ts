import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { utils, write } from '@e965/xlsx'
import sharp from 'sharp'
import { unpack } from '#pipeline/scan/unpack/index.ts'

/** Files as their usual programs write them, each with the number in the one place where it is hidden best. */
const nik = '3271014505900001'
const folder = mkdtempSync(join(tmpdir(), 'unpack-'))
after(() => rmSync(folder, { recursive: true }))

const holds = async (bytes: Uint8Array, name = '') => {
  const { texts, closed } = await unpack(Buffer.from(bytes), name)
  return { found: texts.some((text) => text.includes(nik)), closed }
}
const found = { found: true, closed: undefined }
const nothing = { found: false, closed: undefined }

test('a workbook is opened: cells of text and number, names of sheets, comments, properties', async () => {
  const book = (cell: string | number, sheet = 'data', title = 'x') => {
    const made = utils.book_new()
    made.Props = { Title: title }
    utils.book_append_sheet(made, utils.aoa_to_sheet([['a'], [cell]]), sheet)
    return write(made, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer
  }
  assert.deepEqual(await holds(book('x')), nothing)
  assert.deepEqual(await holds(book(nik)), found)
  assert.deepEqual(await holds(book(Number(nik))), found)
  assert.deepEqual(await holds(book('x', nik)), found)
  assert.deepEqual(await holds(book('x', 'data', nik)), found)
  assert.deepEqual(await holds(gzipSync(book(nik))), found)
})

for (const codec of ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli']) {
  test(`a Parquet packed with ${codec} is opened: cells, lists, names of columns and notes of the writer`, async () => {
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    const parquet = async (select: string, options = '') => {
      const path = join(folder, `${codec}.parquet`)
      await connection.run(
        `COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION ${codec}${options})`,
      )
      return readFileSync(path)
    }
    try {
      const many = "SELECT i, 'word ' || (i % 7) AS w FROM range(3000) t(i)"
      assert.deepEqual(await holds(await parquet(many)), nothing)
      assert.deepEqual(await holds(await parquet(`${many} UNION ALL SELECT 1, '${nik}'`)), found)
      assert.deepEqual(await holds(await parquet(`SELECT ${nik} AS n, [1, 2] AS l`)), found)
      assert.deepEqual(await holds(await parquet(`SELECT ['a', '${nik}'] AS l`)), found)
      assert.deepEqual(await holds(await parquet(`SELECT 1 AS "${nik}"`)), found)
      assert.deepEqual(
        await holds(await parquet('SELECT 1 AS a', `, KV_METADATA {n: '${nik}'}`)),
        found,
      )
    } finally {
      connection.closeSync()
      instance.closeSync()
    }
  })
}

for (const format of ['png', 'jpeg', 'webp', 'avif'] as const) {
  test(`what a camera or an editor notes in ${format} is read, and its pixels are not`, async () => {
    const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * i * 7919) % 251))
    const picture = sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
    assert.deepEqual(await holds(await picture.toFormat(format).toBuffer()), nothing)
    const noted = picture.withExif({ IFD0: { Artist: `foto ${nik}` } })
    assert.deepEqual(await holds(await noted.toFormat(format).toBuffer()), found)
  })
}

test('what follows the end of a picture is read', async () => {
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
  for (const format of ['png', 'jpeg', 'webp'] as const) {
    const bytes = Buffer.concat([await picture.toFormat(format).toBuffer(), Buffer.from(nik)])
    assert.deepEqual(await holds(bytes), found, format)
  }
})

test('what is broken, or packed too deep, is closed and never passed over', async () => {
  const deep = Array.from({ length: 8 }).reduce<Buffer>(
    (bytes) => gzipSync(bytes),
    Buffer.from(nik),
  )
  for (const bytes of [deep, Buffer.from('PAR1 broken PAR1'), Buffer.from('PK\u0003\u0004 broken')])
    assert.notEqual((await unpack(bytes, '')).closed, undefined)
})
