import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Planned, StatedTable } from '#pipeline/audit/linear/index.ts'
import { saidByWaiting } from '#pipeline/said-by-waiting.ts'

const column = (name: string, type: 'code' | 'count' | 'period' | 'text') => ({ name, type })
const row = (agency: string, cells: Readonly<Record<string, number | string>>, more = '') => ({
  row: `${agency}~2025${more}`,
  agency,
  period: '2025',
  ...cells,
})

const counts: StatedTable = {
  table: 'agencies-by-year',
  plan: 'P9',
  kind: 'counts',
  columns: [column('agency', 'code'), column('period', 'period'), column('received', 'count')],
  rows: [
    row('roads', { received: 370 }),
    row('parks', { received: 100 }),
    row('taxes', { received: '*' }),
    row('water', { received: 40 }),
  ] as StatedTable['rows'],
}
const waits = (metric: string): StatedTable => ({
  table: 'agency-waiting-by-year-summary',
  plan: 'P14',
  kind: 'summary',
  columns: [
    column('agency', 'code'),
    column('period', 'period'),
    column('metric', 'text'),
    column('n', 'count'),
  ],
  rows: [
    row('roads', { metric, n: 365 }, `~${metric}`),
    row('parks', { metric, n: 60 }, `~${metric}`),
    row('taxes', { metric, n: 15 }, `~${metric}`),
    row('water', { metric, n: '*' }, `~${metric}`),
  ] as StatedTable['rows'],
})
const plan = (view: 'cohort' | 'period'): readonly Planned[] => [
  { table: 'agencies-by-year' },
  { table: 'agency-waiting-by-year', view },
]

test('a count is said by a waiting table where nearly all of its requests have times', () => {
  const said = saidByWaiting([counts, waits('first_response')], plan('cohort'))
  // Of the parks 60 of 100 have times: that tells little of the 100. What is `*` says nothing.
  assert.deepEqual([...said], ['agencies-by-year/roads~2025/received'])
})

test('a waiting table of all who waited in a period counts something else, and says no count', () => {
  assert.deepEqual([...saidByWaiting([counts, waits('resolution')], plan('period'))], [])
})
