import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellsOf, reading, sourceWith } from './reading.ts'

const text = (...lines: string[]) => `${lines.join('\n')}\n`

test('read() holds the file, the line and the mapped columns of a CSV, and nothing else', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': text(
      'nomor,isi,tanggal,nama pelapor,status',
      '7,Jalan rusak,2024-01-02,Budi,Selesai',
      '8,Lampu mati,2024-01-03,Siti,Proses',
    ),
  })
  assert.equal(result.table, 'source_row_uji_coba')
  assert.equal(result.rows, 2)
  assert.deepEqual(result.issues, [])
  assert.deepEqual(result.found, [
    { file: 'a.csv', row: 2, nomor: '7', tanggal: '2024-01-02', status: 'Selesai' },
    { file: 'a.csv', row: 3, nomor: '8', tanggal: '2024-01-03', status: 'Proses' },
  ])
})

test('read() finds each of the four delimiters by the declared columns', async () => {
  for (const delimiter of [',', ';', '\t', '|']) {
    const other = delimiter === ',' ? ';' : ','
    const lines = [
      ['nomor', 'tanggal', 'status', `"nama${other}${other}${other}${other}"`],
      ['7', '2024-01-02', 'Selesai', `"Budi${delimiter} dan Siti"`],
    ]
    const content = text(...lines.map((cells) => cells.join(delimiter)))
    const result = await reading(sourceWith(), { 'a.csv': content })
    assert.deepEqual(cellsOf(result, 'nomor', 'status'), [['7', 'Selesai']], `with ${delimiter}`)
  }
})

test('read() takes the declared delimiter, and a tab for TSV', async () => {
  const declared = await reading(sourceWith({ delimiter: '^' }), {
    'a.csv': text('nomor^tanggal^status', '7^2024-01-02^Selesai'),
  })
  const tsv = await reading(sourceWith({ format: 'tsv' }), {
    'a.tsv': text('nomor\ttanggal\tstatus', '7\t2024-01-02\tSelesai'),
  })
  assert.deepEqual(cellsOf(declared, 'status'), [['Selesai']])
  assert.deepEqual(cellsOf(tsv, 'status'), [['Selesai']])
})

test('read() counts physical lines: newlines inside quotes do not shift the next row', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': text(
      'nomor,"nama',
      'lengkap",tanggal,status',
      '1,"satu',
      '',
      'tiga",t,s',
      '2,dua,t,s',
      '3,"a\r',
      'b",t,s',
      '4,empat,t,s',
    ),
  })
  assert.deepEqual(cellsOf(result, 'nomor', 'row'), [
    ['1', 3],
    ['2', 6],
    ['3', 7],
    ['4', 9],
  ])
})

test('read() reads LF, CRLF, CR and a mixture of them alike', async () => {
  for (const [first, second] of [
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
    ['\r\n', '\n'],
    ['\n', '\r\n'],
  ]) {
    const content = `nomor,tanggal,status${first}1,t,s${first}2,t,s${second}3,t,s`
    const result = await reading(sourceWith(), { 'a.csv': content })
    const expected = [
      ['1', 2],
      ['2', 3],
      ['3', 4],
    ]
    assert.deepEqual(cellsOf(result, 'nomor', 'row'), expected, JSON.stringify([first, second]))
    assert.deepEqual(result.issues, [])
  }
})

test('read() reads newlines inside the cells of a header, whatever ends its lines', async () => {
  for (const newline of ['\n', '\r\n', '\r']) {
    for (const inner of ['\n', '\r\n', '\r']) {
      const content = ['nomor', `"nama${inner}lengkap",tanggal,"status${inner}"`].join(',')
      const rows = [`1,"a${inner}b",t,s`, '2,5" pipa,t,s']
      const result = await reading(sourceWith(), { 'a.csv': [content, ...rows].join(newline) })
      const expected = [
        ['1', 4, 's'],
        ['2', 6, 's'],
      ]
      const message = JSON.stringify([newline, inner])
      assert.deepEqual(cellsOf(result, 'nomor', 'row', 'status'), expected, message)
    }
  }
})

test('read() takes the delimiter that Excel is told, also one that it would not look for', async () => {
  const result = await reading(sourceWith(), { 'a.csv': 'sep=^\nnomor^tanggal^status\n1^t^s\n' })
  assert.deepEqual(cellsOf(result, 'row', 'status'), [[3, 's']])
})

test('read() trims every kind of space and takes an empty cell for NULL', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': text(
      'nomor,tanggal,status',
      '1, \u00a0 ,"\t\u3000Selesai\u2009 sekali\ufeff "',
      '2,"",NULL',
    ),
  })
  assert.deepEqual(cellsOf(result, 'tanggal', 'status'), [
    [null, 'Selesai\u2009 sekali'],
    [null, 'NULL'],
  ])
})

