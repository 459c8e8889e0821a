import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextRelease } from '#release/calendar.ts'

const months = ['2024-11', '2024-12']

test('an announced day after the newest release comes before any that is derived', () => {
  const planned = ['2025-03-15', '2025-02-15', '2025-01-10']
  assert.deepEqual(nextRelease('2025-01-12', planned, 10, [months]), {
    kind: 'planned',
    on: '2025-02-15',
  })
})

test('without an announcement it is the first day on which the rules allow any new period', () => {
  assert.deepEqual(nextRelease('2025-01-12', ['2025-01-12'], 10, [['2024'], months]), {
    kind: 'earliest',
    on: '2025-02-10',
    period: '2025-01',
  })
})

test('where neither says anything the next release is unknown', () => {
  for (const [days, periods] of [
    [undefined, [months]],
    [10, [['2024-03-01..2024-05-31']]],
    [10, [[]]],
    [10, [['2023-01']]],
  ] as const)
    assert.deepEqual(nextRelease('2025-01-12', [], days, periods), { kind: 'unknown' })
})
