import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventTable } from '#model/event-table.ts'
import type { EventGroup, PublicTable, TrueCounts } from '#model/table.ts'
import { protect } from '#pipeline/protect/index.ts'
import { smallCity } from '../../small-city.ts'
import { ledgerOf, noRecords, rowsOf } from './protecting.ts'

const city = await smallCity()
const curvePlan = city.protection.plan[3]
const periodPlan = city.protection.plan[2]

const minutes = (days: readonly number[]) => Int32Array.from(days, (day) => day * 1440)

function group(
  days: readonly number[],
  events: readonly number[],
  more: Partial<EventGroup> = {},
): EventGroup {
  const table: EventTable = {
    unit: 'minute',
    entry: minutes(days.map(() => 0)),
    exit: minutes(days),
    event: Uint8Array.from(events),
    weight: Uint32Array.from(days, () => 1),
  }
  return {
    key: { codes: ['1'], period: '2024-01' },
    metric: 'first_response',
    events: table,
    requests: days.length,
    persons: days.length,
    largest: 1,
    followed_days: 365,
    ...more,
  }
}

function curvesOf(plan: typeof curvePlan, ...groups: EventGroup[]) {
  if (plan?.measure !== 'curve') throw new Error('a curve plan')
  return protect(
    {
      counts: [],
      curves: [{ plan, followed: [{ period: '2024-01', days: 365 }], groups }],
      records: noRecords,
      issues: [],
      sources: [],
    },
    city,
    undefined,
  ).tables
}

// Freireich's 6-MP arm, whose answers R's survival package gives: median 23, S(10) = 0.7529, interval 0.5032–0.8894.
const sixMp = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35]
const sixMpEvents = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0]

/** Ten patients for each: as many as it takes that no share tells a small count. */
const tenfold = (more: Partial<EventGroup> = {}) => {
  const one = group(sixMp, sixMpEvents)
  const events = { ...one.events, weight: one.events.weight.map((weight) => 10 * weight) }
  return { ...one, events, requests: 210, persons: 210, ...more }
}

test('the 6-MP data give the published median 23 [13, –], but of 21 no share that would tell a small count', () => {
  const tables = curvesOf(curvePlan, group(sixMp, sixMpEvents))
  const [summary] = rowsOf(tables, 'waiting-cohort-summary') ?? []
  assert.deepEqual(summary?.slice(0, 8), [
    '1~2024-01~first_response',
    '1',
    '2024-01',
    'first_response',
    20,
    'estimated',
    23,
    13,
  ])
  assert.equal(summary?.[8], null)
  // 80 % of about 20 still waiting: exactly 4 are not; 75 %: 5 or 6; 70 %: 5, 6 or 7. Nobody, until day 5, is no secret.
  assert.deepEqual(
    rowsOf(tables, 'waiting-cohort-curve')?.map((row) => row[4]),
    [0, 1, 2, 3, 5, 14],
  )
})

test('the 6-MP data tenfold: at 10 days 76 % [68, 82] still wait', () => {
  // R's limits for 21, 0.5032 and 0.8894, are 0.8836 from log(−log Ŝ) on either side; for 210 that is 0.8836/√10.
  const ten = rowsOf(curvesOf(curvePlan, tenfold()), 'waiting-cohort-curve')?.find(
    (row) => row[4] === 10,
  )
  assert.deepEqual(ten?.slice(5), [76, 68, 82])
})

test('a curve stops before fewer than ten are at risk: of 210 waiting, 40 at 30 days, none at 45', () => {
  const days = rowsOf(curvesOf(curvePlan, tenfold()), 'waiting-cohort-curve')?.map((row) => row[4])
  assert.deepEqual(days, [0, 1, 2, 3, 5, 7, 10, 14, 21, 30])
})

