import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cell, numberOf, textOf } from '#release/cell.ts'
import { latestPeriod, periodsOf, rowsWhere, yearBefore } from '#release/table.ts'
import { sampleTable } from './sample-table.ts'

const table = sampleTable()
const shown = (row: string, column: string) => textOf(cell(table, row, column), 'id')

test('cell() knows its value, its address and whether it was suppressed', () => {
  assert.deepEqual(cell(table, 'a~2024-01', 'received'), {
    value: 1235,
    type: 'count',
    ref: 'requests/a~2024-01/received',
    state: 'given',
  })
  assert.equal(cell(table, 'a~2024-02', 'received').state, 'suppressed')
  assert.equal(cell(table, 'b~2024-01', 'median_days').state, 'empty')
})

test('cell() refuses a row or a column that is not published', () => {
  assert.throws(() => cell(table, 'c~2024-01', 'received'), /no cell c~2024-01\/received/)
  assert.throws(() => cell(table, 'a~2024-01', 'cost'), /no cell a~2024-01\/cost/)
})

test('textOf() shows a suppressed count by its sign, never as zero and never as small', () => {
  assert.equal(shown('a~2024-02', 'received'), '*')
  assert.equal(shown('b~2024-01', 'received'), '0')
  assert.equal(numberOf(cell(table, 'a~2024-02', 'received')), undefined)
})

test('textOf() writes counts, shares, waits and periods as the language does', () => {
  assert.equal(shown('a~2024-01', 'received'), '1.235')
  assert.equal(shown('a~2024-01', 'percent_kept'), '83%')
  assert.equal(shown('a~2024-01', 'median_days').replace(/\s/g, ' '), '3 hari')
  assert.equal(shown('a~2024-01', 'period'), 'Januari 2024')
  assert.equal(shown('b~2024-01', 'median_days'), '–')
})

test('rowsWhere() and periodsOf() find the rows of a group in order', () => {
  const rows = rowsWhere(table, { group: 'a' })
  assert.deepEqual(periodsOf(rows), ['2024-01', '2024-02'])
  assert.equal(latestPeriod(rows), '2024-02')
  assert.equal(latestPeriod([]), undefined)
})

test('yearBefore() is the same window a year earlier, for years and their parts', () => {
  assert.equal(yearBefore('2024-05'), '2023-05')
  assert.equal(yearBefore('2024-Q1'), '2023-Q1')
  assert.equal(yearBefore('2024'), '2023')
  assert.equal(yearBefore('2021..2023'), undefined)
  assert.equal(yearBefore('2024-03-01..2024-05-31'), undefined)
})
