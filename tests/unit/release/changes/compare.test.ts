import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableFile } from '#model/release.ts'
import { compareTables } from '#release/changes/compare-tables.ts'

const words = { id: 'Uji', en: 'Test' }
const column = (name: string, type: TableFile['columns'][number]['type']) => ({
  name,
  type,
  description: words,
})

function tableOf(
  rows: TableFile['rows'],
  more: Partial<Pick<TableFile, 'kind' | 'columns'>> = {},
): TableFile {
  return {
    table: 'requests-by-month',
    release_id: '2024-02.r1',
    city_id: 'uji',
    data_status: 'real',
    as_of: '2024-03-12',
    title: words,
    kind: 'counts',
    plan: 'P1',
    notes: [],
    columns: [column('row', 'key'), column('period', 'period'), column('received', 'count')],
    rows,
    ...more,
  }
}
const month = (period: string, received: number | string | null) => ({
  row: period,
  period,
  received,
})

test('a figure that reads otherwise is restated with its old and its new value, and a new month is added', () => {
  const found = compareTables(
    tableOf([month('2024-01', 40), month('2024-02', '*')]),
    tableOf([month('2024-01', 45), month('2024-02', '*'), month('2024-03', 20)]),
  )
  assert.deepEqual(found.restated, [{ row: '2024-01', column: 'received', old: 40, new: 45 }])
  assert.deepEqual([found.rows_added, found.periods], [1, ['2024-03']])
  assert.deepEqual([found.rows_removed, found.cells_filled], [0, 0])
})

test('a suppressed cell that becomes a number is restated, an empty one is filled', () => {
  const found = compareTables(
    tableOf([month('2024-01', '*'), month('2024-02', null)]),
    tableOf([month('2024-01', 10), month('2024-02', 15)]),
  )
  assert.deepEqual(found.restated, [{ row: '2024-01', column: 'received', old: '*', new: 10 }])
  assert.equal(found.cells_filled, 1)
})

test('a row that is gone is counted, whatever the order of the rows', () => {
  const found = compareTables(
    tableOf([month('2024-01', 5), month('2024-02', 10), month('2024-03', 15)]),
    tableOf([month('2024-03', 15), month('2024-01', 5)]),
  )
  assert.deepEqual([found.rows_removed, found.rows_added, found.restated], [1, 0, []])
})

test('running totals of a table about quality go on; they are not restated', () => {
  const found = compareTables(
    tableOf([month('all', 100)], { kind: 'quality' }),
    tableOf([month('all', 130)], { kind: 'quality' }),
  )
  assert.deepEqual([found.restated, found.cells_filled], [[], 1])
})

test('rows without a name are counted as often as they stand there', () => {
  const columns = [column('period', 'period'), column('outcome', 'word')]
  const one = (period: string, outcome: string) => ({ period, outcome })
  const found = compareTables(
    tableOf([one('2024-Q1', 'solved'), one('2024-Q1', 'solved'), one('2024-Q1', 'none')], {
      kind: 'records',
      columns,
    }),
    tableOf([one('2024-Q1', 'solved'), one('2024-Q2', 'solved'), one('2024-Q2', 'solved')], {
      kind: 'records',
      columns,
    }),
  )
  assert.deepEqual([found.rows_added, found.rows_removed, found.periods], [2, 2, ['2024-Q2']])
})

test('columns that came and went are named, and what they hold is not restated', () => {
  const found = compareTables(
    tableOf([{ row: '1', period: '2024', old: 5 }], {
      columns: [column('row', 'key'), column('period', 'period'), column('old', 'count')],
    }),
    tableOf([{ row: '1', period: '2024', received: 5 }]),
  )
  assert.deepEqual(
    [found.columns_added, found.columns_removed, found.restated],
    [['received'], ['old'], []],
  )
})

test('a table that was not there before is all new', () => {
  const found = compareTables(undefined, tableOf([month('2024-01', 40)]))
  assert.deepEqual([found.rows_added, found.columns_added], [1, []])
})
