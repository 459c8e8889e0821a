import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { utils, write } from '@e965/xlsx'
import type { Source } from '#model/sources.ts'
import { diskFiles } from '#pipeline/effects.ts'
import { columnKind } from '#pipeline/scan/records/column-kind.ts'
import { privateRecords } from '#pipeline/scan/records/private-cells.ts'

const root = mkdtempSync(join(tmpdir(), 'cells-'))
after(() => rmSync(root, { recursive: true }))

async function records(format: string, content: string | Uint8Array, more: object = {}) {
  const path = join(root, `raw.${format}`)
  writeFileSync(path, content)
  const source = {
    id: 'x',
    format,
    columns: {
      service_request_id: { column: 'no' },
      status: { column: 'status' },
      area: [{ column: 'alamat', pattern: 'Kec. (.*)' }],
    },
    private_columns: ['Nama *', 'user.name', 'comments*'],
    ...more,
  } as unknown as Source
  const found: unknown[] = []
  for await (const record of privateRecords(source, { path, name: 'raw' }, diskFiles))
    found.push(record)
  return found
}

const expected = [
  ['no', '7'],
  ['NAMA Pelapor', 'Zoë; Contoh'],
  ['alamat', 'Jl. A\nKec. B'],
]

test('only private columns of a table are read, whatever its delimiter and encoding', async () => {
  const csv =
    'sep=;\r\nno;NAMA Pelapor;status;alamat\r\n7;"Zoë; Contoh";Selesai;"Jl. A\nKec. B"\r\n'
  assert.deepEqual(await records('csv', csv, { delimiter: ';' }), [expected])
  assert.deepEqual(await records('csv', `\ufeff${csv.slice(7)}`), [expected])
  assert.deepEqual(await records('csv', Buffer.from(csv.slice(7), 'latin1')), [expected])
})

test('the header of a workbook may stand below titles', async () => {
  const sheet = utils.aoa_to_sheet([
    ['Laporan'],
    [],
    ['no', 'NAMA Pelapor', 'status', 'alamat'],
    ['7', 'Zoë; Contoh', 'Selesai', 'Jl. A\nKec. B'],
  ])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, 'a')
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array
  assert.deepEqual(await records('xlsx', bytes), [expected])
})

test('all that lies below a private path of JSON is read, and a broken line as a whole', async () => {
  const record = {
    no: 7,
    status: 'x',
    user: { name: 'Zo' },
    comments: [{ text: 'a', by: { id: 'b' } }],
  }
  const found = [
    ['no', '7'],
    ['user.name', 'Zo'],
    ['comments.text', 'a'],
    ['comments.by.id', 'b'],
  ]
  assert.deepEqual(await records('json', JSON.stringify([record])), [found])
  assert.deepEqual(
    await records('json', JSON.stringify({ d: { r: [record] } }), { records: 'd.r' }),
    [found],
  )
  assert.deepEqual(await records('jsonl', `${JSON.stringify(record)}\n{"no": 8, "us`), [
    found,
    [['', '{"no": 8, "us']],
  ])
})

test('columnKind() tells names, identifiers, places and texts by their cells', () => {
  const many = (make: (i: number) => string) => Array.from({ length: 30 }, (_, i) => make(i))
  const letters = (i: number) => `${'ABCDEF'[i % 6]}${'aeiou'[i % 5]}${'nrst'[i % 4]}i`
  assert.equal(
    columnKind(
      'x',
      many((i) => `${letters(i)} ${letters(i + 7)}`),
    ),
    'name',
  )
  assert.equal(
    columnKind(
      'Nama',
      many((i) => `${letters(i)} ${letters(i + 7)}`.toLowerCase()),
    ),
    'name',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => `0812-3456-${1000 + i}`),
    ),
    'identifier',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => `@warga_${i}`),
    ),
    'identifier',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => `-6.59${1000 + i}`),
    ),
    'identifier',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => `Jl. ${letters(i)} No. ${i}`),
    ),
    'place',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => `lampu ${letters(i)} mati sejak kemarin`),
    ),
    'text',
  )
  assert.equal(
    columnKind(
      'Judul',
      many((i) => `Lampu ${letters(i)} Mati`),
    ),
    'text',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => ['Android', 'Website'][i % 2] ?? ''),
    ),
    'other',
  )
  assert.equal(
    columnKind(
      'x',
      many((i) => `2024-01-${10 + (i % 18)} 08:00`),
    ),
    'other',
  )
  assert.equal(columnKind('x', []), 'other')
})
