import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, test } from 'node:test'
import { publicColumn } from '#model/columns.ts'
import type { PublicCell, PublicTable } from '#model/table.ts'
import { audit } from '#pipeline/audit/index.ts'
import { realEffects } from '#pipeline/effects.ts'
import { writeFolder } from '#pipeline/publish/write-folder.ts'
import { smallCity } from '../../small-city.ts'

const city = await smallCity()
let folder = ''
afterEach(() => rmSync(folder, { recursive: true }))

const counts: PublicTable = {
  table: 'hitungan',
  plan: 'P1',
  kind: 'counts',
  title: { id: 'a', en: 'a' },
  columns: ['row', 'district', 'period', 'received'].map(publicColumn),
  rows: [
    ['1~2024-01', '1', '2024-01', 10],
    ['2~2024-01', '2', '2024-01', '*'],
    ['3~2024-01', '3', '2024-01', 0],
  ],
  notes: [],
}
const curve: PublicTable = {
  table: 'kurva',
  plan: 'P10',
  kind: 'curve',
  title: { id: 'b', en: 'b' },
  columns: [
    'row',
    'period',
    'metric',
    'days',
    'percent_waiting',
    'percent_waiting_low',
    'percent_waiting_high',
  ].map(publicColumn),
  rows: [
    ['2024-01~first_response~0', '2024-01', 'first_response', 0, 100, 100, 100],
    ['2024-01~first_response~1', '2024-01', 'first_response', 1, 60, 50, 70],
  ],
  notes: [],
}
const summary: PublicTable = {
  table: 'ringkasan',
  plan: 'P10',
  kind: 'summary',
  title: { id: 'c', en: 'c' },
  columns: ['row', 'period', 'metric', 'n', 'median_state', 'median_days', 'percent_waiting'].map(
    publicColumn,
  ),
  rows: [['2024-01~first_response', '2024-01', 'first_response', 50, 'estimated', 2, 75]],
  notes: [],
}

const comparison: PublicTable = {
  table: 'banding',
  plan: 'P14',
  kind: 'comparison',
  title: { id: 'd', en: 'd' },
  columns: ['row', 'agency', 'period', 'n', 'n_effective', 'percent_within', 'percent_city'].map(
    publicColumn,
  ),
  rows: [['pu~2024', 'pu', '2024', 50, 45, 75, 73]],
  notes: [],
}
const observed: PublicTable = {
  table: 'batas',
  plan: 'P18',
  kind: 'observed',
  title: { id: 'e', en: 'e' },
  columns: ['row', 'period', 'days', 'percent_waiting_least', 'percent_waiting_most'].map(
    publicColumn,
  ),
  rows: [['2024~resolution~1', '2024', 1, 80, 100]],
  notes: [],
}

/** Writes the tables with one cell replaced, and audits them. */
async function auditWith(
  table?: PublicTable,
  row = 0,
  column = '',
  value: PublicCell = null,
): Promise<readonly string[]> {
  const changed = [counts, curve, summary, comparison, observed].map((one) =>
    one !== table
      ? one
      : {
          ...one,
          rows: one.rows.map((cells, index) =>
            index === row
              ? cells.map((cell, at) => (one.columns[at]?.name === column ? value : cell))
              : cells,
          ),
        },
  )
  folder = mkdtempSync(join(tmpdir(), 'audit-'))
  await writeFolder(
    folder,
    changed,
    {
      release_id: '2024-01.r1',
      city_id: 'kota-uji',
      data_status: 'real',
      as_of: '2024-02-10',
      methodology_version: '1',
      policy: { threshold: 10, rounding_base: 5, grid_days: '0 1 2' },
    },
    city.settings,
    realEffects,
  )
  return (await audit(folder, realEffects)).findings.map(({ check }) => check)
}

test('a release that keeps its claims passes', async () => {
  assert.deepEqual(await auditWith(), [])
})

/** A leak or lie in one published cell → the check that must catch it. */
const attacks: readonly (readonly [string, PublicTable, number, string, PublicCell, string])[] = [
  ['a small count', counts, 0, 'received', 7, 'unprotected-count'],
  ['an exact count', counts, 0, 'received', 12, 'unprotected-count'],
  ['a five, which only 5–7 could round to', counts, 0, 'received', 5, 'unprotected-count'],
  ['a row named twice', counts, 1, 'row', '1~2024-01', 'duplicate-row'],
  [
    'a percentage finer than five at n = 50',
    summary,
    0,
    'percent_waiting',
    73,
    'too-precise-percent',
  ],
  [
    'a share of an agency finer than five at n = 50',
    comparison,
    0,
    'percent_within',
    74,
    'too-precise-percent',
  ],
  [
    'an effective size that is no rounded count',
    comparison,
    0,
    'n_effective',
    43,
    'unprotected-count',
  ],
  ['a bound finer than five', observed, 0, 'percent_waiting_most', 98, 'too-precise-percent'],
  ['a fraction of a percent', summary, 0, 'percent_waiting', 75.5, 'impossible-percent'],
  ['a median with decimals', summary, 0, 'median_days', 2.4, 'too-precise-days'],
  ['a word outside its list', summary, 0, 'median_state', 'fast', 'unknown-word'],
  ['a curve that rises', curve, 0, 'percent_waiting', 50, 'rising-curve'],
  ['a point off the grid', curve, 1, 'days', 4, 'off-grid'],
  ['a point outside its interval', curve, 1, 'percent_waiting_high', 55, 'outside-interval'],
]
for (const [name, table, row, column, value, check] of attacks) {
  test(`the audit catches ${name}`, async () => {
    const found = await auditWith(table, row, column, value)
    assert.ok(found.includes(check), `found only ${found.join(', ') || 'nothing'}`)
  })
}

test('the audit catches a changed byte, a file that is not listed, a missing one, and formats that differ', async () => {
  await auditWith()
  const csv = join(folder, 'tables/hitungan.csv')
  const text = readFileSync(csv, 'utf8')
  const checks = async () => (await audit(folder, realEffects)).findings.map(({ check }) => check)
  writeFileSync(csv, text.replace(',10,', ',15,'))
  assert.deepEqual(await checks(), ['wrong-hash', 'formats-differ', 'broken-archive'])
  writeFileSync(csv, `\uFEFF${text}`)
  assert.ok((await checks()).includes('byte-order-mark'))
  rmSync(csv)
  assert.ok((await checks()).includes('missing-file'))
  writeFileSync(csv, text)
  assert.deepEqual(await checks(), [])
  writeFileSync(join(folder, 'tables/pelapor.csv'), 'nama\n')
  assert.deepEqual(await checks(), ['unlisted-file'])
})

test('the audit catches a manifest that the index does not know', async () => {
  await auditWith()
  const report = await audit(folder, realEffects, '0'.repeat(64))
  assert.deepEqual(
    report.findings.map(({ check }) => check),
    ['wrong-hash'],
  )
})
