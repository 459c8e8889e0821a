import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import type { PipelineError } from '#model/errors.ts'
import { numberText } from '#pipeline/read/number-text.ts'
import { cellText } from '#pipeline/read/xlsx-cell.ts'
import { cellsOf, reading, sourceWith } from './reading.ts'

const source = sourceWith({ format: 'xlsx' })
const head = ['Nomor', 'Tanggal', 'Status', 'Isi']

function workbook(sheets: Readonly<Record<string, WorkSheet | unknown[][]>>): Buffer {
  const book = utils.book_new()
  for (const [name, sheet] of Object.entries(sheets)) {
    utils.book_append_sheet(
      book,
      Array.isArray(sheet) ? utils.aoa_to_sheet(sheet) : (sheet as WorkSheet),
      name,
    )
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' })
}

test('read() finds the header below titles and merged cells, and gives the row numbers of the sheet', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Laporan', null, 'Status'],
    [],
    head,
    ['1', 't', 's', 'x'],
    [],
    ['2', 't', 's', 'x'],
    [null, ' '],
    [],
  ])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 1 } }]
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: sheet }) })
  assert.deepEqual(result.issues, [])
  assert.deepEqual(result.found, [
    { file: 'a.xlsx', row: 4, nomor: '1', tanggal: 't', status: 's' },
    { file: 'a.xlsx', row: 6, nomor: '2', tanggal: 't', status: 's' },
  ])
})

test('read() finds a table that begins neither in the first row nor in the first column', async () => {
  const sheet = utils.sheet_add_aoa(utils.aoa_to_sheet([]), [head, ['1', 't', 's', 'x']], {
    origin: 'C5',
  })
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: sheet }) })
  assert.deepEqual(cellsOf(result, 'row', 'nomor', 'status'), [[6, '1', 's']])
})

test('read() looks for the header in the first 50 rows and no further', async () => {
  const above = (rows: number) => [
    ...Array.from({ length: rows }, () => ['Status']),
    head,
    ['1', 't', 's', 'x'],
  ]
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: above(49) }) })
  assert.deepEqual(cellsOf(result, 'row'), [[51]])
  await assert.rejects(reading(source, { 'a.xlsx': workbook({ Lembar: above(50) }) }), {
    name: 'SourceFormatError',
    message:
      'Berkas "a.xlsx", baris 1: kolom "nomor" yang dipetakan tidak ada; kolom "tanggal" yang dipetakan tidak ada.',
  })
})

test('read() gives dates as ISO, numbers as plain digits, text as it stands and formulas by their value', async () => {
  const sheet = utils.aoa_to_sheet([head])
  const cells: Readonly<Record<string, CellObject>> = {
    A2: { t: 'n', v: 3204226103799908 },
    B2: { t: 'n', v: 45075.170532407406, z: 'd mmm yyyy hh:mm' },
    C2: { t: 's', v: ' 29 May 2023 ' },
    A3: { t: 'n', v: 1234567.5, z: '#,##0.00' },
    B3: { t: 'n', v: 0.1 + 0.2, f: 'A1+A2' },
    C3: { t: 'b', v: true },
  }
  Object.assign(sheet, cells, { '!ref': 'A1:D3' })
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: sheet }) })
  assert.deepEqual(cellsOf(result, 'nomor', 'tanggal', 'status'), [
    ['3204226103799908', '2023-05-29 04:05:34', '29 May 2023'],
    ['1234567.5', '0.3', 'true'],
  ])
})

test('cellText() rounds a date to the second, reads times of day, and both day counts of Excel', () => {
  const date = (v: number, isFrom1904 = false) =>
    cellText({ t: 'n', v, z: 'yyyy-mm-dd hh:mm:ss' }, isFrom1904)
  assert.equal(date(45075 + 86_399.9999 / 86_400), '2023-05-30 00:00:00')
  assert.equal(date(0.5), '12:00:00')
  assert.equal(date(61), '1900-03-01 00:00:00')
  assert.equal(date(59), '1900-02-28 00:00:00')
  assert.equal(date(45075 - 1462, true), '2023-05-29 00:00:00')
  assert.equal(cellText({ t: 'n', v: 45075, z: '0' }, false), '45075')
  assert.equal(cellText({ t: 'e', v: 42, w: '#N/A' }, false), '#N/A')
  assert.equal(cellText({ t: 'z' }, false), null)
})

