import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { publicColumn } from '#model/columns.ts'
import { tableFileSchema } from '#model/release.ts'
import type { PublicCell, PublicTable } from '#model/table.ts'
import { auditFormats } from '#pipeline/audit/audit-formats.ts'
import { auditTable } from '#pipeline/audit/audit-table.ts'
import { writers } from '#pipeline/publish/writers/index.ts'
import type { FileContext } from '#pipeline/publish/writers/writer.ts'
import { smallCity } from '../../small-city.ts'

const { settings } = await smallCity()
const context: FileContext = {
  release_id: '2024-01.r1',
  city_id: 'kota-uji',
  data_status: 'synthetic',
  as_of: '2024-02-10',
  settings,
}

const tableOf = (rows: readonly (readonly PublicCell[])[]): PublicTable => ({
  table: 'uji',
  plan: 'P1',
  kind: 'curve',
  title: { id: 'Uji "satu"; dua', en: 'Test' },
  columns: [
    publicColumn('row'),
    publicColumn('district'),
    publicColumn('received'),
    { name: 'ukuran', type: 'number', description: { id: 'u', en: 'u' } },
    { name: 'hari', type: 'date', description: { id: 'h', en: 'h' } },
  ],
  rows,
  notes: [{ id: 'Hati-hati: "ini"; contoh.', en: 'Mind: this is an example.' }],
})

/** All formats of a table, by name. */
const written = (table: PublicTable): Map<string, Uint8Array> =>
  new Map(
    writers
      .filter(({ suits }) => suits?.(table) ?? true)
      .map(({ format, write }) => {
        const content = write(table, context)
        return [format, typeof content === 'string' ? Buffer.from(content) : content]
      }),
  )

async function findings(table: PublicTable) {
  const files = written(table)
  const text = (format: string) => Buffer.from(files.get(format) ?? '').toString()
  const parsed = tableFileSchema.parse(JSON.parse(text('json')))
  const manifest = {
    release_id: context.release_id,
    city_id: context.city_id,
    data_status: context.data_status,
    as_of: context.as_of,
    methodology_version: '1',
    policy: {},
    tables: [],
  }
  const policy = { threshold: 10, rounding_base: 5, grid_days: [] }
  const cells = auditTable(parsed, text('csv'), manifest, policy).filter(({ where }) =>
    where.includes('.csv'),
  )
  return [...cells, ...(await auditFormats(parsed, files))]
}

const nasty = [
  '=1+1',
  '+62',
  '-5',
  '@x',
  "'abc",
  "''",
  '*',
  '32.71.01',
  '007',
  '1e5',
  '2024',
  '2024-05',
  '1-2',
  'Mei 2024',
  'TRUE',
  'a;b',
  'a,b',
  '"',
  'a\nb',
  ' x ',
  'ÿ — ∞',
  '1,5',
  '12:30',
  '<b>&amp;',
  '50%',
  '\tx',
]
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 }),
)
const count = fc.oneof(
  fc.constantFrom<PublicCell>('*', null, 0),
  fc.integer({ min: 2, max: 9999 }).map((n) => 5 * n),
)
const size = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -500, max: 500_000 }).map((n) => n / 1000),
)
const day = fc.constantFrom(null, '2018-11-07', '2018-11', '2018', '1900-03-01', '2100-12-31')

test('whatever the cells hold, every format says the same, and no cell can start a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, count, size, day), { maxLength: 12 }),
      async (rows) => {
        const table = tableOf(rows.map(([code, ...rest], at) => [`${at}~${code}`, code, ...rest]))
        assert.deepEqual(await findings(table), [])
      },
    ),
    { numRuns: 60 },
  )
})

test('every nasty text survives every format', async () => {
  assert.deepEqual(
    await findings(tableOf(nasty.map((code, at) => [`${at}`, code, '*', null, null]))),
    [],
  )
})

test('equal tables give equal bytes, whatever the zone', () => {
  const table = tableOf([['1', '32.71.01', 10, 1.5, '2018-11-07']])
  const zone = process.env['TZ']
  const here = written(table)
  process.env['TZ'] = 'Pacific/Apia'
  const there = written(table)
  process.env['TZ'] = zone ?? ''
  for (const [format, bytes] of here) assert.deepEqual(there.get(format), bytes, format)
})

test('the CSV for Excel has a BOM, semicolons, decimal commas, CR LF, and marks what would be mistaken', () => {
  const table = tableOf([
    ['a~2024-05', '32.71.01', 10, 30.502, '2018-11-07'],
    ['b~2024-05', '=2+3', '*', null, '2018'],
  ])
  assert.equal(
    Buffer.from(written(table).get('csv-excel') ?? '').toString(),
    '\uFEFFrow;district;received;ukuran;hari;data_status\r\n' +
      "a~2024-05;'32.71.01;10;30,502;2018-11-07;synthetic\r\n" +
      "b~2024-05;'=2+3;*;;'2018;synthetic\r\n",
  )
})

test('JSON Lines exist for curves and single requests only, by kind and never by length', () => {
  const lines = writers.find(({ format }) => format === 'jsonl')
  const kinds = (['counts', 'curve', 'summary', 'records', 'reference', 'quality'] as const).filter(
    (kind) => lines?.suits?.({ ...tableOf([]), kind }),
  )
  assert.deepEqual(kinds, ['curve', 'records'])
})
