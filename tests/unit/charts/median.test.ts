import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareIntervals } from '#charts/interval.ts'

const estimated = (days: number, low?: number, high?: number) =>
  ({ kind: 'estimated', days, low, high }) as const

test('compareIntervals() calls a change only where the intervals do not touch', () => {
  assert.equal(compareIntervals(estimated(3, 2, 4), estimated(8, 6, 9)), 'faster')
  assert.equal(compareIntervals(estimated(8, 6, 9), estimated(3, 2, 4)), 'slower')
  assert.equal(compareIntervals(estimated(3, 2, 6), estimated(8, 6, 9)), 'unclear')
})

test('compareIntervals() is unclear where a limit or an estimate is missing', () => {
  assert.equal(compareIntervals(estimated(3, 2), estimated(8, 6, 9)), 'unclear')
  assert.equal(compareIntervals({ kind: 'insufficient' }, estimated(8, 6, 9)), 'unclear')
  assert.equal(compareIntervals({ kind: 'not_reached', low: 60 }, estimated(3, 2, 4)), 'unclear')
})
