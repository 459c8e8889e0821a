import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examplesOf, goalOf } from '#release/dataset/examples.ts'
import { rhythmOf } from '#release/dataset/rhythm.ts'

test('the next month comes at the earliest so many days after it has ended', () => {
  assert.deepEqual(rhythmOf(['2024-11', '2024-12', '2024-10'], 10, '2025-01-12'), {
    every: 'month',
    last: '2024-12',
    next: '2025-01',
    next_on: '2025-02-10',
  })
})

test('quarters, half-years, years and blocks of three years follow each other in the calendar', () => {
  const next = (period: string) => rhythmOf([period], 30, '2000-01-01')
  assert.deepEqual(
    ['2023-Q4', '2024-H1', '2024', '2021..2023'].map((p) => [next(p).next, next(p).next_on]),
    [
      ['2024-Q1', '2024-04-30'],
      ['2024-H2', '2025-01-30'],
      ['2025', '2026-01-30'],
      ['2024..2026', '2027-01-30'],
    ],
  )
})

test('no day is given where the rules are silent, the period is closed, or the day has passed without it', () => {
  assert.equal(rhythmOf(['2024-12'], undefined, '2025-01-12').next_on, undefined)
  assert.equal(rhythmOf(['2024-12'], 10, '2025-03-01').next_on, undefined)
  assert.deepEqual(rhythmOf(['2024-03-01..2024-05-31'], 10, '2025-03-01'), {
    last: '2024-03-01..2024-05-31',
  })
  assert.deepEqual(rhythmOf([], 10, '2025-03-01'), {})
})

test('an example adds up the first column of counts, and counts rows where there is none', () => {
  const column = (name: string, type: 'key' | 'count' | 'text') => ({
    name,
    type,
    description: { id: 'x', en: 'x' },
  })
  assert.deepEqual(goalOf({ columns: [column('row', 'key'), column('received', 'count')] }), {
    kind: 'sum',
    column: 'received',
  })
  const goal = goalOf({ columns: [column('row', 'key'), column('name', 'text')] })
  assert.deepEqual(goal, { kind: 'rows' })
  for (const { code } of examplesOf(goal, 'https://x/a.csv', 'https://x/a.json'))
    assert.match(code, /https:\/\/x\/a\.(csv|json)/)
})
