import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Interval } from '#charts/geometry/interval-dots.ts'
import type { Median } from '#charts/median.ts'
import { spread } from '#charts/spread.ts'
import { piecesOf } from '#i18n/sentence.ts'
import { translator } from '#i18n/translate.ts'
import type { Cell } from '#release/cell.ts'

const t = translator('en')
const cell = (value: number | null): Cell => ({
  value,
  type: 'days',
  ref: `t/${value}/median_days`,
  state: value === null ? 'empty' : 'given',
})
const median = (days: number | null, low: number | null, high: number | null): Median => ({
  interval: (days === null
    ? { kind: 'not_reached', low: low ?? undefined }
    : { kind: 'estimated', days, low: low ?? undefined, high: high ?? undefined }) as Interval,
  days: cell(days),
  low: cell(low),
  high: cell(high),
  n: cell(100),
})
const said = (...rows: Parameters<typeof spread>[0]) =>
  piecesOf(spread(rows, '2025', t))
    .map((piece) => (typeof piece === 'string' ? piece : String(piece.value)))
    .join('')

test('spread() names the longest median also where its upper limit is not known yet', () => {
  const all = said(median(0, 0, 1), median(135, 40, 189), median(347, 87, null))
  assert.match(all, /between 0 \(range 0 to 1\) and 347 \(range 87 or more\)/)
})

test('of equal medians the one known best speaks: a wide one would hide that two groups differ', () => {
  const apart = said(median(2, 0, 4), median(2, 1, 3), median(8, 4, 13))
  assert.match(apart, /between 2 \(range 1 to 3\) and 8 \(range 4 to 13\)/)
  assert.equal(apart, said(median(8, 4, 13), median(2, 1, 3), median(2, 0, 4)))
  assert.notEqual(apart, said(median(2, 0, 4), median(8, 4, 13)).replace('0 to 4', '1 to 3'))
})

test('an unknown upper limit of the shortest never makes two groups differ', () => {
  const overlap = t('answer.interval.overlap').split('. ').at(-1) ?? ''
  assert.ok(said(median(2, 1, null), median(90, 60, 99)).includes(overlap))
})

test('groups whose median is not reached are said, since theirs may be the longest', () => {
  assert.ok(
    said(median(2, 1, 3), median(8, 5, 9), median(null, 60, null)).endsWith(
      t('answer.interval.beyond'),
    ),
  )
  assert.ok(!said(median(2, 1, 3), median(8, 5, 9)).includes(t('answer.interval.beyond')))
})

test('one group alone is not compared', () => {
  assert.equal(said(median(2, 1, 3)), t('answer.interval.few').replace('{period}', '2025'))
})

test('the two ends are named where they have names, and an end that several share says so', () => {
  const named = (days: number, said: string) => ({ ...median(days, days, days + 1), said })
  assert.match(
    said(named(1, 'Roads, drains'), named(5, 'Trees'), named(12, 'Order')),
    /between 1 for “Roads, drains” \(range 1 to 2\) and 12 for “Order” \(range 12 to 13\)/,
  )
  assert.match(
    said(named(1, 'Roads, drains'), named(12, 'Trees'), named(12, 'Order')),
    /between 1 for “Roads, drains” \(range 1 to 2\) and 12 for several of them \(range 12 to 13\)/,
  )
})
