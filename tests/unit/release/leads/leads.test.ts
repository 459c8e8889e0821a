import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PublishedTable, TableFile } from '#model/release.ts'
import { leadsIn } from '#release/leads/leads.ts'

const words = { id: 'x', en: 'x' }
const columns: TableFile['columns'] = [
  { name: 'row', type: 'key', description: words },
  { name: 'district', type: 'code', description: words },
  { name: 'period', type: 'period', description: words },
  { name: 'received', type: 'count', description: words },
]

/** One district's months from January 2023 on. */
function tableOf(values: readonly (number | string)[], skipped = 0) {
  const rows = values.map((received, i) => {
    const month = i + (i > 5 ? skipped : 0)
    const period = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    return { row: `1~${period}`, district: '1', period, received }
  })
  const entry: PublishedTable = {
    table: 'districts-by-month',
    plan: 'P4',
    kind: 'counts',
    title: words,
    rows: rows.length,
    columns,
    notes: [],
    files: [],
  }
  const head = { release_id: 'r', city_id: 'x', data_status: 'real', as_of: '2025-01-01' } as const
  return [{ entry, file: { ...entry, ...head, rows } }]
}

/** Twelve months, one up, one down: centre 100, moving range 10, so limits 100 ± 2.66 × 10. */
const quiet = Array.from({ length: 12 }, (_, i) => (i % 2 ? 105 : 95))

test('a month beyond 2.66 moving ranges of the year before is a lead, with centre and limits to recompute it', () => {
  const { series, found } = leadsIn(tableOf([...quiet, 130]))
  assert.equal(series, 1)
  const [lead, ...others] = found
  assert.deepEqual(others, [])
  assert.deepEqual([lead?.row, lead?.column, lead?.value], ['1~2024-01', 'received', 130])
  assert.deepEqual([lead?.centre, lead?.low, lead?.high], [100, 73.4, 126.6])
  assert.deepEqual(lead?.signals, ['outside_limits'])
})

test('a month within the range is none, and the newest month never judges itself', () => {
  assert.deepEqual(leadsIn(tableOf([...quiet, 125])), { series: 1, found: [] })
})

test('fewer than twelve months before the newest, a suppressed month or a gap say nothing', () => {
  const nothing = { series: 0, found: [] }
  assert.deepEqual(leadsIn(tableOf([...quiet.slice(1), 500])), nothing)
  assert.deepEqual(leadsIn(tableOf([...quiet.slice(0, 6), '*', ...quiet.slice(6), 500])), nothing)
  assert.deepEqual(leadsIn(tableOf([...quiet, 500], 1)), nothing)
})

test('only the twenty-four months before the newest say what is usual', () => {
  const old = Array.from({ length: 30 }, () => 1000)
  const { found } = leadsIn(tableOf([...old, ...quiet, ...quiet, 130]))
  assert.deepEqual(
    found.map(({ centre, signals }) => [centre, signals]),
    [[100, ['outside_limits']]],
  )
})
