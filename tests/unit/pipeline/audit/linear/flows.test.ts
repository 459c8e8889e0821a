import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Period } from '#model/period.ts'
import { periodBounds } from '#model/period.ts'
import { type AgeBand, ageBands } from '#model/service-request.ts'
import { daysBetween } from '#model/time.ts'
import { publishedCounts } from '#pipeline/audit/linear/published-counts.ts'
import { systemOf } from '#pipeline/audit/linear/system.ts'
import { tighten } from '#pipeline/audit/linear/tighten.ts'
import { countTable } from './tables.ts'

const exact = { threshold: 1, rounding_base: 1, attacker: 'bold' } as const
const columns = ['received', 'closed', ...ageBands]

/** The bounds that the sums leave, by cell name; `contradiction` when they leave nothing. */
function left(rows: readonly (readonly (string | number)[])[], policy = exact) {
  const counts = publishedCounts(countTable('t', [], columns, rows), [])
  const system = systemOf(counts, [], policy)
  const bounds = tighten(system)
  if ('kind' in bounds) return 'contradiction'
  return new Map(system.cells.map(({ name }, at) => [name, bounds[at]]))
}

const windows: readonly Period[] = ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03']
const first = periodBounds('2023-11').start

/** Requests received on some day (0 is the first of the first window; older ones negative), closed so many days later. */
const requests = fc.array(
  fc.record({
    received: fc.integer({ min: -500, max: 150 }),
    wait: fc.option(fc.nat({ max: 600 })),
  }),
  { maxLength: 30 },
)

function bandOf(age: number): AgeBand {
  if (age <= 7) return 'open_0_7'
  if (age <= 30) return 'open_8_30'
  if (age <= 90) return 'open_31_90'
  return age <= 365 ? 'open_91_365' : 'open_over_365'
}

test('the true counts of any requests satisfy the flows', () => {
  fc.assert(
    fc.property(requests, (all) => {
      const rows = windows.map((window) => {
        const start = daysBetween(first, periodBounds(window).start)
        const end = daysBetween(first, periodBounds(window).end)
        const within = (day: number) => day >= start && day <= end
        const open = all.filter(
          ({ received, wait }) => received <= end && (wait === null || received + wait > end),
        )
        return [
          window,
          all.filter(({ received }) => within(received)).length,
          all.filter(({ received, wait }) => wait !== null && within(received + wait)).length,
          ...ageBands.map(
            (band) => open.filter(({ received }) => bandOf(end - received) === band).length,
          ),
        ]
      })
      assert.notEqual(left(rows), 'contradiction')
    }),
  )
})

test('what is open for long was open before: a backlog out of nothing is a contradiction', () => {
  const before = ['2024-01', 0, 0, 0, 0, 0, 0, 0]
  const after = (old: number) => ['2024-02', 0, 0, 0, 0, 0, 0, old]
  assert.equal(left([before, after(20)]), 'contradiction')
  assert.notEqual(left([before, after(0)]), 'contradiction')
})

test('a month makes a request a month older: it skips no band, and new ones are not old', () => {
  const open = (window: string, received: number, age: AgeBand, count: number) => [
    window,
    received,
    0,
    ...ageBands.map((band) => (band === age ? count : 0)),
  ]
  const next = (age: AgeBand) => [open('2024-01', 0, 'open_0_7', 20), open('2024-02', 0, age, 20)]
  assert.notEqual(left(next('open_31_90')), 'contradiction')
  assert.equal(left(next('open_91_365')), 'contradiction')
  const fresh = (age: AgeBand) => [open('2024-01', 0, age, 0), open('2024-02', 20, age, 20)]
  assert.notEqual(left(fresh('open_8_30')), 'contradiction')
  assert.equal(left(fresh('open_31_90')), 'contradiction')
})

test('a leap of the oldest band tells what stood in the two bands before', () => {
  const rounded = { ...exact, threshold: 10, rounding_base: 5 } as never
  // 18 to 22 a month later can only come from 9 and 9.
  const bounds = left(
    [
      ['2024-01', 0, 0, 0, 0, 0, '*', '*'],
      ['2024-02', 0, 0, 0, 0, 0, 0, 20],
    ],
    rounded,
  )
  assert.ok(bounds !== 'contradiction')
  assert.deepEqual(bounds.get('t/2024-01/open_91_365'), { low: 9, high: 9 })
})

test('windows with a gap between them are not tied', () => {
  const row = (window: string, old: number) => [window, 0, 0, 0, 0, 0, 0, old]
  assert.notEqual(left([row('2024-01', 0), row('2024-03', 20)]), 'contradiction')
})
