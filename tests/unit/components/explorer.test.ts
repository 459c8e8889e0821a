import assert from 'node:assert/strict'
import { test } from 'node:test'
import { amountOf, intervalOf, type Mark } from '#components/explorer/marks.ts'
import {
  addressOf,
  limitsOf,
  rowsOf,
  type Shape,
  shapeOf,
  viewOf,
} from '#components/explorer/view.ts'

const counts: Shape = {
  table: 'districts-by-month',
  measures: ['received'],
  axes: ['district', 'period'],
  clocks: [],
}
const waiting: Shape = {
  table: 'waiting-summary',
  measures: ['median_days', 'n'],
  axes: ['period'],
  clocks: ['metric'],
}
const rows = ['2026-09', '2026-10'].flatMap((period) =>
  ['b', 'a'].map((district) => ({ row: `${district}~${period}`, district, period, received: 10 })),
)

test('viewOf() takes what the table has, and its newest period and first group otherwise', () => {
  const asked = new URLSearchParams('table=districts-by-month&period=2026-11&across=colour')
  assert.deepEqual(viewOf(asked, counts, rows), {
    table: 'districts-by-month',
    measure: 'received',
    across: 'district',
    fixed: { period: '2026-10' },
  })
  assert.deepEqual(viewOf(new URLSearchParams('across=period&district=a'), counts, rows).fixed, {
    district: 'a',
  })
})

test('a view is read back from its own address unchanged', () => {
  const view = viewOf(new URLSearchParams('across=period&district=a'), counts, rows)
  assert.deepEqual(viewOf(addressOf(view), counts, rows), view)
})

test('shapeOf() never leaves the measure that is asked for, where some table has it', () => {
  const all = [counts, waiting]
  const found = (query: string) => shapeOf(new URLSearchParams(query), all)?.table
  assert.equal(found('measure=n&table=districts-by-month'), 'waiting-summary')
  assert.equal(found('measure=nonsense&table=waiting-summary'), 'waiting-summary')
  assert.equal(found(''), 'districts-by-month')
})

test('rowsOf() keeps the order of the names for groups and of time for periods', () => {
  const across = {
    table: '',
    measure: 'received',
    across: 'district',
    fixed: { period: '2026-09' },
  }
  const codes = rowsOf(across, rows, ['a', 'b']).map(({ row }) => row)
  assert.deepEqual(codes, ['a~2026-09', 'b~2026-09'])
  const time = { table: '', measure: 'received', across: 'period', fixed: { district: 'b' } }
  assert.deepEqual(
    rowsOf(time, [...rows].reverse(), []).map(({ row }) => row),
    ['b~2026-09', 'b~2026-10'],
  )
})

test('limitsOf() names the limits as the published tables do', () => {
  assert.deepEqual(limitsOf('median_days'), ['median_low_days', 'median_high_days'])
  assert.deepEqual(limitsOf('percent_waiting'), ['percent_waiting_low', 'percent_waiting_high'])
})

test('a suppressed cell is neither zero nor nothing to the chart, and an unreached median has no dot', () => {
  const mark = (value: Mark['shown']['value'], state?: string): Mark => ({
    code: 'a',
    name: 'A',
    shown: { value, type: 'count', ref: 't/r/c' },
    ...(state ? { state } : {}),
  })
  assert.deepEqual(amountOf(mark('*')), { kind: 'suppressed' })
  assert.deepEqual(amountOf(mark(0)), { kind: 'given', value: 0 })
  assert.deepEqual(amountOf(mark(null)), { kind: 'empty' })
  assert.equal(intervalOf(mark(null, 'not_reached')).kind, 'not_reached')
  assert.equal(intervalOf(mark(null, 'insufficient')).kind, 'insufficient')
})
