import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coarseningsOf, mergesOf } from '#pipeline/audit/linear/coarsenings.ts'
import { linkedMargins, type Margin, marginId, strengthOf } from '#pipeline/audit/linear/margins.ts'
import type { PublishedCount } from '#pipeline/audit/linear/published-counts.ts'
import { tile, windowAround } from '#pipeline/audit/linear/windows.ts'
import { referenceTable } from './tables.ts'

const reference = [
  referenceTable('areas', [
    { area_code: '1', level: 'district', parent_code: null },
    { area_code: '1.1', level: 'village', parent_code: '1' },
  ]),
  referenceTable('categories', [
    { service_code: 'hole', category_group: 'roads', service_id: null },
    { service_code: 'permit', category_group: 'services', service_id: 'licensing' },
  ]),
]
const count = (codes: Record<string, string>): PublishedCount => ({
  name: '',
  measure: 'received',
  codes,
  period: '2024',
  said: 10,
})
const coarsenings = coarseningsOf(reference, mergesOf([]), [
  count({ village: '1.1' }),
  count({ village: 'unstated' }),
  count({ service_code: 'hole' }),
  count({ service_code: 'unstated' }),
])

function margin(text: string): Margin {
  const [measure = '', ...rest] = text.split('|')
  return { measure, attributes: rest.slice(0, -1), kind: rest.at(-1) as Margin['kind'] }
}
const strength = (coarse: string, fine: string) =>
  strengthOf(margin(coarse), margin(fine), coarsenings)

test('a margin has fewer or coarser attributes, longer windows, and the same measure', () => {
  assert.equal(strength('received|month', 'received|channel|month'), 'equal')
  assert.equal(strength('received|year', 'received|month'), 'equal')
  assert.equal(strength('received|category_group|year', 'received|service_code|month'), 'equal')
  assert.equal(strength('received|service|year', 'received|service_code|year'), 'equal')
  assert.equal(strength('received|month', 'received|year'), undefined)
  assert.equal(strength('received|channel|year', 'received|district|year'), undefined)
  assert.equal(strength('answered|month', 'received|channel|month'), undefined)
})

test('parts that leave somebody out make a margin at least their sum, not equal to it', () => {
  // A request without a village may have a district; over the whole city `unstated` is a village like any other.
  assert.equal(strength('received|district|year', 'received|village|year'), 'atMost')
  assert.equal(strength('received|year', 'received|village|year'), 'equal')
  assert.equal(strength('received|year', 'received|reopened|year'), 'atMost')
  assert.equal(strength('received|year', 'received|state|year'), 'equal')
})

test('what stands open at the end of each month does not add up over a quarter', () => {
  assert.equal(strength('open|age|quarter', 'open|age|month'), undefined)
  assert.equal(strength('open|month', 'open|age|month'), 'equal')
})

test('margins are linked by what they have in common and by the join of what crosses', () => {
  const linked = linkedMargins(
    [
      'received|channel|quarter',
      'received|agency|year',
      'received|category_group|district|quarter',
      'received|district|month',
      'received|category_group|month',
      'received|service_code|year',
    ].map(margin),
    coarsenings,
  ).map(marginId)
  // Channels and agencies meet in the city by year; topics and groups in groups by year.
  for (const id of ['received|year', 'received|category_group|year', 'received|quarter'])
    assert.ok(linked.includes(id), id)
  // Districts and groups, each by month, are tied by their crossing by month.
  assert.ok(linked.includes('received|category_group|district|month'))
  assert.ok(!linked.includes('received|channel|month'))
})

test('a topic tells its group and its service field, a village its district, and nobody an unstated village', () => {
  const told = Object.fromEntries(
    coarsenings.map(({ from, to, codes, complete }) => [`${from} ${to}`, { codes, complete }]),
  )
  assert.equal(told['service_code category_group']?.codes.get('hole'), 'roads')
  assert.equal(told['service_code service']?.codes.get('hole'), 'unstated')
  assert.equal(told['service_code service']?.codes.get('unstated'), 'unstated')
  assert.equal(told['service_code category_group']?.complete, true)
  assert.equal(told['village district']?.codes.get('1.1'), '1')
  assert.equal(told['village district']?.complete, false)
})

test('windows lie in the one around them, and tile it only when no day is left out', () => {
  const years = new Set(['2023', '2024'])
  assert.equal(windowAround('2024-Q2', years), '2024')
  assert.equal(windowAround('2024..2026', years), undefined)
  assert.equal(windowAround('2019-02', new Set(['2014-01-01..2019-02-13'])), undefined)
  assert.equal(tile(['2024-01', '2024-02', '2024-03'], '2024-Q1'), true)
  assert.equal(tile(['2024-01', '2024-03'], '2024-Q1'), false)
})

test('merged codes are an attribute of their own, told by the dimension and by whoever merges less', () => {
  const some = { category_group: { other: ['unstated'] } }
  const more = { category_group: { other: ['unstated', 'services'] } }
  const merges = mergesOf([{ merge: some }, {}, { merge: more }, { merge: some }])
  assert.equal(merges['category_group']?.length, 2)
  const told = coarseningsOf(reference, merges, [])
  const codes = (from: string, to: string) =>
    Object.fromEntries(
      told.find((one) => one.from === from && one.to === to)?.codes.entries() ?? [],
    )
  const [less, most] = [
    'category_group(other:unstated)',
    'category_group(other:services+unstated)',
  ] as const
  const { roads, services, other, unstated } = codes('category_group', most)
  assert.deepEqual([roads, services, other, unstated], ['roads', 'other', 'other', 'other'])
  assert.equal(codes('service_code', most)['permit'], 'other')
  assert.equal(codes('service_code', less)['permit'], 'services')
  assert.equal(codes(less, most)['services'], 'other')
  assert.deepEqual(codes(most, less), {})
})
