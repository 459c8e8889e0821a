import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseJson } from '#pipeline/read/parse-json.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const columns = {
  service_request_id: { column: 'nomor' },
  requested_datetime: { column: 'waktu.masuk', formats: ['iso'] },
  status: { column: 'status', words: {} },
}
const json = sourceWith({
  format: 'json',
  columns,
  private_columns: ['isi', 'pelapor', 'waktu.zona'],
})
const jsonl = { ...json, format: 'jsonl' as const }
const record = (nomor: unknown, more: object = {}) => ({
  nomor,
  waktu: { masuk: 't' },
  status: 's',
  ...more,
})
const asText = (value: unknown) => JSON.stringify(value)

test('read() reads an array of records: dotted paths, numbers and booleans as text, the record number as the place', async () => {
  const result = await reading(json, {
    'a.json': asText([
      record(7.5),
      { nomor: true, status: '  ', pelapor: { nama: 'Budi', nik: [1] }, isi: 'x' },
      record(1e21, { waktu: { masuk: null, zona: 'WIB' } }),
    ]),
  })
  assert.deepEqual(result.issues, [])
  assert.deepEqual(result.found, [
    { file: 'a.json', row: 1, nomor: '7.5', 'waktu.masuk': 't', status: 's' },
    { file: 'a.json', row: 2, nomor: 'true', 'waktu.masuk': null, status: null },
    { file: 'a.json', row: 3, nomor: '1000000000000000000000', 'waktu.masuk': null, status: 's' },
  ])
})

test('read() finds the array of records where the source says it is', async () => {
  const inside = { ...json, records: 'hasil.data' }
  const result = await reading(inside, {
    'a.json': asText({ hasil: { data: [record(1)] }, galat: null }),
  })
  assert.deepEqual(cellsOf(result, 'nomor'), [['1']])
  for (const [source, content, message] of [
    [inside, asText({ hasil: [] }), /tidak ada larik rekaman di "hasil\.data"/],
    [json, asText({ error: true, nama: 'Budi' }), /isinya bukan larik rekaman/],
  ] as const) {
    await assert.rejects(reading(source, { 'a.json': content }), {
      name: 'SourceFormatError',
      message,
    })
  }
})

test('read() loses no record of an array: what is no row is an issue with the record number', async () => {
  const anything = fc.constantFrom(
    record(1),
    record(null),
    record({ a: 1 }),
    record([1]),
    null,
    'x',
    7,
    [record(1)],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(anything), async (records) => {
      const result = await reading(json, { 'a.json': asText([record(0), ...records]) })
      const places = [
        ...cellsOf(result, 'row').flat(),
        ...result.errors.map(({ place }) => place.line),
      ]
      assert.deepEqual(
        places.toSorted((a, b) => Number(a) - Number(b)),
        [1, ...records.map((_, index) => index + 2)],
      )
      assert.ok(result.errors.every(({ rule }) => rule === 'row-malformed'))
    }),
    { numRuns: 25 },
  )
})

test('read() refuses keys that are not declared, all of the record in one message', async () => {
  const content = asText([
    record(1),
    record(2, { telepon: '0812', alamat: { jalan: 'x' }, waktu: { masuk: 't', lain: null } }),
  ])
  for (const source of [json, jsonl]) {
    const text = source === json ? content : content.slice(1, -1).replace('},{', '}\n{')
    await assert.rejects(reading(source, { 'a.json': text }), {
      name: 'SourceFormatError',
      message:
        /baris 2: kolom "waktu\.lain" tidak dikenal.*kolom "telepon" tidak dikenal.*kolom "alamat\.jalan" tidak dikenal/,
    })
  }
})

test('read() reads a mapped key inside a private object, and nothing else of it', async () => {
  const inside = { ...json, private_columns: ['waktu'] }
  const result = await reading(inside, {
    'a.json': asText([record(1, { waktu: { masuk: 't', oleh: 'Budi' } })]),
  })
  assert.deepEqual(Object.values(result.found[0] ?? {}), ['a.json', 1, '1', 't', 's'])
})

test('read() passes over a private value however deep it is', async () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  const content = `[{"nomor":1,"waktu":{"masuk":"t"},"status":"s","isi":${deep}}]`
  assert.deepEqual(cellsOf(await reading(json, { 'a.json': content }), 'nomor'), [['1']])
})

