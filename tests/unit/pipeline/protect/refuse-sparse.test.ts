import assert from 'node:assert/strict'
import { test } from 'node:test'
import { publicColumn } from '#model/columns.ts'
import { DisclosureError } from '#model/errors.ts'
import type { CountPlan } from '#model/protection.ts'
import type { PublicCell, PublicTable } from '#model/table.ts'
import { refuseSparse } from '#pipeline/protect/refuse-sparse.ts'

const plan: CountPlan = {
  id: 'P9',
  table: 'agencies',
  title: { id: 'a', en: 'a' },
  rows: ['agency'],
  period: 'year',
  population: 'published',
  since: '2024-01-01',
  measure: 'count',
  columns: ['received'],
  merge: {},
  unstated: 'row',
  publish: 'rounded',
}
const tableOf = (cells: readonly PublicCell[]): PublicTable => ({
  table: 'agencies',
  plan: 'P9',
  kind: 'counts',
  title: { id: 'a', en: 'a' },
  columns: ['row', 'agency', 'period', 'received'].map(publicColumn),
  rows: cells.map((cell, at) => [`${at}~2024`, String(at), '2024', cell]),
  notes: [],
})
const cells = (hidden: number, shown: number, zeros: number) => [
  ...Array(hidden).fill('*'),
  ...Array(shown).fill(15),
  ...Array(zeros).fill(0),
]
const refuse = (table: PublicTable, more: Partial<CountPlan> = {}) =>
  refuseSparse([table], [{ plan: { ...plan, ...more } }])

test('a table of whose cells that are not zero more than half are suppressed is refused, with the figures and the ways out', () => {
  assert.throws(
    () => refuse(tableOf(cells(6, 5, 40))),
    (error) =>
      error instanceof DisclosureError &&
      /agencies \(6 dari 11 sel yang bukan nol\)/.test(error.message) &&
      /signed_off_by/.test(error.hint),
  )
})

test('exactly half, a signature, or fewer than ten cells let it pass', () => {
  refuse(tableOf(cells(6, 6, 0)))
  refuse(tableOf(cells(9, 0, 30)))
  const sparse = { signed_off_by: 'PPID', signed_off_on: '2026-11-01', reason: 'Uji.' }
  refuse(tableOf(cells(20, 0, 0)), { sparse })
})
