import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { publicColumn } from '#model/columns.ts'
import { tableFileSchema } from '#model/release.ts'
import type { PublicTable } from '#model/table.ts'
import { auditFormats } from '#pipeline/audit/audit-formats.ts'
import { writers } from '#pipeline/publish/writers/index.ts'
import { smallCity } from '../../small-city.ts'

const { settings } = await smallCity()
const context = {
  release_id: '2024-01.r1',
  city_id: 'kota-uji',
  data_status: 'synthetic',
  as_of: '2024-02-10',
  settings,
} as const
const table: PublicTable = {
  table: 'uji',
  plan: 'P1',
  kind: 'curve',
  title: { id: 'Uji', en: 'Test' },
  columns: ['row', 'district', 'period', 'received'].map(publicColumn),
  rows: [
    ['1~2024-01', '1', '2024-01', 10],
    ['2~2024-01', '2', '2024-01', '*'],
    ['3~2024-01', '3', '2024-01', 0],
  ],
  notes: [{ id: 'Catatan.', en: 'A note.' }],
}
const lastRow = { ...table, rows: table.rows.slice(0, -1) }
const otherCell = { ...table, rows: [['1~2024-01', '1', '2024-01', 15], ...table.rows.slice(1)] }
const unhidden = { ...table, rows: table.rows.map((row) => row.map((v) => (v === '*' ? null : v))) }

const bytesOf = (format: string, of: PublicTable = table) => {
  const content = writers.find((one) => one.format === format)?.write(of, context) ?? ''
  return typeof content === 'string' ? Buffer.from(content) : content
}
const published = new Map(
  writers
    .filter(({ suits }) => suits?.(table) ?? true)
    .map(({ format }) => [format, bytesOf(format)]),
)
const parsed = tableFileSchema.parse(JSON.parse(Buffer.from(bytesOf('json')).toString()))
const checksWith = async (format: string, bytes: Uint8Array) =>
  (await auditFormats(parsed, new Map(published).set(format, bytes))).map(
    ({ check, where }) => `${check} ${where}`,
  )

test('files that carry the same cells pass', async () => {
  assert.deepEqual(await auditFormats(parsed, published), [])
})

for (const format of ['csv-excel', 'xlsx', 'jsonl', 'parquet']) {
  for (const [name, other] of [
    ['a dropped row', lastRow],
    ['another figure', otherCell],
    ['a * made empty', unhidden],
  ] as const)
    test(`the audit catches ${name} in ${format}`, async () => {
      assert.deepEqual(await checksWith(format, bytesOf(format, other)), [
        `formats-differ uji.${format}`,
      ])
    })
  test(`the audit catches a ${format} file that cannot be read`, async () => {
    const cut = bytesOf(format).slice(0, 40)
    const [found = ''] = await checksWith(format, cut)
    assert.match(found, /^(unreadable-file|formats-differ) /)
  })
}

/** The ZIP with one of its files replaced, or left out. */
function repacked(name: string, change: (text: string) => string | undefined): Uint8Array {
  const parts = { ...unzipSync(bytesOf('zip')) }
  const changed = change(Buffer.from(parts[name] ?? '').toString())
  if (changed === undefined) delete parts[name]
  else parts[name] = Buffer.from(changed)
  return zipSync(parts)
}
const inZip: readonly (readonly [string, string, (text: string) => string | undefined])[] = [
  ['no licence', 'LICENCE.txt', () => undefined],
  ['no citation', 'CITATION.cff', () => undefined],
  ['a descriptor without licence', 'datapackage.json', (text) => text.replace('"licenses"', '"x"')],
  [
    'a descriptor with a wrong hash',
    'datapackage.json',
    (text) => text.replace(/sha256:../, 'sha256:zz'),
  ],
  ['a dropped row', 'uji.csv', (text) => text.replace(/3~.*\n/, '')],
  ['a caveat left out', 'README.en.md', (text) => text.replace('A note.', '')],
  [
    'a README that hides that the data are synthetic',
    'README.id.md',
    (text) => text.replace('SINTETIS', ''),
  ],
  ['a column without description', 'dictionary.csv', (text) => text.replace(/received.*\n/, '')],
]
for (const [name, file, change] of inZip)
  test(`the audit catches ${name} in the ZIP`, async () => {
    assert.deepEqual(await checksWith('zip', repacked(file, change)), ['broken-archive uji.zip'])
  })

test('the audit catches CSV metadata without licence, of other columns, or of another file', async () => {
  const text = Buffer.from(bytesOf('csvw')).toString()
  for (const broken of [
    text.replace('"dc:license"', '"x"'),
    text.replace('"titles": "received"', '"titles": "diterima"'),
    text.replace('uji.csv', 'lain.csv'),
  ])
    assert.deepEqual(await checksWith('csvw', Buffer.from(broken)), ['broken-metadata uji.csvw'])
})

test('a format that the audit cannot read is a finding, not a gap', async () => {
  assert.deepEqual(await checksWith('ods', Buffer.from('x')), ['unknown-format uji.ods'])
})
