import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PipelineError } from '#model/errors.ts'
import { mappedColumns } from '#model/mapped-columns.ts'
import { editDistance, nearest } from '#model/nearest.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const refusal = async (header: string, changes: Readonly<Record<string, unknown>> = {}) => {
  let caught: PipelineError | undefined
  const content = `${header}\nBudi,3204000000000001,x,y,z\n`
  await assert.rejects(
    reading(sourceWith(changes), { 'a.csv': content }),
    (error: PipelineError) => {
      caught = error
      return error.name === 'SourceFormatError'
    },
  )
  assert.ok(caught)
  return caught
}

test('read() matches headers without regard to case, BOM, and space around or within', async () => {
  const columns = {
    service_request_id: { column: 'Nomor  Laporan' },
    requested_datetime: { column: 'tanggal', formats: ['iso'] },
    status: { column: 'STATUS', words: {} },
  }
  const result = await reading(sourceWith({ columns }), {
    'a.csv': '\ufeff nomor\u00a0laporan ,"TANGGAL\n",Status\n1,t,s\n',
  })
  assert.deepEqual(result.found, [
    { file: 'a.csv', row: 3, 'Nomor  Laporan': '1', tanggal: 't', STATUS: 's' },
  ])
})

test('an unknown column is refused with its file, line, nearest declared name and remedy', async () => {
  const { message, hint, place } = await refusal('\nnomor,tgl,tanggal,Status Laporan,status')
  assert.deepEqual(place, { file: 'a.csv', line: 2, column: 'tgl' })
  assert.equal(
    message,
    'Berkas "a.csv", baris 2: kolom "tgl" tidak dikenal; kolom "Status Laporan" tidak dikenal (yang paling mirip: "status").',
  )
  assert.match(hint, /private_columns/)
  assert.match(hint, /data\/city\/sources\.yaml/)
})

test('a mapped column that is missing is refused by name', async () => {
  const { message, place } = await refusal('nomor,tanggal,isi')
  assert.match(message, /kolom "status" yang dipetakan tidak ada\.$/)
  assert.equal(place?.column, 'status')
})

test('a column that stands there twice is refused, private or not', async () => {
  assert.match(
    (await refusal('nomor,tanggal,status, Status')).message,
    /" ?Status" muncul lebih dari sekali/,
  )
  assert.match(
    (await refusal('nomor,tanggal,status,isi,ISI')).message,
    /"ISI" muncul lebih dari sekali/,
  )
})

test('a first line without any mapped column is refused without showing what stands in it', async () => {
  const { message, hint } = await refusal('Budi Santoso,3204000000000002,Jl. Merdeka 1')
  assert.doesNotMatch(message + hint, /Budi|3204|Merdeka/)
  assert.match(message, /tidak ada satu pun kolom yang dipetakan/)
})

test('a wildcard in private_columns matches anything, and other signs only themselves', async () => {
  const header = 'nomor,tanggal,status,namaX,Apa? (ya/tidak)'
  await reading(sourceWith({ private_columns: ['nama*', 'Apa? (ya/tidak)'] }), {
    'a.csv': `${header}\n`,
  })
  assert.match(
    (await refusal('nomor,tanggal,status,alamat,y', { private_columns: ['alama.', 'y'] })).message,
    /"alamat" tidak dikenal/,
  )
  assert.match(
    (await refusal('nomor,tanggal,status,Xnama,y', { private_columns: ['nama*', 'y'] })).message,
    /"Xnama" tidak dikenal/,
  )
})

test('a column without a name is not read and not refused', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': 'nomor,tanggal,status,,\n1,t,s,RAHASIA,\n',
  })
  assert.deepEqual(Object.keys(result.found[0] ?? {}), [
    'file',
    'row',
    'nomor',
    'tanggal',
    'status',
  ])
})

test('a mapped column named as one of our own two is refused', async () => {
  const columns = { ...sourceWith().columns, channel: { column: 'Row' } }
  assert.match(
    (await refusal('nomor,tanggal,status,Row', { columns })).message,
    /"Row" tidak dapat dipetakan/,
  )
})

test('two spellings of one column are two columns of the table only where DuckDB tells them apart', async () => {
  const columns = {
    service_request_id: { column: 'nomor' },
    requested_datetime: { columns: ['tanggal', 'Nomor'], formats: ['iso'] },
    status: { column: 'status', words: {} },
    area: [{ column: ' status ' }, { constant: 'x' }],
  }
  const source = sourceWith({ columns })
  assert.deepEqual(mappedColumns(source), ['nomor', 'tanggal', 'status', ' status '])
  const result = await reading(source, { 'a.csv': 'nomor,tanggal,status\n1,t,s\n' })
  assert.deepEqual(cellsOf(result, 'nomor', 'status', ' status '), [['1', 's', 's']])
})

test('mappedColumns() names every column that any field reads', () => {
  const m = (column: string) => ({ column })
  const source = sourceWith({
    columns: {
      service_request_id: m('a'),
      requested_datetime: { columns: ['b', 'c'], formats: ['iso'] },
      updated_datetime: { ...m('d'), formats: ['iso'] },
      first_response_datetime: { ...m('e'), formats: ['iso'] },
      closed_datetime: { ...m('f'), formats: ['iso'] },
      status: { ...m('g'), words: {} },
      outcome: { ...m('h'), words: {} },
      service_code: m('i'),
      agency_responsible: m('j'),
      channel: m('k'),
      classification: { ...m('l'), words: {} },
      confidentiality: { ...m('m'), words: {} },
      area: [m('n'), m('o')],
      person: [m('p'), m('a')],
    },
  })
  assert.deepEqual([...mappedColumns(source)].sort(), [...'abcdefghijklmnop'])
})

test('editDistance() is a metric: zero only for equal words, symmetric, and never longer by a detour', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
  assert.equal(editDistance('kategori', 'katagori lama'), 6)
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      assert.equal(editDistance(a, b) === 0, a === b)
      assert.equal(editDistance(a, b), editDistance(b, a))
      assert.ok(editDistance(a, c) <= editDistance(a, b) + editDistance(b, c))
    }),
  )
})

test('nearest() names the closest candidate, and none when all are far', () => {
  assert.equal(
    nearest('Tgl Masuk', ['Status', 'Tanggal Masuk', 'Tanggal Selesai']),
    'Tanggal Masuk',
  )
  assert.equal(nearest('status', ['statis', 'status', 'statas']), 'status')
  assert.equal(nearest('telepon', ['nomor', 'isi']), undefined)
})
