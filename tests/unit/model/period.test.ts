import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { kindOf, periodBounds, periodOf, periodsBetween } from '#model/period.ts'
import { addDays, daysBetween, type IsoDate, parseIsoDate } from '#model/time.ts'

const day = (text: string) => text as IsoDate
const kinds = ['month', 'quarter', 'half_year', 'year', 'three_years'] as const
const days = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays(day('2000-01-01'), offset))

test('a period is named by month, quarter, half-year, year or block of three years', () => {
  const date = day('2024-08-15')
  assert.deepEqual(
    kinds.map((kind) => periodOf(date, kind)),
    ['2024-08', '2024-Q3', '2024-H2', '2024', '2024..2026'],
  )
})

test('periodBounds() knows leap years and the ends of quarters', () => {
  assert.deepEqual(periodBounds('2024-02'), { start: '2024-02-01', end: '2024-02-29' })
  assert.deepEqual(periodBounds('2023-Q4'), { start: '2023-10-01', end: '2023-12-31' })
  assert.deepEqual(periodBounds('2023-H1'), { start: '2023-01-01', end: '2023-06-30' })
  assert.deepEqual(periodBounds('2018..2020'), { start: '2018-01-01', end: '2020-12-31' })
  assert.deepEqual(periodBounds('2024-03-01..2024-05-31'), {
    start: '2024-03-01',
    end: '2024-05-31',
  })
})

test('every day lies in exactly one period of a kind, and that period bears its kind', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(...kinds), (date, kind) => {
      const period = periodOf(date, kind)
      const { start, end } = periodBounds(period)
      assert.ok(start <= date && date <= end)
      assert.equal(kindOf(period), kind)
      assert.notEqual(periodOf(addDays(end, 1), kind), period)
      assert.notEqual(periodOf(addDays(start, -1), kind), period)
    }),
  )
})

test('periodsBetween() lists whole periods only, without gap or overlap', () => {
  assert.deepEqual(periodsBetween(day('2024-01-01'), day('2024-06-29'), 'quarter'), ['2024-Q1'])
  assert.deepEqual(periodsBetween(day('2023-11-01'), day('2024-02-29'), 'month'), [
    '2023-11',
    '2023-12',
    '2024-01',
    '2024-02',
  ])
  assert.deepEqual(periodsBetween(day('2024-01-02'), day('2024-01-31'), 'month'), [])
})

test('parseIsoDate() takes real days only', () => {
  assert.equal(parseIsoDate('2024-02-29'), '2024-02-29')
  for (const text of ['2023-02-29', '2024-13-01', '2024-1-1', '20240101', '', '3020-1'])
    assert.equal(parseIsoDate(text), undefined)
})

test('daysBetween() undoes addDays()', () => {
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: -500, max: 500 }),
      (date, step) => daysBetween(date, addDays(date, step)) === step,
    ),
  )
})
