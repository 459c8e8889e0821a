import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TableFile } from '#model/release.ts'
import { type Planned, publishedCounts } from '#pipeline/audit/linear/published-counts.ts'
import { countTable } from './tables.ts'

const meanings = (table: TableFile, planned: Omit<Planned, 'table'> = {}) =>
  publishedCounts(table, [{ table: table.table, ...planned }]).map(
    ({ name, measure, codes, period, said }) => ({ [name]: [measure, codes, period, said] }),
  )

test('a column is a measure, or the part of a measure with one code of a split', () => {
  assert.deepEqual(
    meanings(
      countTable(
        'agencies',
        ['agency'],
        ['received', 'reopened', 'open_at_extraction', 'resolved', 'open_0_7'],
        [['a', '2024', 20, '*', 10, 15, 0]],
      ),
    ),
    [
      { 'agencies/a~2024/received': ['received', { agency: 'a' }, '2024', 20] },
      { 'agencies/a~2024/reopened': ['received', { agency: 'a', reopened: 'yes' }, '2024', '*'] },
      {
        'agencies/a~2024/open_at_extraction': [
          'received',
          { agency: 'a', state: 'open' },
          '2024',
          10,
        ],
      },
      { 'agencies/a~2024/resolved': ['closed', { agency: 'a', outcome: 'resolved' }, '2024', 15] },
      { 'agencies/a~2024/open_0_7': ['open', { agency: 'a', age: 'open_0_7' }, '2024', 0] },
    ],
  )
})

test('a table that splits the closed in two says resolved of the split, not of the outcomes', () => {
  const table = countTable('closed', [], ['resolved', 'closed_unresolved'], [['2024-01', 20, '*']])
  assert.deepEqual(meanings(table), [
    { 'closed/2024-01/resolved': ['closed', { outcome_split: 'resolved' }, '2024-01', 20] },
    {
      'closed/2024-01/closed_unresolved': [
        'closed',
        { outcome_split: 'closed_unresolved' },
        '2024-01',
        '*',
      ],
    },
  ])
})

test('the plan says whom a table counts: others than the published are another measure or a part', () => {
  const table = countTable('t', [], ['received'], [['2024', 10]])
  const one = (planned: Omit<Planned, 'table'>) => {
    const [count] = publishedCounts(table, [{ table: 't', ...planned }])
    return [count?.measure, count?.codes]
  }
  assert.deepEqual(one({}), ['received', {}])
  assert.deepEqual(one({ population: 'published' }), ['received', {}])
  assert.deepEqual(one({ population: 'excluded' }), ['excluded received', {}])
  assert.deepEqual(one({ population: 'records' }), ['received', { recorded: 'yes' }])
})

test('merged codes stand in an attribute of their own, and omitted rows as unpublished counts', () => {
  const table = countTable(
    't',
    ['category_group'],
    ['received'],
    [
      ['roads', '2024', 10],
      ['other', '2024', '*'],
    ],
  )
  const merge = { category_group: { other: ['services', 'order'] } }
  assert.deepEqual(
    publishedCounts(table, [{ table: 't', merge }]).map(({ codes }) => codes),
    [
      { 'category_group(other:order+services)': 'roads' },
      { 'category_group(other:order+services)': 'other' },
    ],
  )
  assert.deepEqual(
    publishedCounts(table, [{ table: 't', unstated: 'omitted' }]).map(({ codes, said }) => [
      codes['category_group'],
      said,
    ]),
    [
      ['roads', 10],
      ['other', '*'],
      ['unstated', 'unpublished'],
    ],
  )
})

test('n of a cohort is part of the received; n of a period view counts something else', () => {
  const table = {
    ...countTable('waiting-summary', [], ['metric', 'n'], [['2024', 'resolution', 20]]),
    kind: 'summary' as const,
  }
  const one = (view: 'cohort' | 'period') => {
    const [count] = publishedCounts(table, [{ table: 'waiting', view }])
    return [count?.measure, count?.codes]
  }
  assert.deepEqual(one('cohort'), ['received', { timed_resolution: 'yes' }])
  assert.deepEqual(one('period'), ['at risk of resolution', {}])
})

test('each row read is quarantined, merged, excluded or published; other quality tables count nothing', () => {
  const fates = ['read', 'quarantined', 'merged', 'excluded', 'published']
  const table = {
    ...countTable('quality-sources', ['source_id'], fates, [['s', '', 20, 0, '*', 0, 15]]),
    kind: 'quality' as const,
  }
  assert.deepEqual(
    publishedCounts(table, []).map(({ codes, said }) => [codes['fate'] ?? 'all', said]),
    [
      ['all', 20],
      ['quarantined', 0],
      ['merged', '*'],
      ['excluded', 0],
      ['published', 15],
    ],
  )
  assert.deepEqual(publishedCounts({ ...table, table: 'quality-issues' }, []), [])
})