test('fewer than ten cases, five events or five persons give no estimate, and the same words whatever the number', () => {
  const few = group([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 1, 1, 1, 1, 1, 1, 1, 1])
  const noEvents = group(
    sixMp,
    sixMp.map((_, i) => (i < 4 ? 1 : 0)),
  )
  const onePerson = group(sixMp, sixMpEvents, { persons: 1 })
  // Who filed thirteen of the 21 would be left with eight others.
  const activist = group(sixMp, sixMpEvents, { largest: 13 })
  for (const [one, n] of [
    [few, '*'],
    [noEvents, 20],
    [onePerson, '*'],
    [activist, '*'],
  ] as const) {
    const tables = curvesOf(curvePlan, one)
    assert.deepEqual(rowsOf(tables, 'waiting-cohort-curve'), [])
    assert.deepEqual(rowsOf(tables, 'waiting-cohort-summary')?.[0]?.slice(4), [
      n,
      'insufficient',
      null,
      null,
      null,
      'insufficient',
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  }
})

test('in the cohort view no point is shown that not every request has reached, and the median may be not yet known', () => {
  const tables = curvesOf(curvePlan, tenfold({ followed_days: 7 }))
  assert.deepEqual(
    rowsOf(tables, 'waiting-cohort-curve')?.map((row) => row[4]),
    [0, 1, 2, 3, 5, 7],
  )
  assert.deepEqual(rowsOf(tables, 'waiting-cohort-summary')?.[0]?.slice(5, 9), [
    'not_yet',
    null,
    null,
    null,
  ])
})

test('the median is not reached, not a number, when more than half still wait', () => {
  // S(9) = 15/21 with G = 6/(21·15): by hand its lower limit is 0.4715, the first at or below one half.
  const tables = curvesOf(periodPlan, {
    ...group(
      sixMp,
      sixMp.map((_, i) => (i < 6 ? 1 : 0)),
    ),
    key: { codes: [], period: '2024-01' },
  })
  assert.deepEqual(rowsOf(tables, 'waiting-by-month-summary')?.[0]?.slice(3, 8), [
    20,
    'not_reached',
    null,
    9,
    null,
  ])
})

test('the share within 24 hours is 1 − S(1440 minutes), limits outwards', () => {
  const tables = curvesOf(
    curvePlan,
    group([...Array(150).fill(0.5), ...Array(50).fill(30)], Array(200).fill(1)),
  )
  // S(1 day) = 50/200; by hand G = 150/(200·50), so its log-log interval is 0.1924–0.3116: 75 % [68.8, 80.8] within, in steps of two 76 [68, 82].
  assert.deepEqual(rowsOf(tables, 'waiting-cohort-summary')?.[0]?.slice(-3), [76, 68, 82])
})

test('closing without solving is not resolution: rejected requests stay in the unresolved share', () => {
  // Ten resolved at 2 days, ten rejected at 1 day: Aalen–Johansen leaves 50 % unresolved; censoring the rejected would claim 0 %.
  const days = [...Array(10).fill(2), ...Array(10).fill(1), ...Array(10).fill(20)]
  const events = [...Array(10).fill(1), ...Array(10).fill(2), ...Array(10).fill(0)]
  const tables = curvesOf(periodPlan, {
    ...group(days, events),
    metric: 'resolution',
    key: { codes: [], period: '2024-01' },
  })
  const ten = rowsOf(tables, 'waiting-by-month-curve')?.find((row) => row[3] === 10)
  // 30 at risk, ten rejected at day 1, then ten of twenty resolved at day 2: F = (20/30)(10/20) = 1/3.
  assert.equal(ten?.[4], 65)
})

test('the closed-only median of the 6-MP data is 10, where the median is 23: the table shows both', () => {
  // Nine of 21 have ended, after 6, 6, 6, 7, 10, 13, 16, 22 and 23 weeks; their middle one is 10. Twice the data, to pass ten.
  const twice = group([...sixMp, ...sixMp], [...sixMpEvents, ...sixMpEvents])
  const tables = curvesOf(periodPlan, { ...twice, key: { codes: [], period: '2024-01' } })
  assert.deepEqual(rowsOf(tables, 'quality-closed-only'), [
    [
      'waiting-by-month~2024-01~first_response',
      'waiting-by-month',
      '2024-01',
      'first_response',
      23,
      10,
    ],
  ])
  // Requests of earlier months are no part of what a month's closed requests show.
  const earlier = { ...twice.events, entry: minutes([...sixMp, ...sixMp].map(() => 1)) }
  const none = curvesOf(periodPlan, {
    ...twice,
    events: earlier,
    key: { codes: [], period: '2024-01' },
  })
  assert.deepEqual(rowsOf(none, 'quality-closed-only'), [])
})

test('an annual revision changes no curve, no median and no share within a promise, whatever the waits are now', () => {
  if (periodPlan?.measure !== 'curve') throw new Error('a curve plan')
  const waits = (days: readonly number[]): TrueCounts => ({
    counts: [],
    curves: [
      {
        plan: periodPlan,
        followed: [{ period: '2024-01', days: 365 }],
        groups: [
          {
            ...group(
              days,
              days.map(() => 1),
            ),
            key: { codes: [], period: '2024-01' },
          },
        ],
      },
    ],
    records: noRecords,
    issues: [],
    sources: [],
  })
  const slow = Array.from({ length: 60 }, (_, i) => 10 + (i % 20))
  const first = protect(waits(slow), city, undefined)
  const ledger = ledgerOf(first.state)
  const names = ['waiting-by-month-curve', 'waiting-by-month-summary', 'quality-closed-only']
  const shown = (tables: readonly PublicTable[]) => names.map((name) => rowsOf(tables, name))
  for (const now of [slow.with(0, 1), slow.slice(1), slow.map(() => 1), [...slow, ...slow]])
    assert.deepEqual(
      shown(protect(waits(now), city, ledger, 'revision').tables),
      shown(first.tables),
    )
  // The control: without the ledger they change.
  assert.notDeepEqual(
    shown(protect(waits(slow.map(() => 1)), city, undefined).tables),
    shown(first.tables),
  )
})