test('read() takes an object or array where one value is mapped for an issue, and loads nothing of it', async () => {
  for (const nomor of [['RAHASIA'], { nama: 'RAHASIA' }]) {
    const result = await reading(json, { 'a.json': asText([record(1), record(nomor)]) })
    assert.deepEqual(cellsOf(result, 'nomor'), [['1']])
    assert.deepEqual(result.issues, [
      {
        rule: 'row-malformed',
        severity: 'error',
        source_id: 'uji-coba',
        place: { file: 'a.json', line: 2, column: 'nomor' },
        actual: 'bukan satu nilai',
      },
    ])
  }
})

test('read() takes null for an object with mapped parts for empty cells', async () => {
  const content = asText([record(1), record(2, { waktu: null })])
  const result = await reading(json, { 'a.json': content })
  assert.deepEqual(cellsOf(result, 'waktu.masuk'), [['t'], [null]])
})

test('read() refuses two keys of one record that are the same column', async () => {
  await assert.rejects(reading(json, { 'a.json': asText([record(1, { NOMOR: 2 })]) }), {
    message: /kolom "NOMOR" muncul lebih dari sekali/,
  })
})

test('a mapped path may be absent from single records, and even from one file, but not from all', async () => {
  const without = { nomor: 1, status: 's' }
  const result = await reading(json, {
    'a.json': asText([without]),
    'b.json': asText([without, record(2)]),
  })
  assert.equal(result.rows, 3)
  await assert.rejects(
    reading(json, { 'a.json': asText([without]), 'b.json': asText([without]) }),
    {
      name: 'SourceFormatError',
      message: /kolom "waktu\.masuk" yang dipetakan tidak ada\.$/,
    },
  )
})

test('read() takes an empty array for no rows, with a warning, and an empty file for a broken one', async () => {
  const result = await reading(json, { 'a.json': '\ufeff [] ' })
  assert.deepEqual(
    result.issues.map(({ rule }) => rule),
    ['file-without-rows'],
  )
  await assert.rejects(reading(json, { 'a.json': '' }), { message: /berkas kosong/ })
  await assert.rejects(reading(jsonl, { 'a.jsonl': '' }), { message: /berkas kosong/ })
})

test('read() refuses broken JSON without showing any of it', async () => {
  await assert.rejects(reading(json, { 'a.json': '[{"nama":"Budi 3204' }), (error: Error) => {
    assert.equal(error.message, 'Berkas "a.json": isinya bukan JSON yang utuh.')
    assert.equal(error.cause, undefined)
    return true
  })
  await assert.rejects(reading(json, { 'a.json': '<html>' }), { message: /halaman web/ })
})

test('read() reads JSON Lines: a broken line is an issue on its line, and only a cut last line is truncated', async () => {
  const lines = [
    '',
    asText(record(1)),
    '{"nama": "Budi"',
    '\r',
    asText(record(2)),
    '[1]',
    '{"nomor": 3, "sta',
  ]
  const result = await reading(jsonl, { 'a.jsonl': `\ufeff${lines.join('\n')}` })
  assert.deepEqual(cellsOf(result, 'nomor', 'row'), [
    ['1', 2],
    ['2', 5],
  ])
  assert.deepEqual(
    result.issues.map(({ rule, severity, place }) => [rule, severity, place]),
    [
      ['json-line-broken', 'error', { file: 'a.jsonl', line: 3 }],
      ['row-malformed', 'error', { file: 'a.jsonl', line: 6 }],
      ['row-truncated', 'error', { file: 'a.jsonl', line: 7 }],
    ],
  )
})

test('read() tells an array from JSON Lines, either way round', async () => {
  await assert.rejects(reading(jsonl, { 'a.jsonl': asText([record(1)]) }), {
    message: /satu larik JSON/,
  })
  await assert.rejects(
    reading(json, { 'a.json': `${asText(record(1))}\n${asText(record(2))}\n` }),
    {
      message: /bukan JSON yang utuh/,
    },
  )
})

test('read() refuses JSON that is not UTF-8', async () => {
  const content = Buffer.from(asText([record('Café')]), 'latin1')
  await assert.rejects(reading(json, { 'a.json': content }), { message: /bukan UTF-8/ })
})

test('parseJson() keeps every digit of a long integer and is JSON.parse for all else', () => {
  assert.deepEqual(
    parseJson('[12345678901234567890, "123456789012345678", 9007199254740991, 1e21]'),
    ['12345678901234567890', '123456789012345678', 9007199254740991, 1e21],
  )
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'string' && /^-?\d{16,}$/.test(value) ? Number(value) : value
  fc.assert(
    fc.property(fc.json(), (text) => {
      const plain = JSON.stringify(JSON.parse(text))
      const exact = JSON.stringify(parseJson(text))
      assert.deepEqual(JSON.parse(exact, rounded), JSON.parse(plain, rounded))
    }),
  )
})