test('numberText() writes no exponent', () => {
  const written = [1e21, -1.5e22, 1e-7, -1.25e-9, 0, 12.5, 123456789012345680000].map(numberText)
  assert.deepEqual(written, [
    '1000000000000000000000',
    '-15000000000000000000000',
    '0.0000001',
    '-0.00000000125',
    '0',
    '12.5',
    '123456789012345680000',
  ])
})

test('read() takes the declared sheet, else the first', async () => {
  const bytes = workbook({ Satu: [head, ['1', 't', 's', 'x']], Dua: [head, ['2', 't', 's', 'x']] })
  assert.deepEqual(cellsOf(await reading(source, { 'a.xlsx': bytes }), 'nomor'), [['1']])
  const second = sourceWith({ format: 'xlsx', sheet: 'Dua' })
  assert.deepEqual(cellsOf(await reading(second, { 'a.xlsx': bytes }), 'nomor'), [['2']])
  const third = sourceWith({ format: 'xlsx', sheet: 'Tiga' })
  await assert.rejects(reading(third, { 'a.xlsx': bytes }), (error: PipelineError) => {
    assert.match(error.message, /lembar "Tiga" tidak ada/)
    assert.match(error.hint, /"Satu", "Dua"/)
    return true
  })
})

test('read() passes over a header that comes again further down the sheet, and says so', async () => {
  const rows = [
    head,
    ['1', 't', 's', 'x'],
    ['NOMOR', 'tanggal ', 'Status', 'Isi'],
    ['2', 't', 's', 'x'],
  ]
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: rows }) })
  assert.deepEqual(cellsOf(result, 'nomor'), [['1'], ['2']])
  assert.deepEqual(
    result.issues.map(({ rule, severity, place }) => [rule, severity, place.line]),
    [['header-repeated', 'warning', 3]],
  )
})

test('read() takes a sheet with a header only for no rows, with a warning', async () => {
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: [head] }) })
  assert.deepEqual(
    result.issues.map(({ rule, place }) => [rule, place.line]),
    [['file-without-rows', 1]],
  )
})

test('read() refuses an unknown, missing or repeated column of a sheet', async () => {
  for (const [row, message] of [
    [[...head, 'Telepon'], /baris 1: kolom "Telepon" tidak dikenal\./],
    [['Nomor', 'Status'], /kolom "tanggal" yang dipetakan tidak ada\./],
    [[...head, 'ISI'], /kolom "ISI" muncul lebih dari sekali\./],
  ] as const) {
    await assert.rejects(reading(source, { 'a.xlsx': workbook({ Lembar: [[...row]] }) }), {
      message,
    })
  }
})

test('read() refuses a broken workbook, and says what another file looks like', async () => {
  const bytes = workbook({ Lembar: [head, ['1', 't', 's', 'x']] })
  for (const [content, message] of [
    [bytes.subarray(0, bytes.length / 2), /rusak atau terpotong/],
    [Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(200)]), /rusak atau terpotong/],
    ['nomor,tanggal,status\n1,t,s\n', /isinya seperti teks/],
    ['<html>', /halaman web/],
    ['', /berkas kosong/],
  ] as const) {
    await assert.rejects(reading(source, { 'a.xlsx': content }), {
      name: 'SourceFormatError',
      message,
    })
  }
})

test('read() appends more rows than one batch in order', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => [index, 't', 's', 'x'])
  const result = await reading(source, { 'a.xlsx': workbook({ Lembar: [head, ...rows] }) })
  assert.deepEqual(
    cellsOf(result, 'nomor', 'row'),
    rows.map((_, index) => [String(index), index + 2]),
  )
})
