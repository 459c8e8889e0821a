import assert from 'node:assert/strict'
import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { withCleanCopy } from '#pipeline/read/csv-copy.ts'
import { wholeCharacters } from '#pipeline/read/encoding.ts'
import { windows1252Text } from '#pipeline/read/text-chunks.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const text = 'nomor,tanggal,status\n1,t,“Café” – 5 €\n'
const inWindows1252 = Buffer.from(
  text.replace(
    /[“”–€]/g,
    (sign) => ({ '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' })[sign] ?? '',
  ),
  'latin1',
)
const status = [['“Café” – 5 €']]

test('read() reads UTF-8 with and without a byte order mark, and UTF-16 with one', async () => {
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
  for (const content of [text, `\ufeff${text}`, utf16, Buffer.from(utf16).swap16()]) {
    const result = await reading(sourceWith(), { 'a.csv': content })
    assert.deepEqual(cellsOf(result, 'status'), status)
    assert.deepEqual(cellsOf(result, 'row'), [[2]])
    assert.deepEqual(result.issues, [])
  }
})

test('read() decodes what is not UTF-8 as Windows-1252, and says so with the line', async () => {
  const result = await reading(sourceWith(), { 'a.csv': inWindows1252 })
  assert.deepEqual(cellsOf(result, 'status'), status)
  assert.deepEqual(result.issues, [
    {
      rule: 'decoded-as-windows-1252',
      severity: 'warning',
      source_id: 'uji-coba',
      place: { file: 'a.csv', line: 2 },
    },
  ])
})

test('read() decodes declared Windows-1252 without a remark', async () => {
  const result = await reading(sourceWith({ encoding: 'windows-1252' }), { 'a.csv': inWindows1252 })
  assert.deepEqual(cellsOf(result, 'status'), status)
  assert.deepEqual(result.issues, [])
})

test('read() refuses a file that is declared or marked as UTF-8 and is not, naming the line', async () => {
  const marked = Buffer.concat([Buffer.from('\ufeff'), inWindows1252])
  for (const [encoding, content] of [
    ['utf-8', inWindows1252],
    ['auto', marked],
  ] as const) {
    await assert.rejects(reading(sourceWith({ encoding }), { 'a.csv': content }), {
      name: 'SourceFormatError',
      message: 'Berkas "a.csv", baris 2: ada huruf yang bukan UTF-8.',
    })
  }
})

test('read() says what a file looks like that is no table', async () => {
  const kinds: readonly (readonly [content: string | Buffer, kind: RegExp])[] = [
    ['PK\x03\x04....', /Excel \(XLSX\)/],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /Excel lama/],
    ['%PDF-1.7', /PDF/],
    ['\n<!DOCTYPE html><html><body>Gagal masuk</body></html>', /halaman web/],
    ['<table><tr><td>1</td></tr></table>', /halaman web/],
    ['<?xml version="1.0"?>', /XML/],
    [`${text}\0\0`, /berkas biner/],
    [Buffer.from(text, 'utf16le'), /UTF-16 tanpa tanda/],
  ]
  for (const [content, kind] of kinds) {
    await assert.rejects(reading(sourceWith(), { 'a.csv': content }), (error: Error) => {
      assert.equal(error.name, 'SourceFormatError')
      assert.match(error.message, /^Berkas "a.csv": dinyatakan sebagai CSV, tetapi isinya seperti /)
      assert.match(error.message, kind)
      return true
    })
  }
})

test('windows1252Text() agrees with the WHATWG decoder on every byte', () => {
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  assert.equal(windows1252Text(all), new TextDecoder('windows-1252').decode(all))
})

test('wholeCharacters() cuts off no more than one unfinished character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(40), (drawn, cut) => {
      const bytes = Buffer.from(drawn).subarray(0, cut)
      const whole = wholeCharacters(bytes)
      const characters = [...drawn]
      let expected = 0
      while (
        expected + Buffer.byteLength(characters[0] ?? '') <= bytes.length &&
        characters.length
      ) {
        expected += Buffer.byteLength(characters.shift() ?? '')
      }
      assert.equal(whole, expected)
    }),
  )
})

test('withCleanCopy() keeps the rows where only their owner can read them, and only while they are used', async () => {
  const chunks = async function* () {
    yield Buffer.from('1,t,s\r\nrusak\r\n2,"a\nb",s')
  }
  const frame = {
    delimiter: 44,
    header: Buffer.alloc(0),
    cells: 3,
    start: 0,
    line: 1,
    newline: '\n',
  } as const
  let used = ''
  const use = async (path: string) => {
    used = path
    assert.equal((await stat(path)).mode & 0o777, 0o600)
    assert.equal((await stat(dirname(path))).mode & 0o777, 0o700)
    assert.equal(await readFile(path, 'utf8'), '1,t,s\n2,"a\nb",s\n')
  }
  await withCleanCopy(chunks(), frame, use)
  await assert.rejects(stat(dirname(used)), { code: 'ENOENT' })
  const failing = async (path: string) => {
    await use(path)
    throw new Error('DuckDB stops')
  }
  await assert.rejects(withCleanCopy(chunks(), frame, failing), /DuckDB stops/)
  await assert.rejects(stat(dirname(used)), { code: 'ENOENT' })
})