test('read() takes neither empty lines nor lines of delimiters only for rows', async () => {
  for (const blank of ['', ',,', ' , ,', '\u001a']) {
    const content = `nomor,tanggal,status\n1,t,s\n${blank}\n2,t,s\n${blank}\n${blank}`
    const result = await reading(sourceWith(), { 'a.csv': content })
    assert.deepEqual(
      cellsOf(result, 'nomor', 'row'),
      [
        ['1', 2],
        ['2', 4],
      ],
      JSON.stringify(blank),
    )
    assert.deepEqual(result.issues, [])
  }
})

test('read() takes an empty line of a table of one column for no row', async () => {
  const columns = {
    service_request_id: { column: 'nomor' },
    requested_datetime: { constant: '2024-01-01', formats: ['iso'] },
    status: { column: 'nomor', words: {} },
  }
  const result = await reading(sourceWith({ columns }), { 'a.csv': 'nomor\n1\n\n2\n' })
  assert.deepEqual(cellsOf(result, 'nomor', 'row'), [
    ['1', 2],
    ['2', 4],
  ])
})

test('read() passes over lines above the header that are empty or name the delimiter for Excel', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': '\ufeffsep=;\r\n\r\nnomor;tanggal;status\r\n1;a,b;s\r\n',
  })
  assert.deepEqual(cellsOf(result, 'row', 'tanggal'), [[4, 'a,b']])
})

test('read() passes over a header that comes again, and says so', async () => {
  const head = 'nomor,tanggal,status'
  const result = await reading(sourceWith(), { 'a.csv': text(head, '1,t,s', head, '2,t,s') })
  assert.deepEqual(cellsOf(result, 'nomor', 'row'), [
    ['1', 2],
    ['2', 4],
  ])
  assert.deepEqual(result.issues, [
    {
      rule: 'header-repeated',
      severity: 'warning',
      source_id: 'uji-coba',
      place: { file: 'a.csv', line: 3 },
    },
  ])
})

test('read() puts several files of one source into one table', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': text('nomor,tanggal,status', '1,t,s'),
    'b.csv': text('status;nama;nomor;tanggal', 's;x;2;t'),
  })
  assert.deepEqual(cellsOf(result, 'file', 'nomor'), [
    ['a.csv', '1'],
    ['b.csv', '2'],
  ])
})

test('read() reads a file whose name is a glob, and not the others that it would match', async () => {
  const content = text('nomor,tanggal,status', '1,t,s')
  const names = ["a 'x' [1] *.csv", "a 'x' 1 b.csv", 'a{1,2}?.csv', 'a1b.csv']
  const result = await reading(
    sourceWith(),
    Object.fromEntries(names.map((name) => [name, content])),
  )
  assert.deepEqual(cellsOf(result, 'file').flat(), names.toSorted())
})

test('read() takes neither packing nor values from the name of a file or folder', async () => {
  const content = text('nomor,tanggal,status', '1,t,s')
  const result = await reading(sourceWith(), { 'status=x/nomor=9/a.csv.gz': content })
  assert.deepEqual(cellsOf(result, 'nomor', 'status'), [['1', 's']])
})

test('read() takes a file with a header only for no rows, with a warning', async () => {
  for (const content of [
    'nomor,tanggal,status',
    'nomor,tanggal,status\r\n',
    '\nnomor,tanggal,status\n\n',
  ]) {
    const result = await reading(sourceWith(), { 'a.csv': content })
    assert.equal(result.rows, 0)
    assert.deepEqual(
      result.issues.map(({ rule, severity }) => [rule, severity]),
      [['file-without-rows', 'warning']],
    )
  }
})

test('read() refuses a file without a header, whether it has no byte or only space', async () => {
  for (const content of ['', '\ufeff', '\n \r\n\n']) {
    await assert.rejects(reading(sourceWith(), { 'a.csv': content }), {
      name: 'SourceFormatError',
      message: /Berkas "a.csv", baris \d: berkas (kosong|tidak memuat baris judul kolom)\./,
    })
  }
})

test('read() gives cells that hold their delimiter, quotes and newlines back as they are', async () => {
  const result = await reading(sourceWith(), {
    'a.csv': text('nomor,tanggal,status', '1,"a ""b"", c","x\ny"', '2, "ber, spasi" ,5" pipa'),
  })
  assert.deepEqual(cellsOf(result, 'tanggal', 'status'), [
    ['a "b", c', 'x\ny'],
    ['ber, spasi', '5" pipa'],
  ])
})
